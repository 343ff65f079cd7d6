package nl.waardemeter.imports;

import java.util.List;

/** What a record of one kind consists of, such as {@code contacts}; a row's values stand in the order of the fields. */
public record RecordFields(String kind, List<Field> fields) {

    /** A row marks its present values in the bits of a long. */
    private static final int MOST_FIELDS = 63;

    public RecordFields {
        fields = List.copyOf(fields);
        if (fields.size() > MOST_FIELDS) {
            throw new IllegalArgumentException(kind + " has more than " + MOST_FIELDS + " fields");
        }
    }

    /** The place of a field, or -1. */
    public int indexOf(String name) {
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    List<String> names() {
        return fields.stream().map(Field::name).toList();
    }

    List<String> requiredNames() {
        return fields.stream().filter(Field::required).map(Field::name).toList();
    }
}
