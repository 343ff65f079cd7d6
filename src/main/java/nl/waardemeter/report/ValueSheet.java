package nl.waardemeter.report;

import nl.waardemeter.kpi.Kpi;
import nl.waardemeter.report.XlsxSheet.Head;
import nl.waardemeter.valuescan.ValuePosition;
import org.jspecify.annotations.Nullable;

/** Where the organisation stands between cost, 0, and value, 100, and what is done about it. */
final class ValueSheet {

    private static final XlsxLook POSITION = XlsxLook.TEXT.formed("0");

    private final ValuePosition position;
    private final XlsxBook book;
    private final XlsxSheet sheet;
    private final LineWords words;

    ValueSheet(ValuePosition position, XlsxBook book, LineWords words) {
        this.position = position;
        this.book = book;
        this.words = words;
        this.sheet = book.sheet("value");
    }

    void write() {
        sheet.widths(40, 26, 26, 26, 26, 26, 26);
        sheet.title(book.text("sheet.value"));
        sheet.line(
                book.text(
                        "value.note",
                        position.wave(),
                        book.texts().formats().date(position.closedOn()),
                        position.assessors()),
                XlsxLook.QUIET);
        sheet.heads(
                Head.text(book.text("head.factor")),
                Head.number(book.text("head.now")),
                Head.number(book.text("head.wanted")),
                Head.number(book.text("head.spread-from")),
                Head.number(book.text("head.spread-to")),
                Head.word(book.text("head.agreement")),
                Head.word(book.text("head.figures")));
        sheet.keepHeads(1);
        position.factors().forEach(this::factor);
        sheet.text(0, book.text("value.all"), XlsxLook.BOLD);
        sheet.number(1, position.now(), POSITION);
        sheet.number(2, position.wanted(), POSITION);
        sheet.next();
        sheet.next();
        sheet.section(book.text("value.plan"));
        if (position.plan().isEmpty()) {
            sheet.line(book.text("value.plan.none"), XlsxLook.QUIET);
            return;
        }
        sheet.heads(
                Head.text(book.text("head.action")),
                Head.text(book.text("head.owner-of-action")),
                Head.text(book.text("head.due")),
                Head.text(book.text("head.kpi")),
                Head.number(book.text("head.baseline")),
                Head.number(book.text("head.latest")),
                Head.word(book.text("head.state")));
        position.plan().forEach(this::action);
    }

    private void factor(ValuePosition.Factor factor) {
        sheet.text(0, book.text("factor." + factor.key()), XlsxLook.TEXT);
        sheet.number(1, factor.now(), POSITION);
        sheet.number(2, factor.wanted(), POSITION);
        sheet.number(3, factor.low(), POSITION);
        sheet.number(4, factor.high(), POSITION);
        if (factor.now() == null) {
            sheet.text(5, book.text("value.too-few"), XlsxLook.WORD);
        } else {
            if (factor.low() != null) {
                sheet.text(5, book.text(factor.consensus() ? "value.agree" : "value.disagree"), XlsxLook.WORD);
            }
            sheet.text(6, book.text(factor.differs() ? "value.differs" : "value.fits"), XlsxLook.WORD);
        }
        sheet.next();
    }

    private void action(ValuePosition.Action action) {
        Kpi kpi = Kpi.ofKey(action.kpi()).orElse(null);
        sheet.text(0, action.title(), XlsxLook.WRAPPED);
        sheet.text(1, action.owner(), XlsxLook.TEXT);
        sheet.day(2, action.due(), XlsxLook.TEXT.toTheLeft());
        sheet.text(3, kpi == null ? action.kpi() : words.name(kpi), XlsxLook.TEXT);
        sheet.figure(4, cell(kpi, action.baseline()), XlsxLook.TEXT);
        sheet.figure(5, cell(kpi, action.latest()), XlsxLook.TEXT);
        sheet.text(6, book.text(action.done() ? "value.done" : "value.open"), XlsxLook.WORD);
        sheet.next();
    }

    private static @Nullable KpiCell cell(@Nullable Kpi kpi, @Nullable Double value) {
        return kpi == null ? null : KpiCell.of(kpi, value);
    }
}
