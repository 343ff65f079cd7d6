package nl.waardemeter.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import nl.waardemeter.ApiClient;
import nl.waardemeter.Tables;
import nl.waardemeter.WaardemeterTest;
import nl.waardemeter.account.People;
import nl.waardemeter.account.Role;
import nl.waardemeter.imports.NameChanges.Wanted;
import nl.waardemeter.organisation.Dimension;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** It is 2 March 2026. With a term of three months rows before 2 December go, and days before 2 January are closed. */
@WaardemeterTest
class RetentionIntegrationTests {

    private static final String CONTACT = "contact_id,channel,offered_at,topic,customer_id,ticket_id";
    private static final String TICKET = "ticket_id,created_at,solved_at,customer_id";
    private static final String ANSWER = "response_id,responded_at,question,score,comment,customer_id,contact_id";

    @Autowired
    private Desk desk;

    @Autowired
    private RetentionJob job;

    @Autowired
    private Rebuild rebuild;

    @Autowired
    private NameChanges names;

    @Autowired
    private ApiClient api;

    @Autowired
    private People people;

    @Autowired
    private Tables tables;

    @Autowired
    private JdbcClient jdbc;

    private void keep(String months) {
        assertThat(api.ask(post("/settings/retention").param("months", months)).status())
                .isEqualTo(302);
    }

