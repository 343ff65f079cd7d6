package nl.waardemeter.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import nl.waardemeter.account.AuditTrail;
import nl.waardemeter.account.SignedIn;
import nl.waardemeter.organisation.Sources;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What people and programs do with imports: hand in a file, answer a question, look, undo. */
@Component
class Imports {

    private static final int SHOWN = 200;
    private static final String SOURCE_NAME = "[A-Za-z0-9][A-Za-z0-9 ._-]{0,63}";

    private final ImportRepository imports;
    private final List<RecordKind> kinds;
    private final FileReadings readings;
    private final Uploads uploads;
    private final ImportJobs jobs;
    private final Mappings mappings;
    private final Sources sources;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final Clock clock;

    Imports(
            ImportRepository imports,
            List<RecordKind> kinds,
            FileReadings readings,
            Uploads uploads,
            ImportJobs jobs,
            Mappings mappings,
            Sources sources,
            AuditTrail audit,
            TransactionTemplate transaction,
            JdbcClient jdbc,
            Clock clock) {
        this.imports = imports;
        this.kinds = kinds;
        this.readings = readings;
        this.uploads = uploads;
        this.jobs = jobs;
        this.mappings = mappings;
        this.sources = sources;
        this.audit = audit;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Takes a file in. What its first bytes show to be wrong is refused at once; the rest is found out in the background.
     *
     * @throws nl.waardemeter.web.Refusal where the file, the mapping or an option is refused
     */
    int receive(InputStream content, String fileName, ImportRequest asked, boolean dryRun, SignedIn who)
            throws IOException {
        Upload upload = uploads.receive(content, fileName);
        try {
            ImportRequest request = mappings.resolve(asked);
            Mapping mapping = readings.look(request, upload.head(), upload.headIsAll(), kinds);
            String source = source(request.source(), mapping.source());
            int id = store(
                    new Import(upload, request, sources.idOf(source), dryRun, who.accountId(), clock.instant()),
                    upload,
                    who);
            jobs.wake(id);
            return id;
        } catch (RefusedException e) {
            uploads.discard(upload);
            throw Answers.unprocessable(e);
        } catch (RuntimeException e) {
            uploads.discard(upload);
            throw e;
        }
    }

    private static String source(@Nullable String asked, @Nullable String mapped) {
        String name = asked != null && !asked.isBlank() ? asked.strip() : mapped != null ? mapped : Sources.DEFAULT;
        if (!name.matches(SOURCE_NAME)) {
            throw Answers.unprocessable("imports.refusal.source", name);
        }
        return name;
    }

    /** The file is in its place before the worker can see the import. */
    private int store(Import received, Upload upload, SignedIn who) {
        Integer id = transaction.execute(status -> {
            received.accept(imports.nextPlace());
            int stored = imports.save(received).id();
            audit.record(who, "imports.received", "/imports/" + stored, "");
            try {
                uploads.assign(upload, stored);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return stored;
        });
        return Objects.requireNonNull(id);
    }

    /** Answers the open questions of an import; it goes on by itself. */
    void decide(int id, List<Answer> answers, SignedIn who) {
        transaction.executeWithoutResult(status -> {
            try {
                get(id).decide(answers, imports.nextPlace());
            } catch (RefusedException e) {
                throw Answers.unprocessable(e);
            } catch (WrongStateException e) {
                throw Answers.conflict(e);
            }
            audit.record(who, "imports.decided", "/imports/" + id, "");
        });
        jobs.wake(id);
    }

    /** Undoes an import; one that stored nothing is only given up. */
    void undo(int id, SignedIn who) throws IOException {
        Boolean withRows = transaction.execute(status -> {
            Import undone = get(id);
            try {
                audit.record(who, "imports.undo-asked", "/imports/" + id, "");
                if (undone.isWithoutRows()) {
                    undone.withdraw(clock.instant());
                    return false;
                }
                undone.startUndoing();
                return true;
            } catch (WrongStateException e) {
                throw Answers.conflict(e);
            }
        });
        if (Boolean.TRUE.equals(withRows)) {
            jobs.wake(id);
        } else {
            uploads.remove(id);
        }
    }

    Import get(int id) {
        return imports.findById(id).orElseThrow(() -> Answers.unknown(id));
    }

    List<Import> latest() {
        return imports.findByOrderByIdDesc(Limit.of(SHOWN));
    }

    List<ImportCounts> counts(int id) {
        return jdbc.sql("select kind, read, accepted, unchanged, replaced, skipped, rejected from import_count "
                        + "where import_id = ? order by kind")
                .param(id)
                .query(ImportCounts.class)
                .list();
    }

    String sourceOf(Import one) {
        return sources.nameOf(one.sourceId());
    }

    List<String> kindNames() {
        return kinds.stream().map(kind -> kind.fields().kind()).toList();
    }
}
