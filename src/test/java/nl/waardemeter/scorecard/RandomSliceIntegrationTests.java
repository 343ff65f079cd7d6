package nl.waardemeter.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.waardemeter.ApiClient;
import nl.waardemeter.Tables;
import nl.waardemeter.WaardemeterTest;
import nl.waardemeter.account.Scope;
import nl.waardemeter.contact.ContactFacts;
import nl.waardemeter.imports.Desk;
import nl.waardemeter.imports.Rebuild;
import nl.waardemeter.kpi.Attribution;
import nl.waardemeter.kpi.Fact;
import nl.waardemeter.kpi.Measure;
import nl.waardemeter.kpi.ReportingPeriod;
import nl.waardemeter.survey.SurveyFacts;
import nl.waardemeter.ticket.TicketFacts;
import nl.waardemeter.workforce.StaffedFacts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestReporter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/**
 * The independent check: the catalogue's expressions, evaluated row by row in plain Java over facts read through JPA, add up to
 * exactly what the totals say, for random periods, filters, breakdowns, scopes and grains, also those that only the facts can tell.
 * Days and half-hours are found anew from moments. Seed 20260301; 5,000 legs, 1,200 tickets, 1,500 answers and 700 rows of staffed
 * time come in; 250 slices of each of the four families.
 */
@WaardemeterTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("Random slices")
class RandomSliceIntegrationTests {

    private static final long SEED = 20260301;
    private static final int SLICES = 250;
    private static final Selection EVERYTHING =
            Selection.of(new ReportingPeriod(LocalDate.of(2020, 1, 1), LocalDate.of(2030, 1, 1)), Scope.everything());

    private final Map<Facts, List<Fact>> rows = new EnumMap<>(Facts.class);

    @Autowired
    private Desk desk;

    @Autowired
    private TotalsReader reader;

    @Autowired
    private Rebuild rebuild;

    @Autowired
    private ApiClient api;

    @Autowired
    private ContactFacts contacts;

    @Autowired
    private TicketFacts tickets;

    @Autowired
    private SurveyFacts answers;

    @Autowired
    private StaffedFacts staffedTime;

    @Autowired
    private Tables tables;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private RandomSlices slices;

    /** In several files that change and complete each other, one of which is undone. */
    @BeforeAll
    void theDepartmentComesIn() {
        jdbc.sql("update settings set short_abandon_seconds = 7").update();
        jdbc.sql(
                        "update service_level_threshold set seconds = case channel when 'phone' then 20 when 'chat' then 60 when "
                                + "'email' then 300 else 120 end")
                .update();
        RandomDepartment department = new RandomDepartment(SEED);
        desk.store(department.answers(700, 1_500));
        desk.store(department.contacts(2_500, 2_000));
        desk.store(department.tickets(800, 600));
        JsonNode undone = desk.store(department.contacts(1_000, 2_000));
        desk.store(department.contacts(1_500, 2_000));
        desk.store(department.staffedTime(700));
        desk.store(department.answers(800, 1_500));
        desk.store(department.tickets(400, 600));
        desk.undo(undone);
        read();
    }

    @BeforeEach
    void everyTestDrawsTheSame() {
        slices = new RandomSlices(SEED, jdbc);
    }

    private void read() {
        rows.put(Facts.CONTACT, contacts.all());
        rows.put(Facts.TICKET, tickets.all());
        rows.put(Facts.SURVEY, answers.all());
        rows.put(Facts.WORKFORCE, staffedTime.all());
    }

    @Test
    void totalsAreTheSumsOfTheirRows(TestReporter report) {
        int fromFacts = 0;
        int scoped = 0;
        int empty = 0;
        for (Facts facts : Facts.values()) {
            for (int i = 0; i < SLICES; i++) {
                Breakdown by = slices.breakdown(facts);
                Selection selection = slices.selection(facts);
                empty += isTheSumOfItsRows(facts, selection, by) ? 0 : 1;
                fromFacts += facts.totalsFor(splits(selection, by)) == null ? 1 : 0;
                scoped += selection.scope().all() ? 0 : 1;
            }
        }
        report.publishEntry(
                "slices",
                4 * SLICES + " with seed " + SEED + ", " + fromFacts + " that only the facts can tell, " + scoped
                        + " of team leaders, " + empty + " empty, over " + rows());
        assertThat(fromFacts).isGreaterThan(50);
        assertThat(scoped).isGreaterThan(250);
        assertThat(empty).isLessThan(4 * SLICES / 3);
    }

    private static Set<Split> splits(Selection selection, @Nullable Breakdown by) {
        Set<Split> splits = EnumSet.noneOf(Split.class);
        splits.addAll(selection.splits());
        if (by != null && by.split() != null) {
            splits.add(by.split());
        }
        return splits;
    }

    private String rows() {
        return rows.entrySet().stream()
                .map(entry ->
                        entry.getValue().size() + " " + entry.getKey().family().kind())
                .toList()
                .toString();
    }

