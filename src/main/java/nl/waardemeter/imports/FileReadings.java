package nl.waardemeter.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.waardemeter.organisation.Organisation;
import org.springframework.stereotype.Component;

/** From a request and a file to a plan of reading, and the reading itself. */
@Component
class FileReadings {

    private final Organisation organisation;

    FileReadings(Organisation organisation) {
        this.organisation = organisation;
    }

    /**
     * What the first bytes of a file show, with the mapping that was asked for.
     *
     * @throws RefusedException where they already show that the file cannot be read
     */
    Mapping look(ImportRequest request, byte[] head, boolean complete, List<RecordKind> kinds) {
        return plan(request, head, complete, kinds, Map.of()).mapping();
    }

    ReadingResult read(
            ImportRequest request, Path file, List<RecordKind> kinds, RecordKind.Reading reading, Staging staging)
            throws IOException {
        byte[] head;
        try (InputStream start = Files.newInputStream(file)) {
            head = start.readNBytes(FileLook.SAMPLE);
        }
        Map<String, RowCheck> writers = new LinkedHashMap<>();
        boolean complete = head.length == Files.size(file);
        for (String name : look(request, head, complete, kinds).kinds().keySet()) {
            RecordKind kind = kinds.stream()
                    .filter(candidate -> candidate.fields().kind().equals(name))
                    .findFirst()
                    .orElseThrow();
            RecordKind.RowWriter writer = kind.reading(reading);
            staging.add(kind, writer);
            LocalDate closed = organisation.settings().closedBefore();
            writers.put(name, closed == null ? writer : new ClosedDays(kind.fields(), writer, closed));
        }
        ReadingPlan plan = plan(request, head, complete, kinds, writers);
        staging.keep(new OriginalCells(plan, reading.pseudonyms()));
        return new FileReading(plan, () -> Files.newInputStream(file)).read(staging);
    }

    private ReadingPlan plan(
            ImportRequest request,
            byte[] head,
            boolean complete,
            List<RecordKind> kinds,
            Map<String, RowCheck> checks) {
        List<RecordFields> fields = kinds.stream().map(RecordKind::fields).toList();
        Mapping given = request.mapping() == null ? Mapping.NONE : MappingJson.read(request.mapping(), fields);
        FileLook look = FileLook.of(head, complete, given);
        Mapping mapping = (request.mapping() == null ? OwnFormat.mapping(look, fields, request.kind()) : given)
                .with(request.options())
                .answered(request.answers(), fields);
        List<ReadingPlan.Kind> checked = fields.stream()
                .map(kind -> new ReadingPlan.Kind(kind, checks.getOrDefault(kind.kind(), RowCheck.NONE)))
                .toList();
        return ReadingPlan.of(look, mapping, checked, organisation.zone());
    }
}
