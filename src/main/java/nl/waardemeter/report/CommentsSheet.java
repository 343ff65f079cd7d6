package nl.waardemeter.report;

import nl.waardemeter.report.XlsxSheet.Head;

/** What the manager has to say about the sections, in their order. */
final class CommentsSheet {

    private CommentsSheet() {}

    static void write(MonthlyReport report, XlsxBook book) {
        if (report.comments().isEmpty()) {
            return;
        }
        XlsxSheet sheet = book.sheet("comments");
        sheet.widths(28, 100, 26, 16);
        sheet.title(book.text("sheet.comments"));
        sheet.heads(
                Head.text(book.text("head.section")),
                Head.text(book.text("head.comment")),
                Head.text(book.text("head.by")),
                Head.text(book.text("head.day")));
        sheet.keepHeads(0);
        for (ReportSection section : ReportSection.values()) {
            MonthlyReport.Comment comment = report.comments().get(section.word());
            if (comment != null) {
                sheet.text(0, book.text("section." + section.word()), XlsxLook.BOLD);
                sheet.text(1, comment.text(), XlsxLook.WRAPPED);
                sheet.text(2, comment.by(), XlsxLook.TEXT);
                sheet.day(3, comment.on(), XlsxLook.TEXT.toTheLeft());
                sheet.next();
            }
        }
    }
}
