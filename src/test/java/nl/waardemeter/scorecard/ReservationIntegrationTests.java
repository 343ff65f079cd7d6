package nl.waardemeter.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.ArrayList;
import java.util.List;
import nl.waardemeter.WaardemeterTest;
import nl.waardemeter.imports.Desk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What a figure covers, and what it says about that. */
@WaardemeterTest
class ReservationIntegrationTests {

    private static final String JANUARY = "from=2026-01-01&to=2026-01-31";
    private static final String CONTACTS =
            "contact_id,channel,offered_at,exit,wait_seconds,talk_seconds,hold_seconds,wrap_up_seconds,queue";

    @Autowired
    private Desk desk;

    @Autowired
    private KpiDesk kpis;

    private final List<String> contacts = new ArrayList<>(List.of(CONTACTS));

    /** Exit, wait, talk, hold, wrap-up, queue. */
    private void contacts(int count, String channel, String rest) {
        for (int i = 0; i < count; i++) {
            contacts.add("c-" + contacts.size() + "," + channel + ",2026-01-10T10:00:00Z," + rest);
        }
    }

    private void store() {
        desk.store(contacts.toArray(String[]::new));
    }

    private static List<String> channels(JsonNode figure) {
        return figure.path("channels").valueStream().map(JsonNode::asString).toList();
    }

    // --- channels

    @Test
    void whereNoChannelIsAskedForThePhoneIsMeasuredAndSaysSo() {
        contacts(8, "phone", "answered,10,100,0,20,Orders");
        contacts(2, "phone", "answered,40,100,0,20,Orders");
        contacts(5, "chat", "answered,90,300,0,60,Orders");
        store();

        JsonNode level = kpis.figure("service-level", JANUARY);
        assertThat(KpiDesk.line(level)).isEqualTo("measured 0.8 = 8.0 / 10.0, n 10, coverage 1.0");
        assertThat(channels(level)).containsExactly("phone");
        assertThat(level.path("variant").asString()).isEqualTo("SL-1, 20 s");
        assertThat(level.path("band").asString()).isEqualTo("good");
        for (String kpi : List.of("average-speed-of-answer", "abandonment", "average-handle-time", "wrap-up-time")) {
            assertThat(channels(kpis.figure(kpi, JANUARY))).as(kpi).containsExactly("phone");
        }
        assertThat(channels(kpis.figure("contact-volume", JANUARY))).isEmpty();
        assertThat(kpis.line("contact-volume", JANUARY)).isEqualTo("measured 15.0 = 15.0, n 15, coverage 1.0");
        assertThat(kpis.line("average-speed-of-answer", JANUARY))
                .isEqualTo("measured 16.0 = 160.0 / 10.0, n 10, coverage 1.0");
    }

    @Test
    void aChannelThatIsAskedForTakesItsPlace() {
        contacts(8, "phone", "answered,10,100,0,20,Orders");
        contacts(4, "chat", "answered,20,300,0,60,Orders");
        contacts(1, "chat", "answered,21,300,0,60,Orders");
        store();

        JsonNode chat = kpis.figure("service-level", JANUARY + "&channel=chat");
        assertThat(KpiDesk.line(chat)).as("20 is within 20").isEqualTo("measured 0.8 = 4.0 / 5.0, n 5, coverage 1.0");
        assertThat(channels(chat)).containsExactly("chat");
        assertThat(chat.path("target").isNull()).as("a norm of the phone").isTrue();
        JsonNode both = kpis.figure("service-level", JANUARY + "&channel=chat&channel=phone");
        assertThat(KpiDesk.line(both)).isEqualTo("measured 0.9230769230769231 = 12.0 / 13.0, n 13, coverage 1.0");
        assertThat(both.path("band").isNull()).as("not wholly of the phone").isTrue();
        assertThat(kpis.lines("service-level", JANUARY + "&by=channel"))
                .containsExactly(
                        entry("phone", "measured 1.0 = 8.0 / 8.0, n 8, coverage 1.0"),
                        entry("chat", "measured 0.8 = 4.0 / 5.0, n 5, coverage 1.0"));
    }

