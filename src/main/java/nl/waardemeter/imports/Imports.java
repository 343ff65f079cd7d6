package nl.waardemeter.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
public class Imports {

    private static final int SHOWN = 200;
    private static final String SOURCE_NAME = "[A-Za-z0-9][A-Za-z0-9 ._-]{0,63}";

    private final ImportRepository imports;
    private final List<RecordKind> kinds;
    private final FileReadings readings;
    private final Uploads uploads;
    private final Drafts drafts;
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
            Drafts drafts,
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
        this.drafts = drafts;
        this.jobs = jobs;
        this.mappings = mappings;
        this.sources = sources;
        this.audit = audit;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** An import by its file: the latest one of that name. */
    public record HandedIn(int id, String fileName, ImportState state) {}

    /** The latest import of each file name. */
    public Map<String, HandedIn> byFileName() {
        Map<String, HandedIn> byFileName = new HashMap<>();
        jdbc.sql("select id, file_name, state from import order by id").query(rs -> {
            HandedIn one = new HandedIn(rs.getInt(1), rs.getString(2), ImportState.ofWord(rs.getString(3)));
            byFileName.put(one.fileName(), one);
        });
        return byFileName;
    }

    /** Takes in a file in our own format, of a kind that is known. */
    public int receive(InputStream content, String fileName, String kind, SignedIn who) throws IOException {
        ImportRequest own = ImportRequest.own(kind);
        return receive(content, fileName, own, false, who);
    }

    /**
     * Takes a file in. What its first bytes show to be wrong is refused at once; the rest is found out in the background.
     *
     * @throws nl.waardemeter.web.Refusal where the file, the mapping or an option is refused
     */
    int receive(InputStream content, String fileName, ImportRequest asked, boolean dryRun, SignedIn who)
            throws IOException {
        try {
            return receive(uploads.receive(content, fileName), asked, dryRun, null, who);
        } catch (RefusedException e) {
            throw Answers.unprocessable(e);
        }
    }

    /** Takes in a file that has been looked at before; a trial leaves the draft where it is. */
    int receive(Draft draft, Mapping mapping, boolean dryRun, SignedIn who) throws IOException {
        ImportRequest request = new ImportRequest(
                null, MappingWriter.write(mapping), draft.mappingName(), null, null, null, null, null, null, List.of());
        int id = receive(uploads.again(draft), request, dryRun, dryRun ? draft : null, who);
        if (!dryRun) {
            drafts.remove(draft.id());
        }
        return id;
    }

    private int receive(Upload came, ImportRequest asked, boolean dryRun, @Nullable Draft triedOut, SignedIn who)
            throws IOException {
        try {
            ImportRequest request = mappings.resolve(asked);
            Upload upload = sheet(came, request);
            Mapping mapping = readings.look(request, upload.head(), upload.headIsAll(), kinds);
            String source = source(request.source(), mapping.source());
            Import received =
                    new Import(upload, request, sources.idOf(source), dryRun, who.accountId(), clock.instant());
            if (triedOut != null) {
                received.triesOut(triedOut);
            }
            mappings.idOf(request.mappingName()).ifPresent(received::readBy);
            return store(received, upload, who);
        } catch (RefusedException e) {
            uploads.discard(came);
            throw Answers.unprocessable(e);
        } catch (RuntimeException e) {
            uploads.discard(came);
            throw e;
        }
    }

    /** Of a spreadsheet the sheet that was asked for, else the mapping's, else the first one. */
    private Upload sheet(Upload upload, ImportRequest request) throws IOException {
        String asked = request.sheet();
        Workbook.Sheets sheets = upload.sheets();
        if (sheets == null) {
            if (asked != null) {
                throw Refusal.refused(Refusal.Code.SHEET_OF_NO_WORKBOOK, asked);
            }
            return upload;
        }
        String wanted = asked != null || request.mapping() == null
                ? asked
                : MappingJson.read(request.mapping(), mappings.fields()).sheet();
        return wanted == null || wanted.equals(sheets.chosen()) ? upload : uploads.choose(upload, wanted);
    }

    private static String source(@Nullable String asked, @Nullable String mapped) {
        String name = asked != null && !asked.isBlank() ? asked.strip() : mapped != null ? mapped : Sources.DEFAULT;
        if (!name.matches(SOURCE_NAME)) {
            throw Answers.unprocessable("imports.refusal.source", name);
        }
        return name;
    }

    /** @throws nl.waardemeter.web.Refusal where a source cannot be called so */
    static String sourceName(String name) {
        return source(name, null);
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
            jobs.wake(stored);
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
            jobs.wake(id);
        });
    }

    /** Undoes an import; one that stored nothing is only given up. */
    public void undo(int id, SignedIn who) throws IOException {
        Boolean withRows = transaction.execute(status -> {
            Import undone = get(id);
            try {
                audit.record(who, "imports.undo-asked", "/imports/" + id, "");
                if (undone.isWithoutRows()) {
                    undone.withdraw(clock.instant());
                    return false;
                }
                undone.startUndoing();
                jobs.wake(id);
                return true;
            } catch (WrongStateException e) {
                throw Answers.conflict(e);
            }
        });
        if (!Boolean.TRUE.equals(withRows)) {
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
