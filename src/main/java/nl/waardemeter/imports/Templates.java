package nl.waardemeter.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.waardemeter.organisation.Organisation;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/**
 * Files to begin with, one of each kind: the header and two rows. Each stands beside the kind it is of, as {@code contacts.csv} in
 * the package of contacts; a test holds it against the columns and imports it.
 */
@Component
class Templates {

    private final List<RecordKind> kinds;
    private final Organisation organisation;

    Templates(List<RecordKind> kinds, Organisation organisation) {
        this.kinds = kinds;
        this.organisation = organisation;
    }

    /** As the reader's spreadsheet opens it: Dutch ones part columns by a semicolon, and a mark at the front says UTF-8. */
    Optional<byte[]> of(String kind, Locale locale) throws IOException {
        for (RecordKind one : kinds) {
            if (one.fields().kind().equals(kind)) {
                String text = read(one);
                String written = locale.getLanguage().equals("nl") ? text.replace(',', ';') : text;
                return Optional.of(("\uFEFF" + written).getBytes(StandardCharsets.UTF_8));
            }
        }
        return Optional.empty();
    }

    /** The same as a spreadsheet, whose cells are numbers and dates where the file's are. */
    Optional<byte[]> workbookOf(String kind) throws IOException {
        for (RecordKind one : kinds) {
            if (one.fields().kind().equals(kind)) {
                List<List<String>> rows = read(one)
                        .lines()
                        .map(line -> List.of(line.split(",", -1)))
                        .toList();
                return Optional.of(TemplateWorkbook.of(one.fields(), rows, organisation.zone()));
            }
        }
        return Optional.empty();
    }

    private static String read(RecordKind kind) throws IOException {
        String name = kind.fields().kind() + ".csv";
        try (InputStream file = ClassUtils.getUserClass(kind).getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("No template " + name + " beside its kind");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
