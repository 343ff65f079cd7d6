package nl.waardemeter.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said about a file on the upload page, as it was filled in.
 *
 * @param format how the columns are read: empty (our own format, the kind recognised), {@code kind:contacts} or {@code mapping:name}
 * @param mapping a new mapping as JSON; goes before the format
 * @param keepAs the name to keep the new mapping under
 */
record UploadForm(
        String format,
        String mapping,
        String keepAs,
        String source,
        @Nullable Boolean dryRun,
        String zone,
        String dateOrder,
        String decimal,
        String duration) {

    private static final String KIND = "kind:";
    private static final String MAPPING = "mapping:";

    UploadForm {
        format = given(format);
        mapping = given(mapping);
        keepAs = given(keepAs).strip();
        source = given(source);
        zone = given(zone);
        dateOrder = given(dateOrder);
        decimal = given(decimal);
        duration = given(duration);
    }

    static UploadForm empty() {
        return new UploadForm("", "", "", "", false, "", "", "", "");
    }

    /** A field that is not on the form is empty. */
    private static String given(@Nullable String text) {
        return text == null ? "" : text;
    }

    public boolean onlyLooks() {
        return Boolean.TRUE.equals(dryRun);
    }

    public boolean hasNewMapping() {
        return !mapping.isBlank();
    }

    /** Whether anything is filled in that the page folds away at first. */
    public boolean hasOptions() {
        return !(source + zone + dateOrder + decimal + duration).isBlank();
    }

    ImportRequest request() {
        boolean own = !hasNewMapping() && format.startsWith(KIND);
        boolean kept = !hasNewMapping() && format.startsWith(MAPPING);
        return new ImportRequest(
                own ? format.substring(KIND.length()) : null,
                hasNewMapping() ? mapping : null,
                kept ? format.substring(MAPPING.length()) : null,
                orNull(source),
                orNull(zone),
                orNull(dateOrder),
                orNull(decimal),
                orNull(duration),
                List.of());
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