    @Test
    void everyGrainHoldsTheSums() {
        for (Facts facts : Facts.values()) {
            isTheSumOfItsRows(facts, EVERYTHING, null);
            for (Breakdown by : Breakdown.values()) {
                if (by.split() == null || facts.has(by.split())) {
                    isTheSumOfItsRows(facts, EVERYTHING, by);
                }
            }
        }
    }

    @Test
    void everyHalfHourHoldsTheSums() {
        Grain halfHour = Grain.halfHour();
        Map<String, Long> stored = new TreeMap<>();
        jdbc.sql("select " + halfHour.columns() + " from " + halfHour.table()).query(row -> {
            String key = row.getObject("half_hour", OffsetDateTime.class).toInstant() + " "
                    + row.getObject("day", LocalDate.class) + " " + row.getInt("team_id") + " " + row.getInt("queue_id")
                    + " " + row.getString("channel");
            for (Measure measure : halfHour.measures()) {
                PlainTotals.add(stored, key, measure, row.getLong(measure.column()));
            }
        });
        Map<String, Long> plain = new TreeMap<>();
        for (Fact leg : rows.getOrDefault(Facts.CONTACT, List.of())) {
            String key = leg.dimensions().get("half_hour") + " " + leg.days().get(Attribution.OFFERED) + " "
                    + leg.dimensions().get("team_id") + " " + leg.dimensions().get("queue_id") + " "
                    + leg.dimensions().get("channel");
            for (Measure measure : halfHour.measures()) {
                PlainTotals.add(plain, key, measure, measure.of(leg));
            }
        }

        assertThat(halfHour.measures()).hasSize(10).contains(Measure.CONTACTS, Measure.ABANDONED_SHORT);
        assertThat(stored).isEqualTo(plain).hasSizeGreaterThan(5_000);
    }

    /** Whatever stood there: totals are emptied, and what is derived of rows is turned round. */
    @Test
    void madeAnewFromNothingTheyAreTheSame() {
        Map<String, List<String>> before = tables.factsAndTotals();
        transaction.executeWithoutResult(status -> {
            before.keySet().stream()
                    .filter(table -> table.contains("_total_"))
                    .forEach(table -> jdbc.sql("truncate " + table).update());
            jdbc.sql(
                            "update contact_leg set preceded = not preceded, followed = not followed where customer is not null")
                    .update();
            jdbc.sql("update contact_leg set ticket_reopened = not ticket_reopened where ticket_id is not null")
                    .update();
            jdbc.sql("update contact_leg set first_leg = not first_leg, last_leg = false, contact_handled = false, "
                            + "contact_transferred = null where leg > 1")
                    .update();
            jdbc.sql("update survey_answer set team_id = 0, queue_id = 0, agent_id = 0, topic_id = 0, channel = '-'")
                    .update();
            jdbc.sql("update survey_answer set counts = not counts where customer is not null")
                    .update();
            rebuild.everything(null);
        });

        isTheSame(before);
    }

    @Test
    void inAnotherZoneTheyAreTheSumsOfTheDaysThereAndBackAgainTheSame() {
        Map<String, List<String>> before = tables.factsAndTotals();

        moveTo("Europe/Athens");
        for (Facts facts : Facts.values()) {
            for (Breakdown by : List.of(Breakdown.DAY, Breakdown.WEEK, Breakdown.MONTH)) {
                isTheSumOfItsRows(facts, EVERYTHING, by);
            }
        }
        everyHalfHourHoldsTheSums();
        moveTo("Europe/Amsterdam");

        isTheSame(before);
    }

    private void moveTo(String zone) {
        assertThat(api.ask(patch("/api/v1/settings")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"zone\": \"" + zone + "\"}"))
                        .status())
                .isEqualTo(200);
        read();
    }

    /** Table by table, and only what differs: whole tables cannot be read. */
    private void isTheSame(Map<String, List<String>> before) {
        Map<String, List<String>> after = tables.factsAndTotals();
        assertThat(after).hasSameSizeAs(before).hasSize(20);
        before.forEach((table, old) -> {
            List<String> now = after.getOrDefault(table, List.of());
            Set<String> gone = new TreeSet<>(old);
            now.forEach(gone::remove);
            Set<String> come = new TreeSet<>(now);
            old.forEach(come::remove);
            assertThat(come)
                    .as("new in " + table + ", where these are gone: " + gone)
                    .isEmpty();
            assertThat(now).as(table).hasSameSizeAs(old);
        });
    }

    private boolean isTheSumOfItsRows(Facts facts, Selection selection, @Nullable Breakdown by) {
        TotalsReader.Horizon horizon = slices.horizon();
        PlainTotals plain = new PlainTotals(selection, by, horizon);
        List<Fact> all = rows.getOrDefault(facts, List.of());
        Map<String, Long> sums = plain.of(facts, all);
        assertThat(PlainTotals.of(reader.read(facts, selection, by, horizon)))
                .as("%s by %s: %s", facts, by, selection)
                .isEqualTo(sums);
        if (facts == Facts.TICKET) {
            assertThat(reader.distinctCustomers(selection, by))
                    .as("customers by %s: %s", by, selection)
                    .containsExactlyInAnyOrderEntriesOf(plain.customers(all));
        }
        return !sums.isEmpty();
    }
}
