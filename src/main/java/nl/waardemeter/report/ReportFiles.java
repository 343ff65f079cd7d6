package nl.waardemeter.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** A report as a file, in each of the forms there are. */
@Component
public class ReportFiles {

    /** How files may be had, as a part of an address. */
    static final String FORMS = "{form:pdf|xlsx|csv}";

    private final List<ReportWriter> writers;

    ReportFiles(List<ReportWriter> writers) {
        this.writers = writers;
    }

    public record ReportFile(String name, MediaType mediaType, byte[] content) {}

    /** Those it can be had in, in the order in which they are offered. */
    public List<String> forms() {
        return Stream.of("pdf", "xlsx", "csv")
                .filter(form ->
                        writers.stream().anyMatch(writer -> writer.form().equals(form)))
                .toList();
    }

    /** @param form pdf, xlsx or csv */
    public ReportFile file(MonthlyReport report, String form, Locale locale) {
        ReportWriter writer = writer(form);
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try {
            writer.write(report, locale, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ReportFile(name(report, form), writer.mediaType(), content.toByteArray());
    }

    private ReportWriter writer(String form) {
        return writers.stream()
                .filter(writer -> writer.form().equals(form))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No form of a report: " + form));
    }

    /** {@code Waardemeter_2026-10.pdf}, {@code Waardemeter_Retour-Betalen_2026-10.pdf} */
    static String name(MonthlyReport report, String form) {
        return name(report.stamp().teamName(), report.stamp().span(), form);
    }

    /** @param team whose it is; null of everybody */
    static String name(@Nullable String team, String span, String ending) {
        String plain = team == null
                ? ""
                : Normalizer.normalize(team, Normalizer.Form.NFD)
                                .replaceAll("\\p{M}", "")
                                .replaceAll("[^A-Za-z0-9]+", "-")
                                .replaceAll("^-|-$", "")
                        + "_";
        return "Waardemeter_" + (plain.equals("_") ? "" : plain) + span + "." + ending;
    }
}
