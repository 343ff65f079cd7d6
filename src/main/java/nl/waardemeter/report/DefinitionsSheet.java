package nl.waardemeter.report;

import nl.waardemeter.report.XlsxSheet.Head;
import nl.waardemeter.scorecard.Scorecard.Line;

/** What each KPI means, how it is made, and what it is not. */
final class DefinitionsSheet {

    private final MonthlyReport report;
    private final XlsxBook book;
    private final XlsxSheet sheet;
    private final LineWords words;

    DefinitionsSheet(MonthlyReport report, XlsxBook book, LineWords words) {
        this.report = report;
        this.book = book;
        this.words = words;
        this.sheet = book.sheet("definitions");
    }

    void write() {
        sheet.widths(26, 18, 40, 48, 48, 24, 24, 20, 30, 14, 16, 14, 8);
        sheet.title(book.text("sheet.definitions"));
        sheet.heads(
                Head.text(book.text("head.kpi")),
                Head.text(book.text("head.group")),
                Head.text(book.texts().text("dashboard.tile.definition")),
                Head.text(book.texts().text("dashboard.tile.formula")),
                Head.text(book.texts().text("dashboard.tile.not")),
                Head.text(book.text("head.numerator")),
                Head.text(book.text("head.denominator")),
                Head.text(book.text("head.norm")),
                Head.text(book.text("head.norm-source")),
                Head.text(book.text("head.channels")),
                Head.text(book.text("head.question")),
                Head.text(book.text("head.variant")),
                Head.text(book.text("head.version")));
        sheet.keepHeads(1);
        report.all().lines().forEach(this::kpi);
    }

    private void kpi(Line line) {
        Object[] arguments = report.limits().arguments(line.measurement().variant(), line.channels(), book.texts());
        sheet.text(0, words.name(line.kpi()), XlsxLook.BOLD.wrapping());
        sheet.text(1, words.group(line.kpi()), XlsxLook.WRAPPED);
        int column = 2;
        for (String part : new String[] {"definition", "formula", "not", "numerator", "denominator"}) {
            sheet.text(
                    column++, book.texts().text("kpi." + line.kpi().key() + "." + part, arguments), XlsxLook.WRAPPED);
        }
        sheet.text(7, words.norm(line), XlsxLook.WRAPPED);
        sheet.text(8, words.normSource(line), XlsxLook.WRAPPED);
        sheet.text(9, words.channels(line), XlsxLook.WRAPPED);
        sheet.text(10, line.question() == null ? null : line.question().label(), XlsxLook.WRAPPED);
        sheet.text(11, line.measurement().variant(), XlsxLook.WRAPPED);
        sheet.number(12, report.stamp().definitionVersion(), XlsxLook.TEXT.toTheLeft());
        sheet.next();
    }
}
