package nl.waardemeter.imports;

import java.util.List;

/** Where the fields of one kind stand in a particular file. */
record KindPlan(RecordFields fields, RowCheck check, List<FieldPlan> plans) {

    /** A field with the places of its columns; no places where it is constant. */
    record FieldPlan(int index, Field field, FieldSource source, List<Slot> slots) {}
}
