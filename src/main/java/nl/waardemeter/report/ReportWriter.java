package nl.waardemeter.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.springframework.http.MediaType;

/** Writes a report in one form. Every figure comes from the {@link MonthlyReport}; a writer only says it in its own way. */
interface ReportWriter {

    /** What its files end with, and how they are asked for: pdf, xlsx, csv. */
    String form();

    MediaType mediaType();

    void write(MonthlyReport report, Locale locale, OutputStream out) throws IOException;
}
