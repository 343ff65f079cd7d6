package nl.waardemeter.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.waardemeter.dashboard.Tile.Fact;
import nl.waardemeter.kpi.Interval;
import nl.waardemeter.kpi.Kpi;
import nl.waardemeter.kpi.Measurement;
import nl.waardemeter.kpi.Norm;
import nl.waardemeter.kpi.ReportingPeriod;
import nl.waardemeter.scorecard.Scorecard.Compared;
import nl.waardemeter.scorecard.Scorecard.Line;
import org.jspecify.annotations.Nullable;

/** What stands behind a tile's “i”: what this very number was made of, and what it means. */
final class TileFacts {

    private final ReportingPeriod period;
    private final Meanings meanings;
    private final KpiFormat format;
    private final Texts texts;
    private Meanings.@Nullable Limits limits;

    TileFacts(ReportingPeriod period, Meanings meanings, KpiFormat format, Texts texts) {
        this.period = period;
        this.meanings = meanings;
        this.format = format;
        this.texts = texts;
    }

    /** None without a value: where there is nothing to show, nothing is given away either. */
    List<Fact> figures(Line line) {
        Measurement measured = line.measurement();
        List<Fact> facts = new ArrayList<>();
        if (measured.hasValue()) {
            counts(facts, line);
            compared(facts, line);
            interval(facts, line.kpi(), measured.interval());
        }
        if (line.question() != null) {
            facts.add(fact("dashboard.tile.question", line.question().label()));
        }
        if (!line.channels().isEmpty()) {
            facts.add(fact(
                    "dashboard.tile.channels",
                    line.channels().stream()
                            .map(channel -> texts.text("kpi.channel." + channel.word()))
                            .collect(Collectors.joining(", "))));
        }
        variant(facts, measured.variant());
        norm(facts, line);
        return facts;
    }

    List<Fact> meaning(Line line) {
        Object[] arguments = arguments(line);
        List<Fact> facts = new ArrayList<>();
        for (String part : List.of("definition", "formula", "not", "improve")) {
            facts.add(fact("dashboard.tile." + part, texts.text(key(line.kpi(), part), arguments)));
        }
        return facts;
    }

    private void counts(List<Fact> facts, Line line) {
        Measurement measured = line.measurement();
        Kpi kpi = line.kpi();
        Object[] arguments = arguments(line);
        Double denominator = measured.denominator();
        facts.add(new Fact(texts.text(key(kpi, "numerator"), arguments), format.numerator(kpi, measured.numerator())));
        if (denominator != null) {
            facts.add(new Fact(texts.text(key(kpi, "denominator"), arguments), format.denominator(kpi, denominator)));
        }
        Long n = measured.n();
        if (n != null && (denominator == null || n != Math.round(denominator))) {
            facts.add(fact("dashboard.tile.n", texts.formats().count(n)));
        }
        facts.add(fact("dashboard.tile.excluded", texts.formats().count(measured.excluded())));
        facts.add(fact("dashboard.tile.coverage", texts.formats().share(measured.coverage())));
    }

    private void compared(List<Fact> facts, Line line) {
        Compared compared = line.comparison();
        if (compared != null && compared.value() != null) {
            String then = new PeriodWords(texts.formats()).brief(compared.period(), period);
            facts.add(new Fact(texts.text("dashboard.tile.then", then), format.value(line.kpi(), compared.value())));
        }
    }

    private void interval(List<Fact> facts, Kpi kpi, @Nullable Interval interval) {
        if (interval != null) {
            facts.add(fact(
                    "dashboard.tile.interval",
                    texts.text(
                            "dashboard.tile.interval.range",
                            format.value(kpi, interval.low()),
                            format.value(kpi, interval.high()))));
        }
    }

    /** {@code SL-1, 20 s}: the part before the comma has a text of its own. */
    private void variant(List<Fact> facts, @Nullable String variant) {
        if (variant != null) {
            String said = texts.text("kpi.variant." + variant.split(",", 2)[0]);
            facts.add(fact("dashboard.tile.variant", variant.contains(",") ? said + " (" + variant + ")" : said));
        }
    }

    private void norm(List<Fact> facts, Line line) {
        Norm norm = line.norm();
        if (norm == null
                || Measurement.WITHOUT_WRAP_UP.equals(line.measurement().variant())) {
            return;
        }
        NormWords words = new NormWords(texts);
        facts.add(fact("dashboard.tile.target", words.range(line.kpi(), norm.good())));
        facts.add(fact("dashboard.tile.benchmark", words.source(norm, line.own())));
    }

    private Object[] arguments(Line line) {
        String variant = line.kpi() == Kpi.SERVICE_LEVEL ? line.measurement().variant() : null;
        if (limits == null) {
            limits = meanings.limits();
        }
        return limits.arguments(variant, line.channels(), texts);
    }

    private static String key(Kpi kpi, String part) {
        return "kpi." + kpi.key() + "." + part;
    }

    private Fact fact(String key, String text) {
        return new Fact(texts.text(key), text);
    }
}
