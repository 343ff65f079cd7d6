package nl.waardemeter.report;

import java.util.List;
import java.util.regex.Pattern;
import nl.waardemeter.kpi.Status;
import nl.waardemeter.report.XlsxSheet.Head;
import nl.waardemeter.scorecard.Scorecard.Line;

/** How far the figures can be trusted: what has not come in, what could not be read, what is not measured, what can still change. */
final class QualitySheet {

    private static final Pattern REPEAT_WINDOW = Pattern.compile("M1, (\\d+) days");

    private final MonthlyReport report;
    private final XlsxBook book;
    private final XlsxSheet sheet;
    private final LineWords words;

    QualitySheet(MonthlyReport report, XlsxBook book, LineWords words) {
        this.report = report;
        this.book = book;
        this.words = words;
        this.sheet = book.sheet("quality");
    }

    void write() {
        sheet.widths(44, 24, 22, 14, 70);
        sheet.title(book.text("sheet.quality"));
        behind();
        rejected();
        with("quality.not-measured", List.of(Status.NOT_MEASURED, Status.SUPPRESSED));
        provisional();
        with("quality.partly", List.of(Status.PARTLY));
    }

    private void behind() {
        sheet.section(book.text("quality.behind"));
        if (report.quality().behind().isEmpty()) {
            sheet.line(book.text("quality.behind.none"), XlsxLook.TEXT);
        } else {
            sheet.heads(
                    Head.text(book.text("head.source")),
                    Head.text(book.text("head.kind")),
                    Head.text(book.text("head.last-day")));
            for (MonthlyReport.Behind behind : report.quality().behind()) {
                sheet.text(0, behind.source(), XlsxLook.TEXT);
                sheet.text(1, kind(behind.kind()), XlsxLook.TEXT);
                sheet.day(2, behind.lastDay(), XlsxLook.TEXT.toTheLeft());
                sheet.next();
            }
        }
        sheet.next();
    }

    private void rejected() {
        sheet.section(book.text("quality.rejected"));
        if (report.quality().rejected().isEmpty()) {
            sheet.line(book.text("quality.rejected.none"), XlsxLook.TEXT);
        } else {
            sheet.heads(
                    Head.text(book.text("head.kind")),
                    Head.number(book.text("head.rejected")),
                    Head.number(book.text("head.read")),
                    Head.number(book.text("head.part")));
            for (MonthlyReport.Rejected rejected : report.quality().rejected()) {
                sheet.text(0, kind(rejected.kind()), XlsxLook.TEXT);
                sheet.number(1, rejected.rows(), XlsxLook.TEXT.formed("#,##0"));
                sheet.number(2, rejected.read(), XlsxLook.TEXT.formed("#,##0"));
                if (rejected.read() > 0) {
                    sheet.number(3, (double) rejected.rows() / rejected.read(), XlsxLook.TEXT.formed("0.0%"));
                }
                sheet.next();
            }
        }
        sheet.next();
    }

    private String kind(String kind) {
        return book.texts().text("imports.kind." + kind);
    }

    private List<Line> in(List<Status> statuses) {
        return report.all().lines().stream()
                .filter(line -> statuses.contains(line.measurement().status()))
                .toList();
    }

    private void with(String key, List<Status> statuses) {
        sheet.section(book.text(key));
        List<Line> lines = in(statuses);
        if (lines.isEmpty()) {
            sheet.line(book.text(key + ".none"), XlsxLook.TEXT);
        }
        for (Line line : lines) {
            sheet.text(0, words.name(line), XlsxLook.TEXT);
            sheet.text(1, words.remark(line), XlsxLook.TEXT);
            sheet.next();
        }
        sheet.next();
    }

    private void provisional() {
        sheet.section(book.text("quality.provisional"));
        List<Line> lines = in(List.of(Status.PROVISIONAL));
        if (lines.isEmpty()) {
            sheet.line(book.text("quality.provisional.none"), XlsxLook.TEXT);
        } else {
            sheet.heads(Head.text(book.text("head.kpi")), Head.text(book.text("head.final")));
        }
        for (Line line : lines) {
            sheet.text(0, words.name(line), XlsxLook.TEXT);
            sheet.day(1, report.settledBy(line.kpi()), XlsxLook.TEXT.toTheLeft());
            sheet.next();
        }
        sheet.next();
    }
}
