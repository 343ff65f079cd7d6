package nl.waardemeter.report;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import nl.waardemeter.TestClock;
import nl.waardemeter.account.People;
import nl.waardemeter.account.Role;
import nl.waardemeter.account.SignedIn;
import nl.waardemeter.imports.Desk;
import nl.waardemeter.organisation.Teams;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A department with two teams and a whole February, and how its reports are sent by hand of a test. */
@Lazy
@Component
class Sending {

    static final ReportSpan FEBRUARY = new ReportSpan(YearMonth.of(2026, 2), 1);
    static final ReportKey EVERYBODY = new ReportKey(FEBRUARY, null);

    /** The tenth at eight in the morning. */
    static final Instant DUE = Instant.parse("2026-03-10T07:00:00Z");

    private static final String HEADER = "contact_id,channel,offered_at,team,wait_seconds,talk_seconds";

    private final Desk desk;
    private final Teams teams;
    private final People people;
    private final SendingSchedules schedules;
    private final RecipientChanges changes;
    private final Turns turns;
    private final Delivery delivery;
    private final TestClock clock;
    private final JdbcClient jdbc;

    Sending(
            Desk desk,
            Teams teams,
            People people,
            SendingSchedules schedules,
            RecipientChanges changes,
            Turns turns,
            Delivery delivery,
            TestClock clock,
            JdbcClient jdbc) {
        this.desk = desk;
        this.teams = teams;
        this.people = people;
        this.schedules = schedules;
        this.changes = changes;
        this.turns = turns;
        this.delivery = delivery;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /** Contacts of North and South on each day up to this one of February. */
    void data(int lastDay) {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        for (int day = 1; day <= lastDay; day++) {
            String at = "phone,2026-02-%02dT10:00:00+01:00,".formatted(day);
            lines.add("n" + day + "," + at + "North,10,240");
            lines.add("s" + day + "," + at + "South,40,300");
        }
        desk.store(lines.toArray(String[]::new));
    }

    int team(String name) {
        return teams.findByNameIgnoreCase(name).orElseThrow().id();
    }

    SignedIn manager() {
        return people.signedIn(Role.MANAGER);
    }

    /** On the tenth at eight. */
    void switchOn(boolean issues) {
        schedules.set(true, 10, 8, issues, manager());
    }

    /** In English, as CSV. */
    int outside(String name, @Nullable Integer team) {
        return changes.add(
                new RecipientForm(
                        "", name, name.toLowerCase(Locale.ROOT) + "@example.org", text(team), "en", List.of("csv")),
                manager());
    }

    int account(SignedIn account, @Nullable Integer team) {
        return changes.add(
                new RecipientForm(String.valueOf(account.accountId()), "", "", text(team), "en", List.of("csv")),
                manager());
    }

    private static String text(@Nullable Integer team) {
        return Objects.toString(team, "");
    }

    /** What both jobs do when it is this time. */
    void at(Instant now) {
        clock.set(now);
        turns.work(() -> false);
        delivery.work(() -> false);
    }

    /** "recipient's name: state reason tries", in order of asking. */
    List<String> log() {
        return jdbc.sql(
                        "select coalesce(r.name, a.name) || ': ' || m.state || coalesce(' ' || m.reason, '') || ' ' || m.tries "
                                + "from report_mail m join report_recipient r on r.id = m.recipient_id "
                                + "left join account a on a.id = r.account_id order by m.id")
                .query(String.class)
                .list();
    }

    /** Lines of the audit trail about reports, the latest last. */
    List<String> trail() {
        return jdbc.sql(
                        "select code || ' ' || subject || ' ' || detail as line from audit_entry where code like 'report.%' "
                                + "order by id")
                .query(String.class)
                .list();
    }

    Map<String, Object> row(String sql) {
        return jdbc.sql(sql).query().singleRow();
    }
}
