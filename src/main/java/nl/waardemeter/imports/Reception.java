package nl.waardemeter.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.waardemeter.account.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes a dropped file in and finds out how it can be read: by a kept mapping, as our own format, or by what its columns are called. */
@Component
class Reception {

    private static final int MOST_SHEETS_TRIED = 12;

    private final Uploads uploads;
    private final Drafts drafts;
    private final Mappings mappings;
    private final Samples samples;
    private final List<RecordFields> kinds;

    Reception(Uploads uploads, Drafts drafts, Mappings mappings, Samples samples, List<RecordKind> kinds) {
        this.uploads = uploads;
        this.drafts = drafts;
        this.mappings = mappings;
        this.samples = samples;
        this.kinds = kinds.stream().map(RecordKind::fields).toList();
    }

    /** A mapping to begin with, and the name it is kept under. */
    private record Beginning(Mapping mapping, @Nullable String name) {}

    /**
     * Keeps the file as a draft.
     *
     * @throws RefusedException where its first bytes show that nothing can be made of it
     */
    int receive(InputStream content, String name, SignedIn who) throws IOException {
        Upload upload = uploads.receive(content, name);
        try {
            Workbook.Sheets sheets = upload.sheets();
            return sheets == null || sheets.names().size() == 1
                    ? keep(upload, beginning(upload.path()), who)
                    : receiveSheets(upload, sheets, who);
        } catch (IOException | RuntimeException e) {
            uploads.discard(upload);
            throw e;
        }
    }

    private int keep(Upload upload, Beginning beginning, SignedIn who) {
        return drafts.add(upload, MappingWriter.write(beginning.mapping), beginning.name, who);
    }

    /** The sheet of a kept mapping that knows its columns, else the first one that can be read: many spreadsheets begin with a cover. */
    private int receiveSheets(Upload upload, Workbook.Sheets sheets, SignedIn who) throws IOException {
        for (String sheet : mappings.sheets()) {
            if (sheets.names().contains(sheet)) {
                try {
                    Upload chosen = uploads.choose(upload, sheet);
                    Beginning beginning = beginning(chosen.path());
                    if (beginning.name != null) {
                        return keep(chosen, beginning, who);
                    }
                } catch (RefusedException notThisOne) {
                    continue;
                }
            }
        }
        RefusedException first = null;
        for (String sheet : sheets.names().stream().limit(MOST_SHEETS_TRIED).toList()) {
            try {
                Upload chosen = uploads.choose(upload, sheet);
                return keep(chosen, beginning(chosen.path()), who);
            } catch (RefusedException e) {
                first = first == null ? e : first;
            }
        }
        throw first == null ? Refusal.refused(Refusal.Code.EMPTY) : first;
    }

    /** Another sheet of the same spreadsheet, looked at anew. */
    void choose(Draft draft, @Nullable String sheet) throws IOException {
        Workbook.Sheets sheets = uploads.choose(draft.id(), sheet);
        if (sheets != null) {
            Beginning beginning = beginning(uploads.draft(draft.id()));
            drafts.choose(draft.id(), sheets.chosen());
            drafts.change(draft.id(), MappingWriter.write(beginning.mapping), beginning.name);
        }
    }

    private Beginning beginning(Path file) throws IOException {
        byte[] head = Uploads.head(file);
        FileLook look = FileLook.of(head, head.length == Files.size(file));
        Mappings.Kept kept = mappings.recognised(look).orElse(null);
        if (kept != null) {
            return new Beginning(samples.look(file, kept.mapping()).mapping(), kept.name());
        }
        Mapping own = own(look);
        if (own != null && own.columns().size() * 2 >= look.headers().size()) {
            return new Beginning(own, null);
        }
        // A few names in common with our format say little: call centres too have a date and an agent
        Sample sample = samples.look(file, Mapping.NONE).sample();
        Map<String, Map<String, FieldSource>> suggested = Suggestion.of(sample, kinds);
        return new Beginning(own != null && suggested.isEmpty() ? own : Mapping.NONE.withKinds(suggested), null);
    }

    private @Nullable Mapping own(FileLook look) {
        try {
            return OwnFormat.mapping(look, kinds, null);
        } catch (RefusedException notOurs) {
            return null;
        }
    }
}
