package nl.waardemeter.dashboard;

import java.time.YearMonth;
import java.util.List;
import nl.waardemeter.dashboard.Tile.Mark;
import nl.waardemeter.kpi.ReportingPeriod;
import nl.waardemeter.organisation.Dimension;
import nl.waardemeter.organisation.Names;
import nl.waardemeter.scorecard.NormAim;
import nl.waardemeter.scorecard.NormTrial;
import nl.waardemeter.scorecard.NormTrial.Part;
import nl.waardemeter.scorecard.NormTrial.Trial;
import nl.waardemeter.scorecard.NormTrial.Verdict;
import nl.waardemeter.scorecard.OwnNorm.Terms;
import nl.waardemeter.scorecard.Scorecard.Line;
import nl.waardemeter.web.Formats;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts into words what a norm would have coloured last month. */
@Component
class NormPreviews {

    private final NormTrial trial;
    private final Names names;

    NormPreviews(NormTrial trial, Names names) {
        this.trial = trial;
        this.names = names;
    }

    /**
     * A norm that is not there yet, and what it would have said.
     *
     * @param columns the month and its weeks; none without data
     * @param outcome how many figures would have been judged otherwise, in a sentence
     */
    record Preview(
            String name,
            String part,
            String good,
            String near,
            String from,
            String owner,
            String reason,
            @Nullable String review,
            List<String> columns,
            List<Row> rows,
            String outcome) {}

    record Row(String label, List<Cell> cells) {}

    /**
     * A figure with its judgement.
     *
     * @param now null where nothing judges it
     * @param then as it would have been, likewise
     */
    record Cell(String value, @Nullable Mark now, @Nullable Mark then, boolean changed) {}

    Preview of(NormAim aim, Terms terms, Texts texts) {
        Trial found = trial.of(aim, terms);
        NormWords words = new NormWords(texts);
        String part = words.part(aim, name(aim));
        return new Preview(
                words.name(aim.kpi(), aim.scale()),
                part,
                words.agreed(aim, terms.good(), terms.thresholdSeconds()),
                words.agreed(aim, terms.warn(), null),
                texts.formats().date(terms.validFrom()),
                terms.owner(),
                terms.reason(),
                terms.reviewOn() == null ? null : texts.formats().date(terms.reviewOn()),
                columns(found.periods(), texts),
                found.parts().stream()
                        .map(one -> new Row(one.team() == null ? part : one.team(), cells(one, aim, texts)))
                        .toList(),
                outcome(found, texts));
    }

    /** {@code October 2026}, {@code wk 40 (1 to 4 Oct 2026)}: the first and last week may be cut. */
    private static List<String> columns(List<ReportingPeriod> periods, Texts texts) {
        Formats formats = texts.formats();
        return periods.stream()
                .map(period -> period == periods.get(0)
                        ? formats.month(YearMonth.from(period.from()))
                        : formats.shortWeek(period.from()) + " (" + formats.period(period.from(), period.lastDay())
                                + ")")
                .toList();
    }

    private @Nullable String name(NormAim aim) {
        Integer id = aim.team() == null ? aim.topic() : aim.team();
        return id == null
                ? null
                : names.byId(aim.team() == null ? Dimension.TOPIC : Dimension.TEAM)
                        .get(id);
    }

    private static List<Cell> cells(Part part, NormAim aim, Texts texts) {
        return part.verdicts().stream()
                .map(verdict -> cell(verdict, aim, texts))
                .toList();
    }

    private static Cell cell(Verdict verdict, NormAim aim, Texts texts) {
        Line now = verdict.now();
        Line then = verdict.then();
        return new Cell(
                new KpiFormat(texts.formats())
                        .value(aim.kpi(), now == null ? null : now.measurement().value()),
                now == null ? null : BandMark.of(now, texts),
                then == null ? null : BandMark.of(then, texts),
                verdict.isChanged());
    }

    private static String outcome(Trial found, Texts texts) {
        if (found.periods().isEmpty()) {
            return texts.text("dashboard.norms.preview.no-data");
        }
        if (found.judged() == 0) {
            return texts.text("dashboard.norms.preview.judges-nothing");
        }
        return found.changes() == 0
                ? texts.text("dashboard.norms.preview.same")
                : texts.text(
                        "dashboard.norms.preview.changes",
                        texts.formats().count(found.changes()),
                        texts.formats().count(found.judged()));
    }
}
