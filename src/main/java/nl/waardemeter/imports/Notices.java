package nl.waardemeter.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts what was done to values on the way in and is worth telling: nothing is changed in silence. */
final class Notices {

    /** Something that happened so many times to a field; the key's message takes {0} field, {1} count. */
    record Notice(String kind, String field, String key, long count) {}

    private record Place(String kind, String field, String key) {}

    private final Map<Place, long[]> counts = new LinkedHashMap<>();

    void add(RecordFields fields, int field, String key) {
        add(fields.kind(), fields.fields().get(field).name(), key, 1);
    }

    void add(String kind, String field, String key, long count) {
        if (count > 0) {
            counts.computeIfAbsent(new Place(kind, field, key), place -> new long[1])[0] += count;
        }
    }

    List<Notice> all() {
        return counts.entrySet().stream()
                .map(entry -> new Notice(
                        entry.getKey().kind(),
                        entry.getKey().field(),
                        entry.getKey().key(),
                        entry.getValue()[0]))
                .toList();
    }
}
