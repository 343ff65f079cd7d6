package nl.waardemeter.report;

import java.time.LocalDateTime;
import nl.waardemeter.dashboard.KpiFormat;
import nl.waardemeter.dashboard.PeriodWords;
import nl.waardemeter.kpi.ReportingPeriod;
import nl.waardemeter.report.XlsxSheet.Head;
import nl.waardemeter.scorecard.Scorecard;
import nl.waardemeter.scorecard.Scorecard.Compared;
import nl.waardemeter.scorecard.Scorecard.Line;
import org.jspecify.annotations.Nullable;

/** The first sheet: what the report is about, and each KPI against its norm, the period before, a year ago, and the year to date. */
final class OverviewSheet {

    private static final int LABELS = 2;

    private final MonthlyReport report;
    private final XlsxBook book;
    private final XlsxSheet sheet;
    private final LineWords words;
    private final PeriodWords periods;

    OverviewSheet(MonthlyReport report, XlsxBook book, LineWords words) {
        this.report = report;
        this.book = book;
        this.words = words;
        this.sheet = book.sheet("overview");
        this.periods = new PeriodWords(book.texts().formats());
    }

    void write(String title) {
        sheet.widths(23, 38, 28, 11, 18, 13, 12, 13, 12, 15, 9, 55);
        sheet.title(title);
        stamp();
        sheet.next();
        sheet.heads(
                Head.text(book.text("head.group")),
                Head.text(book.text("head.kpi")),
                Head.text(book.text("head.norm")),
                Head.number(book.text("head.value")),
                Head.word(book.text("head.judgement")),
                Head.number(during("head.previous", compared(report.whole()))),
                Head.number(book.text("head.change")),
                Head.number(during("head.last-year", compared(report.lastYear()))),
                Head.number(book.text("head.change")),
                Head.number(during("head.year-to-date", report.yearToDate().period())),
                Head.number(book.text("head.n")),
                Head.remark(book.text("head.remark")));
        sheet.keepHeads(LABELS);
        KpiFormat format = new KpiFormat(book.texts().formats());
        report.all().lines().forEach(line -> kpi(line, format));
        sheet.next();
        sheet.line(book.text("empty"), XlsxLook.QUIET);
    }

    private void stamp() {
        MonthlyReport.Stamp stamp = report.stamp();
        label("stamp.period");
        sheet.text(1, periods.full(report.whole().period()), XlsxLook.BOLD);
        sheet.next();
        label("stamp.team");
        sheet.text(1, stamp.teamName() == null ? book.text("whole") : stamp.teamName(), XlsxLook.TEXT);
        sheet.next();
        label("stamp.through");
        sheet.day(1, stamp.dataThrough(), left());
        sheet.next();
        label("stamp.edition");
        Integer edition = stamp.edition();
        sheet.text(1, edition == null ? book.text("draft") : book.text("edition", edition.toString()), XlsxLook.TEXT);
        sheet.next();
        label("stamp.made");
        sheet.moment(1, LocalDateTime.ofInstant(stamp.madeAt(), report.whole().zone()), left());
        sheet.next();
        label("stamp.by");
        sheet.text(1, stamp.madeBy() == null ? book.text("by-itself") : stamp.madeBy(), XlsxLook.TEXT);
        sheet.next();
        label("stamp.definitions");
        sheet.number(1, stamp.definitionVersion(), left());
        sheet.next();
        label("stamp.data");
        sheet.number(1, stamp.dataVersion(), left());
        sheet.next();
        if (stamp.unfinished()) {
            sheet.text(0, book.text("unfinished"), XlsxLook.WARNING);
            sheet.text(
                    1,
                    book.text("unfinished.text", book.texts().formats().date(stamp.dataThrough())),
                    XlsxLook.WARNING);
            sheet.next();
        }
    }

    private void label(String key) {
        sheet.text(0, book.text(key), XlsxLook.QUIET);
    }

    /** Numbers beside words. */
    private static XlsxLook left() {
        return XlsxLook.TEXT.toTheLeft();
    }

    /** With the period that a column is about. */
    private String during(String key, @Nullable ReportingPeriod period) {
        return period == null ? book.text(key) : book.text(key) + "\n" + periods.full(period);
    }

    private static @Nullable ReportingPeriod compared(Scorecard scorecard) {
        return scorecard.buckets().get(0).lines().stream()
                .map(Line::comparison)
                .filter(java.util.Objects::nonNull)
                .map(Compared::period)
                .findFirst()
                .orElse(null);
    }

    private void kpi(Line line, KpiFormat format) {
        Compared before = line.comparison();
        Compared lastYear = ReportRows.find(report.lastYear().buckets().get(0), line.kpi())
                .map(Line::comparison)
                .orElse(null);
        sheet.text(0, words.group(line.kpi()), XlsxLook.QUIET);
        sheet.text(1, words.name(line), XlsxLook.BOLD);
        sheet.text(2, words.norm(line), XlsxLook.TEXT);
        sheet.figure(3, KpiCell.of(line, format), XlsxLook.BOLD);
        sheet.text(4, words.judgement(line), XlsxLook.WORD.filled(XlsxColours.of(line.band())));
        sheet.figure(5, before == null ? null : KpiCell.of(line.kpi(), before.value()), XlsxLook.TEXT);
        sheet.figure(6, KpiCell.change(line.kpi(), before), XlsxLook.TEXT);
        sheet.figure(7, lastYear == null ? null : KpiCell.of(line.kpi(), lastYear.value()), XlsxLook.TEXT);
        sheet.figure(8, KpiCell.change(line.kpi(), lastYear), XlsxLook.TEXT);
        sheet.figure(
                9,
                ReportRows.find(report.yearToDate().buckets().get(0), line.kpi())
                        .map(year -> KpiCell.of(year.kpi(), year.measurement().value()))
                        .orElse(null),
                XlsxLook.TEXT);
        sheet.number(10, line.measurement().n(), XlsxLook.TEXT.formed("#,##0"));
        sheet.text(11, words.remark(line), XlsxLook.REMARK);
        sheet.next();
    }
}
