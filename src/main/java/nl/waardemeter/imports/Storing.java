package nl.waardemeter.imports;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
    private final AuditTrail audit;
    private final Clock clock;

    Storing(
            ImportRepository imports,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Organisation organisation,
            AfterMerge afterMerge,
            AuditTrail audit,
            Clock clock) {
        this.imports = imports;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.organisation = organisation;
        this.afterMerge = afterMerge;
        this.audit = audit;
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
        try {
            return merge(stored, staging, kinds, outcomes, true);
        } catch (DuplicateKeyException e) {
            jdbc.sql("rollback to savepoint before_merging").update();
            return merge(stored, staging, kinds, outcomes, false);
        }
    }

    private Import.Touched merge(
            Import stored,
            Staging staging,
            List<RecordKind> kinds,
            Map<String, FactMerge.Outcome> outcomes,
            boolean distinct) {
        Merge merge = new Merge(jdbc);
        Map<RecordKind, FactMerge> merges = new LinkedHashMap<>();
        for (RecordKind kind : staging.kinds()) {
            FactMerge facts = new FactMerge(kind.table(), merge);
            merges.put(kind, facts);
            outcomes.put(kind.fields().kind(), facts.store(staging.table(kind), stored.id(), distinct));
        }
        complete(merge, merges, kinds);
        merges.keySet().forEach(kind -> deliver(kind, staging.table(kind)));
        return touched();
    }

    /** Takes the import's rows out again and brings back what stood before. */
    void undo(Import undone, List<RecordKind> kinds) {
        transaction.executeWithoutResult(status -> {
            begin();
            Merge merge = new Merge(jdbc);
            Map<RecordKind, FactMerge> merges = new LinkedHashMap<>();
            for (RecordKind kind : kinds) {
                if (holds(kind, undone.id())) {
                    FactMerge facts = new FactMerge(kind.table(), merge);
                    merges.put(kind, facts);
                    facts.undo(undone.id());
                }
            }
            complete(merge, merges, kinds);
            merges.keySet().forEach(this::recount);
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
        jdbc.sql("set local work_mem = '256MB'").update();
        jdbc.sql("set local maintenance_work_mem = '512MB'").update();
    }

    private void complete(Merge merge, Map<RecordKind, FactMerge> merges, List<RecordKind> kinds) {
        kinds.forEach(kind -> kind.derive(merge));
        merges.values().forEach(FactMerge::finish);
        if (merge.touchedAnything()) {
            afterMerge.refresh(merge);
            organisation.dataChanged();
        }
    }

    /** How far each source has now delivered. Replaced rows may have moved, so the days are those of the staged rows at least. */
    private void deliver(RecordKind kind, String staging) {
        String day = kind.table().days().get(0);
        jdbc.sql(
                        "insert into delivery (source_id, kind, first_day, last_day, delivered_at) select source_id, :kind, min("
                                + day
                                + "), max(" + day + "), :now from " + staging
                                + " group by source_id on conflict (source_id, kind) "
                                + "do update set first_day = least(delivery.first_day, excluded.first_day), last_day = "
                                + "greatest(delivery.last_day, excluded.last_day), delivered_at = excluded.delivered_at")
                .param("kind", kind.fields().kind())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** After rows went, the days of all sources are looked up again. */
    private void recount(RecordKind kind) {
        String day = kind.table().days().get(0);
        jdbc.sql(
                        "with days as (select source_id, min(" + day + ") as first, max(" + day + ") as last from "
                                + kind.table().name()
                                + " group by source_id), gone as (delete from delivery d where kind = :kind and "
                                + "not exists (select from days where source_id = d.source_id)) update delivery d set first_day = "
                                + "days.first, last_day = days.last from days where d.kind = :kind and d.source_id = days.source_id")
                .param("kind", kind.fields().kind())
                .update();
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
