package nl.waardemeter.imports;

/**
 * What a kind of record demands beyond the form of its values: end after start, busy within available. It may
 * {@link RowValues#reject reject} the row or {@link RowValues#drop drop} a value; it runs for every row, so it should
 * allocate nothing for a good one.
 */
@FunctionalInterface
public interface RowCheck {

    RowCheck NONE = row -> {};

    void check(RowValues row);
}