    @Test
    void aThresholdOfItsOwnIsNamedAndHasNoNorm() {
        contacts(8, "phone", "answered,25,100,0,20,Orders");
        contacts(5, "chat", "answered,90,300,0,60,Orders");
        store();
        kpis.settings("{\"serviceLevelSeconds\": {\"phone\": 30, \"chat\": 60}}");

        JsonNode phone = kpis.figure("service-level", JANUARY);
        assertThat(KpiDesk.line(phone)).isEqualTo("measured 1.0 = 8.0 / 8.0, n 8, coverage 1.0");
        assertThat(phone.path("variant").asString()).isEqualTo("SL-1, 30 s");
        assertThat(phone.path("target").isNull()).isTrue();
        assertThat(kpis.figure("service-level", JANUARY + "&channel=chat&channel=phone")
                        .path("variant")
                        .asString())
                .isEqualTo("SL-1, by channel");
    }

    // --- dimensions that facts lack

    @Test
    void whatFactsLackGivesNoFigureAndNeverTheUnfilteredOne() {
        contacts(3, "phone", "answered,10,100,0,20,Orders");
        store();
        desk.store("date,agent,team,available_seconds,busy_seconds", "2026-01-10,Anna,North,1000,800");

        assertThat(kpis.line("occupancy", JANUARY)).isEqualTo("measured 0.8 = 800.0 / 1000.0, n 1, coverage 1.0");
        assertThat(kpis.line("occupancy", JANUARY + "&team=North")).startsWith("measured 0.8");
        for (String part : List.of("queue=Orders", "channel=phone", "topic=-")) {
            assertThat(kpis.line("occupancy", JANUARY + "&" + part))
                    .as(part)
                    .isEqualTo("not-measured, dimension-not-available");
        }
        assertThat(kpis.lines("occupancy", JANUARY + "&by=queue")).isEmpty();
        JsonNode both = kpis.answer(JANUARY + "&by=queue&kpi=occupancy&kpi=contact-volume")
                .at("/buckets/0/kpis");
        assertThat(KpiDesk.line(both.get(0))).isEqualTo("not-measured, dimension-not-available");
        assertThat(both.get(0).at("/reason/message").asString())
                .isEqualTo(
                        "For staffed-time this filter or breakdown is not known, so there is no figure for a part of them.");
        assertThat(KpiDesk.line(both.get(1))).startsWith("measured 3.0");
    }

    // --- fields that rows lack

    @Test
    void withTooFewWrapUpsTheHandleTimeGoesWithoutAndSaysSo() {
        contacts(8, "phone", "answered,10,240,20,60,Orders");
        contacts(2, "phone", "answered,10,340,,,Orders");
        store();

        JsonNode time = kpis.figure("average-handle-time", JANUARY);
        assertThat(KpiDesk.line(time))
                .as("(8 × 260 + 2 × 340) / 10")
                .isEqualTo("partly 276.0 = 2760.0 / 10.0, n 10, coverage 0.8, missing-field");
        assertThat(time.path("variant").asString()).isEqualTo("without-wrap-up");
        assertThat(time.at("/reason/field").asString()).isEqualTo("wrap_up_seconds");
        assertThat(time.path("band").isNull()).isTrue();
    }

    @Test
    void withEnoughWrapUpsItIsTheWholeHandleTimeOfThoseThatHaveOne() {
        contacts(9, "phone", "answered,10,240,20,60,Orders");
        contacts(1, "phone", "answered,10,340,,,Orders");
        store();

        JsonNode time = kpis.figure("average-handle-time", JANUARY);
        assertThat(KpiDesk.line(time)).isEqualTo("measured 320.0 = 2880.0 / 9.0, n 9, excluded 1, coverage 0.9");
        assertThat(time.path("variant").isNull()).isTrue();
        assertThat(time.path("band").asString()).as("between 5 and 7 minutes").isEqualTo("good");
    }

