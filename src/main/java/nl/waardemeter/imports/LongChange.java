package nl.waardemeter.imports;

/** A change of definitions that may have to make so many figures anew that it is done by a job, after the request. */
public interface LongChange {

    /** What it is called in the database; never another name. */
    String name();

    /**
     * Does it, in the transaction that is open; a {@link nl.waardemeter.web.Refusal} says why it cannot be done any more.
     *
     * @param body what was asked for, as given to {@link LongChanges#later}
     */
    void apply(String body, int accountId);
}
