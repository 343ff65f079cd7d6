package nl.waardemeter.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a small file the way an import does, from the look at its beginning to the last row. */
final class Reading {

    static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    final Collected sink = new Collected();
    final ReadingResult result;

    private Reading(byte[] file, @Nullable Mapping given, ReadingOptions options, RowCheck check) {
        byte[] head = Arrays.copyOf(file, Math.min(file.length, FileLook.SAMPLE));
        FileLook look = FileLook.of(head, head.length == file.length, given == null ? Mapping.NONE : given);
        Mapping mapping = given == null ? OwnFormat.mapping(look, Kinds.ALL, null) : given;
        List<ReadingPlan.Kind> kinds = Kinds.ALL.stream()
                .map(fields -> new ReadingPlan.Kind(fields, check))
                .toList();
        ReadingPlan plan = ReadingPlan.of(look, mapping.with(options), kinds, AMSTERDAM);
        try {
            result = new FileReading(plan, () -> new ByteArrayInputStream(file)).read(sink);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Reading of(String... lines) {
        return of(String.join("\n", lines) + "\n");
    }

    static Reading of(String file) {
        return of(file.getBytes(StandardCharsets.UTF_8));
    }

    static Reading of(byte[] file) {
        return new Reading(file, null, ReadingOptions.NONE, RowCheck.NONE);
    }

    static Reading of(ReadingOptions options, String... lines) {
        return new Reading(bytes(lines), null, options, RowCheck.NONE);
    }

    static Reading of(RowCheck check, String... lines) {
        return new Reading(bytes(lines), null, ReadingOptions.NONE, check);
    }

    static Reading mapped(String mapping, String... lines) {
        return new Reading(bytes(lines), MappingJson.read(mapping, Kinds.ALL), ReadingOptions.NONE, RowCheck.NONE);
    }

    static Reading mapped(String mapping, byte[] file) {
        return new Reading(file, MappingJson.read(mapping, Kinds.ALL), ReadingOptions.NONE, RowCheck.NONE);
    }

    private static byte[] bytes(String... lines) {
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    ReadCounts counts(String kind) {
        return result.counts().stream()
                .filter(counts -> counts.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }
}
