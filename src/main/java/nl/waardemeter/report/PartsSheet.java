package nl.waardemeter.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import nl.waardemeter.dashboard.KpiFormat;
import nl.waardemeter.kpi.Kpi;
import nl.waardemeter.report.XlsxSheet.Head;
import nl.waardemeter.scorecard.Scorecard;
import nl.waardemeter.scorecard.Scorecard.Bucket;
import nl.waardemeter.scorecard.Scorecard.Compared;
import nl.waardemeter.scorecard.Scorecard.Line;

/** The parts of the whole beside each other, each a column; below, each figure with its norm and its judgement. */
final class PartsSheet {

    private static final int REMARK = 8;

    private final Scorecard parts;
    private final MonthlyReport report;
    private final XlsxBook book;
    private final XlsxSheet sheet;
    private final LineWords words;
    private final String what;
    private final Function<Bucket, String> name;
    private final KpiFormat format;

    /**
     * @param what teams or channels
     * @param name of a part
     */
    PartsSheet(
            Scorecard parts,
            MonthlyReport report,
            XlsxBook book,
            LineWords words,
            String what,
            Function<Bucket, String> name) {
        this.parts = parts;
        this.report = report;
        this.book = book;
        this.words = words;
        this.what = what;
        this.name = name;
        this.sheet = book.sheet(what);
        this.format = new KpiFormat(book.texts().formats());
    }

    void write() {
        int columns = parts.buckets().size() + 2;
        int[] widths = new int[Math.max(REMARK + 1, columns)];
        Arrays.fill(widths, 20);
        widths[0] = 44;
        widths[2] = 26;
        widths[REMARK] = columns <= REMARK ? 55 : 20;
        sheet.widths(widths);
        sheet.title(book.text("sheet." + what));
        sheet.line(book.text(what + ".note"), XlsxLook.QUIET);
        matrix();
        sheet.next();
        sheet.section(book.text(what + ".each"));
        each();
    }

    private void matrix() {
        List<Bucket> all = new ArrayList<>(parts.buckets());
        all.add(report.all());
        List<Head> heads = new ArrayList<>(List.of(Head.text(book.text("head.kpi"))));
        parts.buckets().forEach(part -> heads.add(Head.number(name.apply(part))));
        String team = report.stamp().teamName();
        heads.add(Head.number(team == null ? book.text("whole") : team));
        sheet.heads(heads.toArray(Head[]::new));
        sheet.keepHeads(1);
        Arrays.stream(Kpi.values()).filter(this::isMeasured).forEach(kpi -> {
            sheet.text(0, words.name(kpi), XlsxLook.TEXT);
            for (int i = 0; i < all.size(); i++) {
                int column = i + 1;
                XlsxLook look = column < all.size() ? XlsxLook.TEXT : XlsxLook.BOLD;
                ReportRows.find(all.get(i), kpi)
                        .ifPresent(line -> sheet.figure(column, KpiCell.of(line, format), look));
            }
            sheet.next();
        });
    }

    private boolean isMeasured(Kpi kpi) {
        return parts.buckets().stream()
                .anyMatch(part -> ReportRows.find(part, kpi)
                        .filter(line -> line.measurement().hasValue())
                        .isPresent());
    }

    private void each() {
        sheet.heads(
                Head.text(book.text("head.kpi")),
                Head.text(book.text("head." + what)),
                Head.text(book.text("head.norm")),
                Head.number(book.text("head.value")),
                Head.word(book.text("head.judgement")),
                Head.number(book.text("head.previous")),
                Head.number(book.text("head.change")),
                Head.number(book.text("head.n")),
                Head.remark(book.text("head.remark")));
        for (Kpi kpi : Kpi.values()) {
            parts.buckets()
                    .forEach(part -> ReportRows.find(part, kpi).ifPresent(line -> figure(name.apply(part), line)));
        }
    }

    private void figure(String part, Line line) {
        Compared before = line.comparison();
        sheet.text(0, words.name(line), XlsxLook.TEXT);
        sheet.text(1, part, XlsxLook.TEXT);
        sheet.text(2, words.norm(line), XlsxLook.WRAPPED);
        sheet.figure(3, KpiCell.of(line, format), XlsxLook.TEXT);
        sheet.text(4, words.judgement(line), XlsxLook.WORD.filled(XlsxColours.of(line.band())));
        sheet.figure(5, before == null ? null : KpiCell.of(line.kpi(), before.value()), XlsxLook.TEXT);
        sheet.figure(6, KpiCell.change(line.kpi(), before), XlsxLook.TEXT);
        sheet.number(7, line.measurement().n(), XlsxLook.TEXT.formed("#,##0"));
        sheet.text(8, words.remark(line), XlsxLook.TEXT.indented());
        sheet.next();
    }

    /** The name of a team, a queue, a topic; the word for none where there is none. */
    static Function<Bucket, String> byLabel(XlsxBook book) {
        return part -> "-".equals(part.key()) ? book.text("none") : Objects.requireNonNullElse(part.label(), "");
    }

    static Function<Bucket, String> byChannel(XlsxBook book) {
        return part -> "-".equals(part.key()) ? book.text("none") : book.texts().text("kpi.channel." + part.key());
    }
}
