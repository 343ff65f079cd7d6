package nl.waardemeter.imports;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.waardemeter.account.AuditTrail;
import nl.waardemeter.account.SignedIn;
import nl.waardemeter.account.TeamLeaders;
import nl.waardemeter.imports.NameRecords.Change;
import nl.waardemeter.organisation.Dimension;
import nl.waardemeter.organisation.Names;
import nl.waardemeter.organisation.Organisation;
import nl.waardemeter.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an admin does to the names that files bring: give them another name, merge those that mean the same, sort topics under each
 * other, hide what is gone, move agents and queues to another team. Figures follow in the same transaction, each change is kept
 * with what was before, and can be undone as long as nothing else has changed the same thing since.
 */
@Component
class NameChanges {

    private final NameRecords records;
    private final Stamps stamps;
    private final TeamLeaders leaders;
    private final Organisation organisation;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    NameChanges(
            NameRecords records,
            Stamps stamps,
            TeamLeaders leaders,
            Organisation organisation,
            JdbcClient jdbc,
            AuditTrail audit,
            Clock clock) {
        this.records = records;
        this.stamps = stamps;
        this.leaders = leaders;
        this.organisation = organisation;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** What to do to one name. Of a team: from a day on. */
    record Wanted(
            Dimension dimension,
            int id,
            NameField field,
            @Nullable String value,
            @Nullable LocalDate from) {}

    /** What would change if this were done. */
    List<Stamps.Extent> extent(Wanted wanted) {
        return stamps.extent(concerned(wanted.dimension, wanted.id, wanted));
    }

    /** All or none. */
    @Transactional
    void apply(List<Wanted> all, SignedIn who) {
        Turn.take(jdbc);
        all.forEach(wanted -> apply(wanted, who));
    }

    private void apply(Wanted wanted, SignedIn who) {
        check(wanted);
        String before = set(wanted);
        if (Objects.equals(before, wanted.value)) {
            return;
        }
        int change =
                records.add(wanted, before, who.accountId(), clock.instant().atOffset(ZoneOffset.UTC));
        if (mergesTeams(wanted) && wanted.value != null) {
            records.keepMoved(change, leaders.move(wanted.id, Integer.parseInt(wanted.value), who));
        }
        record(who, wanted.field, wanted.dimension, wanted.id);
    }

    /** Back to what was before, unless the same thing has been changed since. */
    @Transactional
    void undo(int changeId, SignedIn who) {
        Turn.take(jdbc);
        Change change = records.change(changeId);
        if (change.undoneAt() != null) {
            throw new Refusal(HttpStatus.CONFLICT, "imports.names.undone-already");
        }
        Wanted back =
                new Wanted(change.dimension(), change.nameId(), change.field(), change.before(), change.fromDate());
        if (!Objects.equals(records.value(back), change.after())) {
            throw new Refusal(HttpStatus.CONFLICT, "imports.names.changed-since");
        }
        check(back);
        set(back);
        if (mergesTeams(back) && change.after() != null) {
            leaders.bringBack(records.moved(changeId), back.id, Integer.parseInt(change.after()), who);
        }
        records.markUndone(changeId, clock.instant().atOffset(ZoneOffset.UTC));
        audit.record(who, "imports.name-change-undone", address(change.dimension(), change.nameId()), "");
    }

    private static boolean mergesTeams(Wanted wanted) {
        return wanted.dimension == Dimension.TEAM && wanted.field == NameField.MERGED_INTO;
    }

    /** Sets it and has facts follow; gives what it was before. */
    private @Nullable String set(Wanted wanted) {
        String before = records.value(wanted);
        if (Objects.equals(before, wanted.value)) {
            return before;
        }
        Stamps.Concerned concerned = concerned(wanted.dimension, wanted.id, wanted);
        records.set(wanted);
        if (wanted.field == NameField.MERGED_INTO) {
            records.stampNames(wanted.dimension);
        }
        if (wanted.field.moves()) {
            stamps.again(concerned);
        } else if (wanted.field == NameField.PARENT) {
            // A topic stands for those under it: its figures are others now
            organisation.dataChanged();
        }
        return before;
    }

    /** The names whose facts are concerned: all that are merged into this one, and of teams the one they were or will be. */
    private Stamps.Concerned concerned(Dimension dimension, int id, Wanted wanted) {
        Set<Integer> ids = new LinkedHashSet<>(records.mergedInto(dimension, id));
        ids.add(id);
        if (dimension == Dimension.TEAM) {
            String now = records.value(wanted);
            if (now != null && wanted.field == NameField.MERGED_INTO) {
                ids.add(Integer.parseInt(now));
            }
        }
        return new Stamps.Concerned(dimension, ids, wanted.from);
    }

    private void check(Wanted wanted) {
        records.require(wanted.dimension, wanted.id);
        if (!wanted.field.fits(wanted.dimension)) {
            throw refused("imports.names.not-of-this");
        }
        String value = wanted.value;
        switch (wanted.field) {
            case NAME -> checkName(wanted);
            case MERGED_INTO -> checkMerge(wanted);
            case PARENT -> checkParent(wanted);
            case TEAM -> {
                if (value != null) {
                    records.require(Dimension.TEAM, Integer.parseInt(value));
                }
            }
            case OWNER_DEPARTMENT, BRAND -> {
                if (value != null && value.length() > 200) {
                    throw refused("imports.names.too-long");
                }
            }
            case HIDDEN -> {}
        }
    }

    private void checkName(Wanted wanted) {
        String name = wanted.value == null ? "" : wanted.value;
        if (name.isBlank() || name.length() > 200) {
            throw refused("imports.names.name-length");
        }
        if (records.isTaken(wanted.dimension, Names.fold(name), wanted.id)) {
            throw new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, "imports.names.name-taken", name);
        }
    }

    private void checkMerge(Wanted wanted) {
        if (wanted.value == null) {
            return;
        }
        int into = Integer.parseInt(wanted.value);
        records.require(wanted.dimension, into);
        if (into == wanted.id || records.mergedInto(wanted.dimension, wanted.id).contains(into)) {
            throw refused("imports.names.merge-with-itself");
        }
    }

    /** Two levels: a topic with topics under it goes under no other. */
    private void checkParent(Wanted wanted) {
        if (wanted.value == null) {
            return;
        }
        int parent = Integer.parseInt(wanted.value);
        records.require(Dimension.TOPIC, parent);
        if (parent == wanted.id || records.hasParent(parent) || records.isParent(wanted.id)) {
            throw refused("imports.names.two-levels");
        }
    }

    private void record(SignedIn who, NameField field, Dimension dimension, int id) {
        audit.record(who, "imports.name-changed", address(dimension, id), field.column());
    }

    static String address(Dimension dimension, int id) {
        return "/names/" + dimension.table() + "/" + id;
    }

    private static Refusal refused(String key) {
        return new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, key);
    }
}
