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

/** Figures that would tell of persons are not told, nor anything they were made of. */
@WaardemeterTest
class SuppressionIntegrationTests {

    private static final String JANUARY = "from=2026-01-01&to=2026-01-31";
    private static final String FEBRUARY = "from=2026-02-01&to=2026-02-28";

    @Autowired
    private Desk desk;

    @Autowired
    private KpiDesk kpis;

    private final List<String> contacts =
            new ArrayList<>(List.of("contact_id,channel,offered_at,team,agent,talk_seconds,wrap_up_seconds"));

    private void contacts(int count, String month, String agent, String wrapUp) {
        for (int i = 1; i <= count; i++) {
            contacts.add(
                    "c-" + contacts.size() + ",phone," + month + "-10T10:00:00Z,North," + agent + ",100," + wrapUp);
        }
    }

    private void store() {
        desk.store(contacts.toArray(String[]::new));
    }

    @Test
    void fewerThanTenContactsOfAnAgentAreNotTold() {
        kpis.switchAgentFiguresOn();
        contacts(10, "2026-01", "Anna", "20");
        contacts(9, "2026-01", "Bram", "20");
        store();

        assertThat(kpis.lines("contact-volume", JANUARY + "&by=agent"))
                .containsExactly(
                        entry("Anna", "measured 10.0 = 10.0, n 10, coverage 1.0"),
                        entry("Bram", "suppressed, too-few-contacts"));
        assertThat(kpis.line("average-handle-time", JANUARY + "&agent=Anna"))
                .isEqualTo("measured 120.0 = 1200.0 / 10.0, n 10, coverage 1.0");
        JsonNode bram = kpis.figure("average-handle-time", JANUARY + "&agent=Bram");
        assertThat(KpiDesk.line(bram)).isEqualTo("suppressed, too-few-contacts");
        assertThat(bram.at("/reason/message").asString())
                .isEqualTo("Fewer than 10 contacts. That is too few to say anything about one agent.");
        for (String number :
                List.of("value", "numerator", "denominator", "n", "excluded", "coverage", "interval", "band")) {
            assertThat(bram.path(number).isNull()).as(number).isTrue();
        }
        assertThat(kpis.line("contact-volume", JANUARY + "&team=North"))
                .as("together they are enough, and a team is no agent")
                .isEqualTo("measured 19.0 = 19.0, n 19, coverage 1.0");
    }

    @Test
    void tenContactsOfWhichTooFewCountAreNotTold() {
        kpis.switchAgentFiguresOn();
        contacts(9, "2026-01", "Anna", "20");
        contacts(1, "2026-01", "Anna", "");
        store();

        assertThat(kpis.line("wrap-up-time", JANUARY + "&agent=Anna")).isEqualTo("suppressed, too-few-contacts");
        assertThat(kpis.line("wrap-up-time", JANUARY + "&team=North"))
                .isEqualTo("measured 20.0 = 180.0 / 9.0, n 9, excluded 1, coverage 0.9");
    }

    @Test
    void fewerThanTenTicketsOfAnAgentAreNotTold() {
        kpis.switchAgentFiguresOn();
        List<String> tickets = new ArrayList<>(List.of("ticket_id,created_at,agent"));
        for (int i = 1; i <= 10; i++) {
            tickets.add("a-" + i + ",2026-01-10T10:00:00Z,Anna");
            tickets.add("b-" + i + ",2026-01-10T10:00:00Z," + (i == 10 ? "" : "Bram"));
        }
        desk.store(tickets.toArray(String[]::new));

        assertThat(kpis.lines("ticket-volume", JANUARY + "&by=agent"))
                .contains(
                        entry("Anna", "measured 10.0 = 10.0, n 10, coverage 1.0"),
                        entry("Bram", "suppressed, too-few-contacts"));
    }

    @Test
    void aComparisonDoesNotTellWhatIsNotTold() {
        kpis.switchAgentFiguresOn();
        contacts(9, "2026-01", "Anna", "20");
        contacts(12, "2026-02", "Anna", "20");
        contacts(10, "2026-01", "Bram", "20");
        contacts(3, "2026-02", "Bram", "20");
        store();

        JsonNode anna = kpis.figure("contact-volume", FEBRUARY + "&agent=Anna");
        assertThat(KpiDesk.line(anna)).startsWith("measured 12.0");
        assertThat(KpiDesk.comparison(anna)).isEqualTo("2026-01-01..2026-01-10: null");
        JsonNode bram = kpis.figure("contact-volume", FEBRUARY + "&agent=Bram");
        assertThat(KpiDesk.line(bram)).isEqualTo("suppressed, too-few-contacts");
        assertThat(KpiDesk.comparison(bram))
                .as("no change to work it out with")
                .isEqualTo("2026-01-01..2026-01-10: 10.0");
    }

    @Test
    void fewerThanFiveAnswersAreNotTold() {
        List<String> answers = new ArrayList<>(List.of("response_id,responded_at,question,score,team"));
        for (int i = 1; i <= 5; i++) {
            answers.add("n-" + i + ",2026-01-10T10:00:00Z,csat," + i + ",North");
            answers.add("s-" + i + ",2026-01-10T10:00:00Z,csat," + (i == 5 ? "9" : "4") + ",South");
        }
        desk.store(answers.toArray(String[]::new));

        assertThat(kpis.lines("csat", JANUARY + "&by=team"))
                .containsExactly(
                        entry("North", "measured 0.4 = 2.0 / 5.0, n 5, coverage 1.0"),
                        entry("South", "suppressed, too-few-answers"));
        JsonNode south = kpis.figure("csat", JANUARY + "&team=South");
        assertThat(south.at("/reason/message").asString())
                .isEqualTo("Fewer than 5 answers. That is too few to show without somebody being recognised.");
        assertThat(south.path("interval").isNull()).isTrue();
        assertThat(south.at("/question/label").asString()).isEqualTo("csat (1-5)");
        assertThat(kpis.line("csat", JANUARY))
                .isEqualTo("measured 0.6666666666666666 = 6.0 / 9.0, n 9, excluded 1, coverage 1.0");
    }
}