    @Test
    void abandonsWithoutAWaitStayInTheDenominatorAndAreNamed() {
        contacts(6, "phone", "answered,10,100,0,20,Orders");
        contacts(1, "phone", "answered,30,100,0,20,Orders");
        contacts(1, "phone", "abandoned,30,,,,Orders");
        contacts(1, "phone", "abandoned,4,,,,Orders");
        contacts(2, "phone", "abandoned,,,,,Orders");
        store();

        assertThat(kpis.line("service-level", JANUARY))
                .as("who gave up after 4 s is out; of two nobody knows")
                .isEqualTo("partly 0.6 = 6.0 / 10.0, n 10, excluded 1, coverage 0.8, short-abandons-unknown");
        JsonNode abandonment = kpis.figure("abandonment", JANUARY);
        assertThat(KpiDesk.line(abandonment))
                .isEqualTo("partly 0.3 = 3.0 / 10.0, n 10, excluded 1, coverage 0.8, short-abandons-unknown");
        assertThat(abandonment.at("/reason/message").asString())
                .isEqualTo(
                        "For some of the abandons the wait is not known. They count as abandoned, even if they waited "
                                + "shortly; the real figure may be better.");
        assertThat(abandonment.at("/reason/field").asString()).isEqualTo("wait_seconds");
        assertThat(abandonment.path("band").asString()).as("30 %").isEqualTo("bad");
    }

    @Test
    void aFieldThatNoRowHasIsNamed() {
        contacts(3, "phone", "answered,,100,0,,Orders");
        store();

        JsonNode level = kpis.figure("service-level", JANUARY);
        assertThat(KpiDesk.line(level)).isEqualTo("not-measured, missing-field");
        assertThat(level.at("/reason/kind").asString()).isEqualTo("contacts");
        assertThat(level.at("/reason/message").asString())
                .isEqualTo(
                        "The field wait_seconds is missing from contacts. Supply it in the upload and this can be measured.");
        assertThat(kpis.line("csat", JANUARY)).isEqualTo("not-measured, no-data");
        assertThat(kpis.figure("csat", JANUARY).at("/reason/message").asString())
                .isEqualTo("No survey-responses in this period.");
        assertThat(kpis.line("ticket-volume", JANUARY))
                .as("nothing delivered is not nought")
                .isEqualTo("not-measured, no-data");
    }

    @Test
    void contactsAreCountedOnceAndByTheLegWhereATeamOrQueueIsAskedFor() {
        desk.store(
                "contact_id,leg,channel,offered_at,exit,queue,team,transferred",
                "c-1,1,phone,2026-01-10T10:00:00Z,answered,Orders,North,yes",
                "c-1,2,phone,2026-01-10T10:05:00Z,answered,Invoices,South,no",
                "c-2,1,phone,2026-01-10T10:00:00Z,answered,Orders,North,no");

        JsonNode all = kpis.figure("contact-volume", JANUARY);
        assertThat(KpiDesk.line(all)).isEqualTo("measured 2.0 = 2.0, n 2, coverage 1.0");
        assertThat(all.path("variant").isNull()).isTrue();
        JsonNode south = kpis.figure("contact-volume", JANUARY + "&team=South");
        assertThat(KpiDesk.line(south)).isEqualTo("measured 1.0 = 1.0, n 1, coverage 1.0");
        assertThat(south.path("variant").asString()).isEqualTo("legs");
        assertThat(kpis.lines("contact-volume", JANUARY + "&by=queue"))
                .containsExactly(
                        entry("Invoices", "measured 1.0 = 1.0, n 1, coverage 1.0"),
                        entry("Orders", "measured 2.0 = 2.0, n 2, coverage 1.0"));
        assertThat(kpis.line("transfer-rate", JANUARY)).isEqualTo("measured 0.5 = 1.0 / 2.0, n 2, coverage 1.0");
        assertThat(kpis.line("transfer-rate", JANUARY + "&team=South"))
                .as("its leg was not passed on")
                .isEqualTo("measured 0.0 = 0.0 / 1.0, n 1, coverage 1.0");
    }
}
