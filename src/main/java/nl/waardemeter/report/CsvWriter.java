package nl.waardemeter.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import nl.waardemeter.web.FlatTable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** The long form as CSV, as a spreadsheet in the reader's language takes it. */
@Component
class CsvWriter implements ReportWriter {

    @Override
    public String form() {
        return "csv";
    }

    @Override
    public MediaType mediaType() {
        return new MediaType("text", "csv", StandardCharsets.UTF_8);
    }

    @Override
    public void write(MonthlyReport report, Locale locale, OutputStream out) throws IOException {
        out.write(new FlatTable(ReportFiles.name(report, form()), ReportRows.of(report)).csv(locale));
    }
}
