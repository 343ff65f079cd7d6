package nl.waardemeter.report;

import java.util.Objects;
import nl.waardemeter.dashboard.KpiFormat;
import nl.waardemeter.kpi.Kpi;
import nl.waardemeter.report.MonthlyReport.Reason;
import nl.waardemeter.report.XlsxSheet.Head;
import nl.waardemeter.scorecard.Scorecard.Line;

/** The contact reasons that took most contacts: how many, how long, how well, and what to do about them. */
final class ReasonsSheet {

    private final MonthlyReport report;
    private final XlsxBook book;
    private final XlsxSheet sheet;
    private final LineWords words;
    private final KpiFormat format;

    ReasonsSheet(MonthlyReport report, XlsxBook book, LineWords words) {
        this.report = report;
        this.book = book;
        this.words = words;
        this.sheet = book.sheet("reasons");
        this.format = new KpiFormat(book.texts().formats());
    }

    void write() {
        sheet.widths(32, 12, 14, 12, 12, 12, 12, 12, 18, 24, 70);
        sheet.title(book.text("sheet.reasons"));
        if (report.reasons().isEmpty()) {
            sheet.line(book.text("reasons.none"), XlsxLook.QUIET);
            return;
        }
        sheet.line(book.text("reasons.note"), XlsxLook.QUIET);
        sheet.heads(
                Head.text(book.text("head.reason")),
                Head.number(book.text("head.contacts")),
                Head.number(book.text("head.share")),
                Head.number(book.text("head.change")),
                Head.number(book.text("head.handle")),
                Head.number(words.name(Kpi.FIRST_CONTACT_RESOLUTION)),
                Head.number(satisfaction()),
                Head.number(book.text("head.hours")),
                Head.word(book.text("head.class")),
                Head.text(book.text("head.owner")),
                Head.remark(book.text("head.remark")));
        sheet.keepHeads(1);
        report.reasons().forEach(this::reason);
    }

    /** The one that was asked. */
    private String satisfaction() {
        return words.name(report.reasons().stream()
                .map(Reason::satisfied)
                .filter(Objects::nonNull)
                .map(Line::kpi)
                .findFirst()
                .orElse(Kpi.CSAT));
    }

    private void reason(Reason reason) {
        Line satisfied = reason.satisfied();
        sheet.text(
                0, reason.name() == null ? book.texts().text("dashboard.reasons.none") : reason.name(), XlsxLook.BOLD);
        sheet.figure(1, KpiCell.of(Kpi.CONTACT_VOLUME, reason.contacts()), XlsxLook.TEXT);
        sheet.number(2, reason.share(), XlsxLook.TEXT.formed("0.0%"));
        sheet.figure(3, KpiCell.change(Kpi.CONTACT_VOLUME, reason.change()), XlsxLook.TEXT);
        sheet.figure(4, KpiCell.of(reason.handle(), format), XlsxLook.TEXT);
        sheet.figure(5, KpiCell.of(reason.solved(), format), XlsxLook.TEXT);
        sheet.figure(6, satisfied == null ? null : KpiCell.of(satisfied, format), XlsxLook.TEXT);
        sheet.number(7, reason.hours(), XlsxLook.TEXT.formed("#,##0.0"));
        sheet.text(
                8,
                reason.what() == null
                        ? book.texts().text("dashboard.reasons.unclassed")
                        : book.texts().text("dashboard.reasons.class." + reason.what()),
                XlsxLook.WORD);
        sheet.text(9, reason.owner(), XlsxLook.TEXT);
        sheet.text(10, remark(reason), XlsxLook.REMARK);
        sheet.next();
    }

    /** Why a figure lacks, or is to be taken with care: each led by the name of its KPI. */
    private String remark(Reason reason) {
        StringBuilder remarks = new StringBuilder();
        for (Line line : new Line[] {reason.handle(), reason.solved(), reason.satisfied()}) {
            String remark = line == null ? null : words.remark(line);
            if (remark != null) {
                remarks.append(remarks.isEmpty() ? "" : "\n")
                        .append(words.name(line.kpi()))
                        .append(": ")
                        .append(remark);
            }
        }
        return remarks.toString();
    }
}
