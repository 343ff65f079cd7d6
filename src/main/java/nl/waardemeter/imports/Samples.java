package nl.waardemeter.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.waardemeter.organisation.Organisation;
import nl.waardemeter.organisation.PseudonymKey;
import nl.waardemeter.organisation.Sources;
import org.springframework.stereotype.Component;

/** Reads the first rows of a file as an import would, checks of the kinds included, and stores nothing. */
@Component
class Samples {

    private final List<RecordKind> kinds;
    private final Organisation organisation;
    private final Sources sources;
    private final PseudonymKey pseudonymKey;

    Samples(List<RecordKind> kinds, Organisation organisation, Sources sources, PseudonymKey pseudonymKey) {
        this.kinds = kinds;
        this.organisation = organisation;
        this.sources = sources;
        this.pseudonymKey = pseudonymKey;
    }

    /**
     * What the first rows of a file are by a mapping.
     *
     * @param whole whether these are all its rows
     */
    record Looked(Mapping mapping, Sample sample, ReadingResult result, boolean whole) {}

    /** @throws RefusedException where the file cannot be read by this mapping at all */
    Looked look(Path file, Mapping mapping) throws IOException {
        byte[] head = Uploads.head(file);
        FileLook look = FileLook.of(head, head.length == Files.size(file), mapping);
        RecordKind.Reading reading = new RecordKind.Reading(
                mapping.source() == null ? Sources.DEFAULT : mapping.source(),
                sources.names(),
                pseudonymKey.pseudonyms(),
                organisation.zone());
        List<ReadingPlan.Kind> checked = kinds.stream()
                .map(kind -> new ReadingPlan.Kind(
                        kind.fields(),
                        mapping.kinds().containsKey(kind.fields().kind()) ? kind.reading(reading) : RowCheck.NONE))
                .toList();
        Mapping fitting = fitting(mapping, look);
        ReadingPlan plan = ReadingPlan.of(look, fitting, checked, organisation.zone());
        Sample sample = new Sample(look);
        ReadingResult result = FileReading.ofFirst(Sample.ROWS, plan, () -> Files.newInputStream(file))
                .read(sample);
        if (sample.columns().isEmpty()) {
            // A question comes before the rows; what stands in the file can be shown all the same
            ReadingPlan bare = ReadingPlan.of(look, fitting.withKinds(Map.of()), checked, organisation.zone());
            FileReading.ofFirst(Sample.ROWS, bare, () -> Files.newInputStream(file))
                    .read(sample);
        }
        return new Looked(fitting, sample, result, sample.rows() < Sample.ROWS);
    }

    /** Without fields whose columns this file does not have. */
    private static Mapping fitting(Mapping mapping, FileLook look) {
        Map<String, Map<String, FieldSource>> kinds = new LinkedHashMap<>();
        mapping.kinds().forEach((kind, sources) -> {
            Map<String, FieldSource> kept = new LinkedHashMap<>();
            sources.forEach((field, source) -> {
                FieldSource there = source.among(look);
                if (there != null) {
                    kept.put(field, there);
                }
            });
            kinds.put(kind, kept);
        });
        return mapping.withKinds(kinds).withHeaders(List.of()).withSheet(null);
    }
}
