package nl.waardemeter.report;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.waardemeter.dashboard.Reservations;
import nl.waardemeter.kpi.Status;
import nl.waardemeter.report.ReportPage.Quality;
import nl.waardemeter.scorecard.Scorecard.Line;

/** How far the figures of a report can be trusted: what is missing, what may still change, what could not be measured and why. */
final class ReportCare {

    private ReportCare() {}

    static Quality quality(MonthlyReport report, ReportTexts words) {
        List<Line> lines = report.all().lines();
        Reservations reservations = new Reservations(words.texts());
        return new Quality(
                report.quality().behind().stream()
                        .map(one -> words.text(
                                "report.quality.behind",
                                words.text("kpi.kind." + one.kind()),
                                one.source(),
                                words.date(one.lastDay())))
                        .toList(),
                report.quality().rejected().stream()
                        .map(one -> words.text(
                                "report.quality.rejected",
                                words.text("kpi.kind." + one.kind()),
                                words.texts().formats().count(one.rows()),
                                words.texts().formats().count(one.read())))
                        .toList(),
                of(lines, Status.PROVISIONAL, line -> Stream.of(waiting(report, line, words))),
                of(lines, Status.PARTLY, line -> explained(line, reservations, words)),
                of(lines, Status.NOT_MEASURED, line -> explained(line, reservations, words)));
    }

    private static List<String> of(
            List<Line> lines, Status status, java.util.function.Function<Line, Stream<String>> said) {
        return lines.stream()
                .filter(line -> line.measurement().status() == status)
                .flatMap(said)
                .toList();
    }

    private static Stream<String> explained(Line line, Reservations reservations, ReportTexts words) {
        return reservations.of(line.measurement()).stream()
                .map(reservation -> words.text("report.quality.why", words.kpi(line.kpi()), reservation.explanation()));
    }

    /** When the last of the days can no longer change. */
    private static String waiting(MonthlyReport report, Line line, ReportTexts words) {
        LocalDate settled = report.settledBy(line.kpi());
        return settled == null
                ? words.kpi(line.kpi())
                : words.text("report.quality.waiting", words.kpi(line.kpi()), words.date(settled));
    }
}
