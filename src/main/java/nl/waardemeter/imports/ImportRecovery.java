package nl.waardemeter.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What a killed program left of its imports, put right at the next start: imports that are under way go on, files that no import needs
 * any more are removed. Harmless beside other copies that are at work. What was left in the database is for whoever has the
 * {@link Turn} next.
 */
@Component
class ImportRecovery implements SmartInitializingSingleton {

    private final ImportRepository imports;
    private final Uploads uploads;
    private final Drafts drafts;
    private final ImportJobs jobs;
    private final TransactionTemplate transaction;

    ImportRecovery(
            ImportRepository imports,
            Uploads uploads,
            Drafts drafts,
            ImportJobs jobs,
            TransactionTemplate transaction) {
        this.imports = imports;
        this.uploads = uploads;
        this.drafts = drafts;
        this.jobs = jobs;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> imports.next().ifPresent(jobs::wake));
        transaction.executeWithoutResult(status -> removeFiles());
    }

    /** A file gets its name shortly before its import can be seen, in the transaction in which the import takes its place. */
    private void removeFiles() {
        imports.holdPlaces();
        Set<Integer> needed = imports.withFile();
        try {
            uploads.removeAllBut(needed);
            drafts.removeForgotten();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
