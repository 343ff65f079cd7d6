package nl.waardemeter.imports;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.waardemeter.account.AuditTrail;
import nl.waardemeter.account.SignedIn;
import nl.waardemeter.organisation.Organisation;
import nl.waardemeter.organisation.Settings;
import nl.waardemeter.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How long rows are kept. Off until somebody sets a term. Days are first closed, with their totals as they are; the rows go a month
 * later, so that no open day loses what it takes from days before it.
 */
@Component
class Retention {

    static final int FEWEST_MONTHS = 3;
    static final int MOST_MONTHS = 240;

    private final List<RecordKind> kinds;
    private final Organisation organisation;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    Retention(List<RecordKind> kinds, Organisation organisation, JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.kinds = kinds;
        this.organisation = organisation;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** Rows before the one day are removed, days before the other are closed. */
    record Limits(LocalDate removedBefore, LocalDate closedBefore) {}

    /** What is old of one kind: its rows, earlier versions of rows, and what of it tells of persons. */
    record Old(
            String kind,
            long rows,
            long versions,
            long comments,
            long customers,
            @Nullable LocalDate firstDay,
            @Nullable LocalDate lastDay) {}

    /** What would be removed today. */
    record Preview(int months, Limits limits, List<Old> old, long rejectedRows) {

        public boolean isNothing() {
            return rejectedRows == 0 && old.stream().allMatch(kind -> kind.rows == 0 && kind.versions == 0);
        }
    }

    Limits limits(int months) {
        LocalDate removedBefore =
                LocalDate.ofInstant(clock.instant(), organisation.zone()).minusMonths(months);
        return new Limits(removedBefore, removedBefore.plusDays(Settings.CLOSED_BEFORE_REMOVAL));
    }

    static int checked(int months) {
        if (months < FEWEST_MONTHS || months > MOST_MONTHS) {
            throw new Refusal(
                    HttpStatus.UNPROCESSABLE_CONTENT, "imports.retention.refused.months", FEWEST_MONTHS, MOST_MONTHS);
        }
        return months;
    }

    Preview preview(int months) {
        Limits limits = limits(checked(months));
        return new Preview(
                months,
                limits,
                kinds.stream().map(kind -> old(kind, limits)).toList(),
                bind(jdbc.sql("select count(*) from rejected_row where " + oldRejected()), limits)
                        .query(Long.class)
                        .single());
    }

    private Old old(RecordKind kind, Limits limits) {
        FactTable table = kind.table();
        String day = "f." + table.days().get(0);
        long versions = bind(jdbc.sql("select count(*) from " + table.versions() + " f where " + old(table)), limits)
                .query(Long.class)
                .single();
        return bind(
                        jdbc.sql("select count(*) as rows, " + counted(table, "count(%s)", "comment") + " as comments, "
                                + counted(table, "count(distinct %s)", "customer") + " as customers, min(" + day
                                + ") as first, max(" + day + ") as last from " + table.name() + " f where "
                                + removable(table)),
                        limits)
                .query((rs, row) -> new Old(
                        kind.fields().kind(),
                        rs.getLong("rows"),
                        versions,
                        rs.getLong("comments"),
                        rs.getLong("customers"),
                        rs.getObject("first", LocalDate.class),
                        rs.getObject("last", LocalDate.class)))
                .single();
    }

    private static String counted(FactTable table, String count, String column) {
        return table.columns().contains(column) ? count.formatted("f." + column) : "0";
    }

    /** All days of the row lie before the limit; the first one alone is indexed. */
    static String old(FactTable table) {
        String days = table.days().stream().map(day -> "f." + day).collect(Collectors.joining(", "));
        return "f." + table.days().get(0) + " < :before and greatest(" + days + ") < :before";
    }

    /** Old, and nothing that stays takes anything from it. */
    String removable(FactTable table) {
        List<String> conditions = new ArrayList<>(List.of(old(table)));
        kinds.stream()
                .map(kind -> kind.neededRows().get(table.name()))
                .filter(Objects::nonNull)
                .forEach(needed -> conditions.add("not " + needed));
        return String.join(" and ", conditions);
    }

    /** What could not be read tells of persons too. */
    static String oldRejected() {
        return "import_id in (select id from import where (received_at at time zone (select zone from settings))::date "
                + "< :before)";
    }

    static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, Limits limits) {
        return statement.param("before", limits.removedBefore).param("closed", limits.closedBefore);
    }

    /** From the next night on; null ends it. What was removed stays away, and closed days stay closed. */
    @Transactional
    void keepFor(@Nullable Integer months, SignedIn who) {
        Settings settings = organisation.settings();
        Integer before = settings.retentionMonths();
        if (Objects.equals(before, months)) {
            return;
        }
        settings.keepFor(months == null ? null : checked(months));
        organisation.save(settings);
        audit.record(who, "imports.retention-changed", "/settings/retention", words(before) + " -> " + words(months));
    }

    private static String words(@Nullable Integer months) {
        return months == null ? "off" : months + " months";
    }
}