    private void atNight() {
        try {
            job.work(() -> false);
        } catch (java.sql.SQLException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void settings(String json) {
        assertThat(api.ask(patch("/api/v1/settings")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(json))
                        .status())
                .isEqualTo(200);
    }

    private List<String> contacts() {
        return jdbc.sql("select contact_id from contact_leg order by 1")
                .query(String.class)
                .list();
    }

    /** Cells of days before the first open one. */
    private Map<String, List<String>> closedTotals() {
        Map<String, List<String>> closed = new TreeMap<>();
        tables.totals()
                .keySet()
                .forEach(table -> closed.put(
                        table,
                        jdbc.sql("select t::text from " + table + " t where day < date '2026-01-02' order by 1")
                                .query(String.class)
                                .list()));
        assertThat(closed.get("contact_total_base")).isNotEmpty();
        return closed;
    }

    private JsonNode threeContacts() {
        return desk.store(
                CONTACT,
                "old,phone,2025-11-20T09:00:00Z,Retour,k-1,",
                "closed,phone,2025-12-20T09:00:00Z,Retour,k-2,",
                "open,phone,2026-01-10T09:00:00Z,Retour,k-2,");
    }

    @Test
    void nothingGoesUntilATermIsSet() {
        threeContacts();
        Map<String, List<String>> before = tables.factsAndTotals();

        atNight();

        assertThat(tables.factsAndTotals()).isEqualTo(before);
        assertThat(jdbc.sql("select closed_before is null from settings")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void oldRowsVersionsCommentsAndRejectedRowsGoAndTheTotalsOfTheirDaysStay() {
        threeContacts();
        desk.store(CONTACT, "old,phone,2025-11-20T09:00:00Z,Levering,k-1,");
        desk.store(ANSWER, "r-1,2025-11-21T09:00:00Z,csat,4,Thanks,k-1,", "r-2,2026-01-21T09:00:00Z,csat,4,Good,k-1,");
        JsonNode refused = desk.store(CONTACT, "bad,phone,gisteren,,,", "fine,phone,2026-01-11T09:00:00Z,,,");
        jdbc.sql("update import set received_at = '2025-11-21' where id = ?")
                .param(refused.path("id").asInt())
                .update();
        Map<String, List<String>> before = tables.totals();

        keep("3");
        atNight();

        assertThat(contacts()).containsExactly("closed", "fine", "open");
        assertThat(tables.count("contact_leg_version")).isZero();
        assertThat(tables.count("rejected_row")).isZero();
        assertThat(jdbc.sql("select comment from survey_answer")
                        .query(String.class)
                        .list())
                .containsExactly("Good");
        assertThat(tables.totals()).isEqualTo(before);
    }

    @Test
    void noLaterImportChangesAClosedDay() {
        threeContacts();
        keep("3");
        atNight();
        Map<String, List<String>> closed = closedTotals();

        JsonNode later = desk.store(
                CONTACT,
                "c-9,phone,2025-11-20T09:00:00Z,,k-2,",
                "closed,phone,2025-12-20T10:00:00Z,,k-2,",
                "c-8,phone,2026-01-01T22:59:59Z,,,",
                "c-7,phone,2026-01-01T23:00:00Z,,,");

        assertThat(Desk.counts(later))
                .isEqualTo("contacts 4 = 1 new + 0 unchanged + 0 replaced + 0 skipped + 3 rejected");
        assertThat(desk.rejectedRows(later).text())
                .contains(
                        "“2025-12-20T10:00:00Z” in offered_at: all days of this row are before 2026-01-02, and those days "
                                + "are closed.")
                .contains("A row that counts on 2026-01-02 or later.");
        assertThat(closedTotals()).isEqualTo(closed);
        assertThat(later.path("firstDay").asString()).isEqualTo("2026-01-02");
    }

    @Test
    void aTicketOfAClosedDayThatIsSolvedOnAnOpenOneStillCounts() {
        threeContacts();
        keep("3");
        atNight();
        Map<String, List<String>> closed = closedTotals();

        desk.store(
                TICKET,
                "t-1,2025-12-20T09:00:00Z,2026-01-20T09:00:00Z,",
                "t-2,2025-11-20T09:00:00Z,2025-12-20T09:00:00Z,");

        assertThat(jdbc.sql("select ticket_id from ticket").query(String.class).list())
                .containsExactly("t-1");
        assertThat(jdbc.sql("select sum(solved_tickets) from ticket_total_base where day = '2026-01-20'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(closedTotals()).isEqualTo(closed);
    }

    @Test
    void noRebuildMergeOrUndoingChangesAClosedDayAndOpenDaysAreMadeAsBefore() {
        JsonNode first = threeContacts();
        desk.store(CONTACT, "extra,phone,2026-01-12T09:00:00Z,retouren,k-3,");
        Map<String, List<String>> all = tables.totals();
        keep("3");
        atNight();
        Map<String, List<String>> closed = closedTotals();

        settings("{\"shortAbandonSeconds\": 6}");
        assertThat(tables.totals()).isEqualTo(all);
        settings("{\"zone\": \"Asia/Tokyo\"}");
        settings("{\"zone\": \"Europe/Amsterdam\"}");
        assertThat(tables.totals()).isEqualTo(all);
        names.apply(
                List.of(new Wanted(
                        Dimension.TOPIC,
                        topic("Retour"),
                        NameField.MERGED_INTO,
                        String.valueOf(topic("retouren")),
                        null)),
                people.signedIn(Role.ADMIN));
        assertThat(closedTotals()).isEqualTo(closed);
        desk.undo(first);
        assertThat(closedTotals()).isEqualTo(closed);
        assertThat(contacts()).containsExactly("extra");
        assertThat(jdbc.sql("select concat_ws(' ', first_day, last_day) from delivery")
                        .query(String.class)
                        .list())
                .containsExactly("2025-11-20 2026-01-12");
    }

    private int topic(String name) {
        return jdbc.sql("select id from topic where name = ?")
                .param(name)
                .query(Integer.class)
                .single();
    }

    /** 30 days and an hour: the longest window reaches from the first open day to just after what was removed. */
    @Test
    void repeatsOfTheFirstOpenDaysAreStillKnownUnderTheLongestWindow() {
        settings("{\"repeatWindowDays\": 30}");
        desk.store(
                CONTACT,
                "gone,phone,2025-12-01T10:00:00Z,,k-1,",
                "before,phone,2025-12-03T10:00:00Z,,k-2,",
                "again,phone,2026-01-02T09:00:00Z,,k-2,");
        Map<String, List<String>> all = tables.totals();
        keep("3");
        atNight();
        assertThat(contacts()).containsExactly("again", "before");

        settings("{\"repeatWindowDays\": 7}");
        settings("{\"repeatWindowDays\": 30}");

        assertThat(tables.totals()).isEqualTo(all);
        assertThat(jdbc.sql("select preceded from contact_leg where contact_id = 'again'")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void aRowThatAnOpenOneTakesSomethingFromStays() {
        desk.store(
                CONTACT, "c-1,phone,2025-11-20T09:00:00Z,Retour,k-1,t-1", "c-2,chat,2025-11-20T09:00:00Z,Retour,k-2,");
        desk.store(
                TICKET,
                "t-1,2025-11-20T09:00:00Z,2025-11-21T09:00:00Z,",
                "t-2,2025-11-20T09:00:00Z,2025-11-21T09:00:00Z,");
        desk.store(ANSWER, "r-1,2026-01-21T09:00:00Z,csat,4,Late,k-1,c-1");
        Map<String, List<String>> all = tables.totals();
        keep("3");
        atNight();

        assertThat(contacts()).containsExactly("c-1");
        assertThat(jdbc.sql("select ticket_id from ticket").query(String.class).list())
                .containsExactly("t-1");
        settings("{\"shortAbandonSeconds\": 6}");
        assertThat(tables.totals()).isEqualTo(all);
    }

    @Test
    void whatOnlyTheRowsCouldTellIsNotMeasuredAnyMore() {
        threeContacts();
        desk.store(TICKET, "t-1,2025-11-20T09:00:00Z,,k-1", "t-2,2026-01-20T09:00:00Z,,k-1");
        keep("3");
        atNight();

        assertThat(figure("2025-11-01", "tickets-per-customer")).isEqualTo("not-measured rows-removed");
        assertThat(figure("2026-01-05", "tickets-per-customer")).isEqualTo("measured null");
        assertThat(figure("2025-11-01", "contact-volume")).isEqualTo("measured null");
        assertThat(figure("2025-11-01", "contact-volume", "&topic=Retour")).isEqualTo("measured null");
    }

    private String figure(String from, String kpi) {
        return figure(from, kpi, "");
    }

    private String figure(String from, String kpi, String filter) {
        JsonNode figure = api.read("/api/v1/kpis?from=" + from + "&to=2026-01-31&kpi=" + kpi + filter)
                .json()
                .at("/buckets/0/kpis/0");
        JsonNode code = figure.at("/reason/code");
        return figure.path("status").asString() + " " + (code.isMissingNode() ? "null" : code.asString());
    }

    @Test
    void aLongerTermOpensNoDayAgainAndEndingItNeither() {
        threeContacts();
        keep("3");
        atNight();
        keep("24");
        atNight();
        keep("");
        atNight();

        assertThat(jdbc.sql("select closed_before::text from settings")
                        .query(String.class)
                        .single())
                .isEqualTo("2026-01-02");
    }

    @Test
    void thePageTellsWhatWouldGoBeforeItAsks() {
        threeContacts();
        desk.store(ANSWER, "r-1,2025-11-21T09:00:00Z,csat,4,Thanks,k-1,", "r-2,2026-01-21T09:00:00Z,csat,4,Good,k-1,");

        Document page = Jsoup.parse(api.read("/settings/retention?months=3").text());

        assertThat(page.select("#old tbody tr").eachText())
                .containsExactly(
                        "Contacts 1 0 0 1 Thu 20 Nov 2025",
                        "Tickets 0 0 0 0 –",
                        "Survey responses 1 0 1 1 Fri 21 Nov 2025",
                        "Staffed time 0 0 0 0 –");
        assertThat(page.select("section[aria-labelledby=preview] > p:first-of-type")
                        .text())
                .isEqualTo("Rows of all days through Mon 1 Dec 2025. Days before Fri 2 Jan 2026 are closed.");
        assertThat(page.select("section[aria-labelledby=preview] button").text())
                .isEqualTo("Keep rows for 3 months, from tonight on");
        Document dutch =
                Jsoup.parse(api.ask(get("/settings/retention?months=3"), people.admin(), Locale.forLanguageTag("nl"))
                        .text());
        assertThat(dutch.select("section[aria-labelledby=preview] > p:first-of-type")
                        .text())
                .isEqualTo("Regels van alle dagen tot en met ma 01-12-2025. Dagen vóór vr 02-01-2026 worden gesloten.");
        assertThat(contacts()).hasSize(3);
    }

    @Test
    void aTermThatCannotBeIsRefusedWithWhatCan() {
        for (String months : List.of("2", "241", "veel")) {
            ApiClient.Reply reply = api.read("/settings/retention?months=" + months);
            assertThat(reply.status()).isEqualTo(422);
            assertThat(Jsoup.parse(reply.text()).select("[role=alert]").text())
                    .isEqualTo("Give a whole number of months, from 3 to 240.");
        }
        keep("2");
        assertThat(jdbc.sql("select retention_months is null from settings")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void whoSetItAndWhatTheNightDidIsInTheTrail() {
        threeContacts();
        keep("3");
        atNight();

        assertThat(jdbc.sql(
                                "select detail from audit_entry where subject = '/settings/retention' order by id desc limit 2")
                        .query(String.class)
                        .list())
                .containsExactly("closed before 2026-01-02, removed before 2025-12-02", "off -> 3 months");
    }
}
