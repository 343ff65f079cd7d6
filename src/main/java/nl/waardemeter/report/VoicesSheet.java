package nl.waardemeter.report;

import java.util.List;
import java.util.Locale;
import nl.waardemeter.report.MonthlyReport.Said;
import nl.waardemeter.report.XlsxSheet.Head;
import nl.waardemeter.survey.Redaction;

/** What customers said, beside the score they gave. */
final class VoicesSheet {

    private final MonthlyReport report;
    private final XlsxBook book;
    private final XlsxSheet sheet;

    VoicesSheet(MonthlyReport report, XlsxBook book) {
        this.report = report;
        this.book = book;
        this.sheet = book.sheet("voices");
    }

    void write() {
        sheet.widths(18, 14, 9, 9, 24, 16, 24, 28, 90);
        sheet.title(book.text("sheet.voices"));
        if (report.compliments().isEmpty() && report.misses().isEmpty()) {
            sheet.line(book.text("voices.none"), XlsxLook.QUIET);
            return;
        }
        sheet.line(book.text("voices.note"), XlsxLook.QUIET);
        sheet.heads(
                Head.text(book.text("head.kind")),
                Head.text(book.text("head.day")),
                Head.number(book.text("head.score")),
                Head.number(book.text("head.out-of")),
                Head.remark(book.text("head.question")),
                Head.text(book.text("head.channels")),
                Head.text(book.text("head.teams")),
                Head.text(book.text("head.reason")),
                Head.text(book.text("head.said")));
        sheet.keepHeads(0);
        said("voices.compliment", report.compliments());
        said("voices.miss", report.misses());
    }

    private void said(String kind, List<Said> all) {
        for (Said said : all) {
            sheet.text(0, book.text(kind), XlsxLook.BOLD);
            sheet.day(1, said.day(), XlsxLook.TEXT.toTheLeft());
            sheet.number(2, said.score(), XlsxLook.TEXT);
            sheet.number(3, said.scaleMax(), XlsxLook.TEXT);
            sheet.text(4, said.question(), XlsxLook.TEXT.indented());
            sheet.text(
                    5,
                    said.channel().equals("-") ? null : book.texts().text("kpi.channel." + said.channel()),
                    XlsxLook.TEXT);
            sheet.text(6, said.team(), XlsxLook.TEXT);
            sheet.text(7, said.topic(), XlsxLook.TEXT);
            sheet.text(8, inWords(said.text()), XlsxLook.WRAPPED);
            sheet.next();
        }
    }

    /** What stands for a telephone number and the like, in the reader's language. */
    private String inWords(String text) {
        String words = text;
        for (Redaction.Kind kind : Redaction.Kind.values()) {
            words = words.replace(
                    kind.mark(),
                    "[" + book.texts().text("report.redacted." + kind.name().toLowerCase(Locale.ROOT)) + "]");
        }
        return words;
    }
}
