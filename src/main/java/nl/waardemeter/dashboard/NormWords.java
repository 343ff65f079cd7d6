package nl.waardemeter.dashboard;

import nl.waardemeter.kpi.Direction;
import nl.waardemeter.kpi.Kpi;
import nl.waardemeter.kpi.Norm;
import nl.waardemeter.kpi.Norm.Range;
import nl.waardemeter.kpi.QuestionScale;
import nl.waardemeter.scorecard.NormAim;
import nl.waardemeter.scorecard.OwnNorm;
import org.jspecify.annotations.Nullable;

/** Norms in words: {@code 80% of meer}, {@code team Retouren}, {@code eigen norm sinds 1 jan}. */
public final class NormWords {

    private final Texts texts;
    private final KpiFormat format;

    public NormWords(Texts texts) {
        this.texts = texts;
        this.format = new KpiFormat(texts.formats());
    }

    /** {@code 80% or more}, {@code 30 s or less}, {@code 75–85%} */
    public String range(Kpi kpi, Range range) {
        String written = format.target(kpi, range);
        if (range.max() == null) {
            return texts.text("dashboard.tile.target.min", written);
        }
        return range.min() == null ? texts.text("dashboard.tile.target.max", written) : written;
    }

    /** The same with the seconds that a service level is counted within. */
    public String agreed(NormAim aim, @Nullable Range range, @Nullable Integer seconds) {
        if (range == null) {
            return texts.text("dashboard.norms.none");
        }
        return agreed(range, aim.kpi(), seconds);
    }

    public String agreed(Range range, Kpi kpi, @Nullable Integer seconds) {
        String said = range(kpi, range);
        return seconds == null ? said : texts.text("dashboard.norms.within", said, seconds.toString());
    }

    /** The KPI, and of a score the scale that the norm holds for. */
    String name(Kpi kpi, @Nullable QuestionScale scale) {
        String name = texts.text("kpi." + kpi.key() + ".name");
        if (scale == null) {
            return name;
        }
        String best = scale.direction() == Direction.LOWER_IS_BETTER ? "low" : "high";
        return texts.text(
                "dashboard.norms.scale." + best,
                name,
                texts.formats().decimal(scale.min(), 0),
                texts.formats().decimal(scale.max(), 0));
    }

    /** What it is about: {@code Whole organisation}, {@code Channel: Phone}, {@code Team: Returns}. */
    String part(NormAim aim, @Nullable String name) {
        if (aim.channel() != null) {
            return texts.text(
                    "dashboard.norms.part.one",
                    texts.text("dashboard.filter.channel"),
                    texts.text("kpi.channel." + aim.channel().word()));
        }
        if (aim.team() == null && aim.topic() == null) {
            return texts.text("dashboard.norms.part.all");
        }
        return texts.text(
                "dashboard.norms.part.one",
                texts.text(aim.team() == null ? "dashboard.filter.topic" : "dashboard.filter.team"),
                String.valueOf(name));
    }

    /** Who says so; of an own norm also about what, since when, and who answers for it. */
    public String source(Norm norm, @Nullable OwnNorm own) {
        String source = texts.text(norm.source().textKey());
        return own == null
                ? source
                : texts.text(
                        "dashboard.norms.source",
                        source,
                        part(own.aim(), own.part()),
                        texts.formats().date(own.terms().validFrom()),
                        own.terms().owner());
    }
}
