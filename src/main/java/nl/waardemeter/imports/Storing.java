package nl.waardemeter.imports;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.waardemeter.account.AuditTrail;
import nl.waardemeter.organisation.Organisation;
import nl.waardemeter.organisation.SourceNames;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The transaction in which an import becomes facts, or stops being them: rows, derived columns, totals, data version and the state
 * of the import itself, all or nothing.
 */
@Component
class Storing {

    private final ImportRepository imports;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Organisation organisation;
    private final AfterMerge afterMerge;
    private final Deliveries deliveries;
    private final AuditTrail audit;
    private final Steps steps;
    private final Clock clock;

    Storing(
            ImportRepository imports,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Organisation organisation,
            AfterMerge afterMerge,
            Deliveries deliveries,
            AuditTrail audit,
            Steps steps,
            Clock clock) {
        this.imports = imports;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.organisation = organisation;
        this.afterMerge = afterMerge;
        this.deliveries = deliveries;
        this.audit = audit;
        this.steps = steps;
        this.clock = clock;
    }

    /** Stores what was staged; a dry run does the same and takes it all back but the counts. */
    void store(Import stored, Staging staging, List<RecordKind> kinds, SourceNames names, List<ReadCounts> read) {
        Map<String, FactMerge.Outcome> outcomes = new LinkedHashMap<>();
        if (stored.dryRun()) {
            Import.Touched touched = transaction.execute(status -> {
                status.setRollbackOnly();
                names.store();
                staging.storeReferences();
                return merge(stored, staging, kinds, outcomes);
            });
            transaction.executeWithoutResult(status -> finish(stored, touched, read, outcomes));
        } else {
            transaction.executeWithoutResult(status -> {
                names.store();
                staging.storeReferences();
                finish(stored, merge(stored, staging, kinds, outcomes), read, outcomes);
            });
        }
    }

    /** Hardly any file brings a key twice, so that is only looked into once it turns out. */
    private Import.Touched merge(
            Import stored, Staging staging, List<RecordKind> kinds, Map<String, FactMerge.Outcome> outcomes) {
        begin();
        jdbc.sql("savepoint before_merging").update();
        Steps.Count count = steps.of(stored.id(), 2 * staging.kinds().size() + 1);
        try {
            return merge(stored, staging, kinds, outcomes, count, true);
        } catch (DuplicateKeyException e) {
            jdbc.sql("rollback to savepoint before_merging").update();
            count.again();
            return merge(stored, staging, kinds, outcomes, count, false);
        }
    }

    private Import.Touched merge(
            Import stored,
            Staging staging,
            List<RecordKind> kinds,
            Map<String, FactMerge.Outcome> outcomes,
            Steps.Count count,
            boolean distinct) {
        Merge merge = new Merge(jdbc);
        for (RecordKind kind : kinds) {
            if (staging.kinds().contains(kind)) {
                FactMerge facts = new FactMerge(kind.table(), merge);
                count.begin(Steps.Doing.COMPARING, kind.fields().kind());
                outcomes.put(kind.fields().kind(), facts.store(staging.table(kind), stored.id(), distinct));
                count.begin(Steps.Doing.WRITING, kind.fields().kind());
                derive(kind, merge);
                facts.load();
            }
            kind.deriveAcross(merge);
        }
        count.begin(Steps.Doing.TOTALS, null);
        complete(merge);
        staging.kinds().forEach(kind -> deliveries.add(kind, staging.table(kind)));
        return touched();
    }

    /** Takes the import's rows out again and brings back what stood before. */
    void undo(Import undone, List<RecordKind> kinds) {
        transaction.executeWithoutResult(status -> {
            begin();
            Merge merge = new Merge(jdbc);
            List<RecordKind> held =
                    kinds.stream().filter(kind -> holds(kind, undone.id())).toList();
            Steps.Count count = steps.of(undone.id(), held.size() + 1);
            for (RecordKind kind : kinds) {
                if (held.contains(kind)) {
                    count.begin(Steps.Doing.TAKING_OUT, kind.fields().kind());
                    new FactMerge(kind.table(), merge).undo(undone.id());
                    derive(kind, merge);
                }
                kind.deriveAcross(merge);
            }
            count.begin(Steps.Doing.TOTALS, null);
            complete(merge);
            held.forEach(deliveries::recount);
            Import managed = imports.findById(undone.id()).orElseThrow();
            managed.undone(clock.instant());
            audit.recordBySystem("imports.undone", "/imports/" + undone.id(), "");
        });
    }

    private boolean holds(RecordKind kind, int importId) {
        return jdbc.sql("select exists (select from " + kind.table().name()
                        + " where import_id = :id) or exists (select from "
                        + kind.table().versions() + " where import_id = :id)")
                .param("id", importId)
                .query(Boolean.class)
                .single();
    }

    private void begin() {
        Turn.change(jdbc);
        jdbc.sql("set local work_mem = '256MB'").update();
        jdbc.sql("set local maintenance_work_mem = '512MB'").update();
    }

    private static void derive(RecordKind kind, Merge merge) {
        if (merge.changed(kind.table())) {
            kind.derive(merge);
        }
    }

    private void complete(Merge merge) {
        if (merge.touchedAnything()) {
            afterMerge.refresh(merge);
            organisation.dataChanged();
        }
        merge.end();
    }

    private Import.Touched touched() {
        return jdbc.sql("select min(day) as first, max(day) as last, count(distinct day)::int as days from touched_day")
                .query((rs, row) -> new Import.Touched(
                        rs.getObject(1, LocalDate.class), rs.getObject(2, LocalDate.class), rs.getInt(3)))
                .single();
    }

    private void finish(
            Import stored, Import.Touched touched, List<ReadCounts> read, Map<String, FactMerge.Outcome> outcomes) {
        jdbc.sql("delete from import_count where import_id = ?")
                .param(stored.id())
                .update();
        for (ReadCounts counts : read) {
            FactMerge.Outcome outcome = outcomes.getOrDefault(counts.kind(), new FactMerge.Outcome(0, 0, 0));
            jdbc.sql(
                            "insert into import_count (import_id, kind, read, accepted, unchanged, replaced, skipped, rejected) "
                                    + "values (?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            stored.id(),
                            counts.kind(),
                            counts.read(),
                            outcome.accepted(),
                            outcome.unchanged(),
                            outcome.replaced(),
                            counts.skipped(),
                            counts.rejected())
                    .update();
        }
        imports.findById(stored.id()).orElseThrow().finish(touched, clock.instant());
    }
}
