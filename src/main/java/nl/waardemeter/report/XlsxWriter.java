package nl.waardemeter.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import nl.waardemeter.dashboard.PeriodWords;
import nl.waardemeter.dashboard.Texts;
import nl.waardemeter.valuescan.ValuePosition;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** The report as a spreadsheet: tables of real numbers, charts of its own, one flat sheet that pivots, and what it all means. */
@Component
class XlsxWriter implements ReportWriter {

    private final MessageSource messages;

    XlsxWriter(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public String form() {
        return "xlsx";
    }

    @Override
    public MediaType mediaType() {
        return MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    }

    @Override
    public void write(MonthlyReport report, Locale locale, OutputStream out) throws IOException {
        Texts texts = new Texts(messages, locale);
        LineWords words = new LineWords(texts);
        String title = title(report, texts);
        try (XlsxBook book = new XlsxBook(texts, title)) {
            book.describe(title, report.stamp());
            new OverviewSheet(report, book, words).write(title);
            new MonthsSheet(report, book, words).write();
            if (report.teams() != null) {
                new PartsSheet(report.teams(), report, book, words, "teams", PartsSheet.byLabel(book)).write();
            }
            new PartsSheet(report.channels(), report, book, words, "channels", PartsSheet.byChannel(book)).write();
            new ReasonsSheet(report, book, words).write();
            new VoicesSheet(report, book).write();
            CommentsSheet.write(report, book);
            ValuePosition value = report.value();
            if (value != null) {
                new ValueSheet(value, book, words).write();
            }
            new QualitySheet(report, book, words).write();
            DataSheet.write(report, book);
            new DefinitionsSheet(report, book, words).write();
            book.write(out);
        }
    }

    private static String title(MonthlyReport report, Texts texts) {
        String period = new PeriodWords(texts.formats()).full(report.whole().period());
        String team = report.stamp().teamName();
        return team == null
                ? texts.text("report.xlsx.title", period)
                : texts.text("report.xlsx.title.team", period, team);
    }
}
