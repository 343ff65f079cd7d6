package nl.waardemeter.imports;

/** Brings the totals of the touched days up to date, inside the merging transaction. The scorecard does. */
public interface AfterMerge {

    void refresh(Merge merge);
}
