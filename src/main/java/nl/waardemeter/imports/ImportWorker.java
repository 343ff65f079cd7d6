package nl.waardemeter.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import nl.waardemeter.organisation.Organisation;
import nl.waardemeter.organisation.PseudonymKey;
import nl.waardemeter.organisation.SourceNames;
import nl.waardemeter.organisation.Sources;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Does the imports, one at a time, in the order of acceptance, whatever number of copies of the program run: a lock in the
 * database says whose turn it is. Killed at any moment, an import simply begins again from its file.
 */
@Component
class ImportWorker {

    private static final Logger log = LoggerFactory.getLogger(ImportWorker.class);

    private static final int ATTEMPTS = 3;
    private static final long PROGRESS_EVERY_MILLIS = 500;

    private final ImportRepository imports;
    private final List<RecordKind> kinds;
    private final FileReadings readings;
    private final Storing storing;
    private final Uploads uploads;
    private final DataSource dataSource;
    private final TransactionTemplate transaction;
    private final Organisation organisation;
    private final Sources sources;
    private final PseudonymKey pseudonymKey;
    private final JsonMapper json;
    private final Clock clock;

    ImportWorker(
            ImportRepository imports,
            List<RecordKind> kinds,
            FileReadings readings,
            Storing storing,
            Uploads uploads,
            DataSource dataSource,
            TransactionTemplate transaction,
            Organisation organisation,
            Sources sources,
            PseudonymKey pseudonymKey,
            JsonMapper json,
            Clock clock) {
        this.imports = imports;
        this.kinds = kinds;
        this.readings = readings;
        this.storing = storing;
        this.uploads = uploads;
        this.dataSource = dataSource;
        this.transaction = transaction;
        this.organisation = organisation;
        this.sources = sources;
        this.pseudonymKey = pseudonymKey;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Works until nothing waits; false where something may still wait, because another copy, or another thread, is at work or the program
     * stops.
     *
     * @throws IllegalStateException where the work was cut off or an undoing failed: it is to be tried again
     */
    boolean workUntilNothingWaits(BooleanSupplier stopping) {
        try (Turn turn = Turn.tryTake(dataSource)) {
            if (turn == null) {
                return imports.next().isEmpty();
            }
            Staging.dropLeftovers(dataSource);
            Optional<Integer> next = imports.next();
            while (next.isPresent() && !stopping.getAsBoolean()) {
                work(next.get(), turn, stopping);
                next = imports.next();
            }
            return next.isEmpty();
        } catch (IOException | SQLException | RuntimeException e) {
            // The message of the exception may hold values of the file; its class tells enough
            throw new IllegalStateException(
                    "An import was cut off: " + e.getClass().getName() + " at " + place(e));
        }
    }

    private void work(int id, Turn turn, BooleanSupplier stopping) throws IOException, SQLException {
        if (get(id).state() == ImportState.UNDOING) {
            storing.undo(get(id), kinds);
            return;
        }
        try {
            for (int attempt = 1; !readAndStore(id, stopping); attempt++) {
                if (attempt == ATTEMPTS) {
                    throw new IllegalStateException("Names keep changing while the import is stored");
                }
            }
        } catch (RefusedException e) {
            fail(id, new Import.Failure(e.refusal().key(), e.refusal().arguments()));
        } catch (IOException | RuntimeException e) {
            if (CutOff.is(e) || turn.isLost()) {
                throw e;
            }
            log.error("Import {} failed: {} at {}", id, e.getClass().getName(), place(e));
            fail(id, new Import.Failure("imports.failure.unexpected", List.of()));
        }
        if (get(id).state() != ImportState.NEEDS_DECISION) {
            uploads.remove(id);
        }
    }

    /** Where in the program it happened: the rest of the trace is other people's. */
    private static String place(Exception e) {
        return Arrays.stream(e.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("nl.waardemeter."))
                .findFirst()
                .map(StackTraceElement::toString)
                .orElse("unknown place");
    }

    /** Reads the file and stores its rows; false where a name was created by somebody else meanwhile, so that it must be read again. */
    private boolean readAndStore(int id, BooleanSupplier stopping) throws IOException, SQLException {
        transaction.executeWithoutResult(status -> get(id).startReading(clock.instant()));
        Import started = get(id);
        Path file = uploads.path(id);
        if (!Files.exists(file)) {
            fail(id, new Import.Failure("imports.failure.file-gone", List.of()));
            return true;
        }
        SourceNames names = sources.names();
        RecordKind.Reading reading = new RecordKind.Reading(
                sources.nameOf(started.sourceId()), names, pseudonymKey.pseudonyms(), organisation.zone());
        try (Staging staging = new Staging(dataSource, id, json, progressOf(id, stopping))) {
            ReadingResult result = readings.read(started.request(), file, kinds, reading, staging);
            if (result.needsDecision()) {
                transaction.executeWithoutResult(status -> get(id).ask(result.questions(), result.recognised()));
                return true;
            }
            staging.finish();
            long rows =
                    result.counts().stream().mapToLong(ReadCounts::read).max().orElse(0);
            transaction.executeWithoutResult(
                    status -> get(id).startStoring(result.recognised(), result.notices(), rows));
            try {
                storing.store(get(id), staging, kinds, names, result.counts());
                return true;
            } catch (DuplicateKeyException e) {
                return false;
            }
        }
    }

    private Staging.Progress progressOf(int id, BooleanSupplier stopping) {
        long[] last = {0};
        return (bytes, rows) -> {
            if (stopping.getAsBoolean()) {
                throw new CancellationException();
            }
            long now = clock.millis();
            if (now - last[0] >= PROGRESS_EVERY_MILLIS) {
                last[0] = now;
                imports.progress(id, bytes, rows);
            }
        };
    }

    private void fail(int id, Import.Failure why) {
        transaction.executeWithoutResult(status -> get(id).fail(why, clock.instant()));
    }

    private Import get(int id) {
        return imports.findById(id).orElseThrow();
    }
}
