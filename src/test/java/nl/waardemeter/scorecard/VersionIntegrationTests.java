package nl.waardemeter.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import nl.waardemeter.WaardemeterTest;
import nl.waardemeter.imports.Desk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Every answer says which state of data and definitions it stems from; the same state gives the same answer. */
@WaardemeterTest
class VersionIntegrationTests {

    private static final String HEADER =
            "contact_id,channel,offered_at,exit,wait_seconds,talk_seconds,wrap_up_seconds,customer_id,team";
    private static final String[] FIRST = {
        HEADER,
        "c-1,phone,2026-01-05T10:00:00Z,answered,10,100,20,k-1,North",
        "c-2,phone,2026-01-06T10:00:00Z,answered,30,200,20,k-2,North",
        "c-3,phone,2026-01-20T10:00:00Z,abandoned,60,,,k-3,South"
    };

    @Autowired
    private Desk desk;

    @Autowired
    private KpiDesk kpis;

    private JsonNode answer() {
        return kpis.answer("from=2026-01-01&to=2026-01-31&by=team");
    }

    private static long version(JsonNode answer) {
        return answer.path("dataVersion").asLong();
    }

    private static JsonNode withoutVersion(JsonNode answer) {
        ((ObjectNode) answer).remove("dataVersion");
        return answer;
    }

    @Test
    void undoingBringsBackWhatWasBeforeAndIsANewStateOfTheData() {
        desk.store(FIRST);
        JsonNode before = answer();

        JsonNode second = desk.store(
                HEADER,
                "c-1,phone,2026-01-05T10:00:00Z,answered,50,400,20,k-1,South",
                "c-4,phone,2026-01-07T10:00:00Z,answered,5,100,20,k-2,South",
                "c-5,phone,2026-02-07T10:00:00Z,answered,5,100,20,k-2,West");
        JsonNode during = answer();
        assertThat(version(during)).isEqualTo(version(before) + 1);
        assertThat(kpis.line("service-level", "from=2026-01-01&to=2026-01-31"))
                .as("of 50, 30, 5 and one who gave up")
                .isEqualTo("measured 0.25 = 1.0 / 4.0, n 4, coverage 1.0");

        desk.undo(second);
        JsonNode after = answer();
        assertThat(version(after)).isEqualTo(version(during) + 1);
        assertThat(kpis.line("service-level", "from=2026-01-01&to=2026-01-31"))
                .isEqualTo("measured 0.3333333333333333 = 1.0 / 3.0, n 3, coverage 1.0");
        assertThat(withoutVersion(after)).isEqualTo(withoutVersion(before)).isNotEqualTo(withoutVersion(during));
        assertThat(after.path("dataThrough").asString()).isEqualTo("2026-01-20");
    }

    @Test
    void theSameFileTwiceIsTheSameState() {
        desk.store(FIRST);
        JsonNode once = answer();

        desk.store(FIRST);

        assertThat(answer()).isEqualTo(once);
    }

    @Test
    void aDefinitionHasAVersionToo() {
        desk.store(FIRST);
        int before = answer().path("definitionVersion").asInt();

        kpis.settings("{\"sector\": \"retail\"}");
        assertThat(answer().path("definitionVersion").asInt())
                .as("judges, does not count")
                .isEqualTo(before);

        kpis.settings("{\"serviceLevelSeconds\": {\"phone\": 30}}");
        assertThat(answer().path("definitionVersion").asInt()).isEqualTo(before + 1);
        assertThat(kpis.line("service-level", "from=2026-01-01&to=2026-01-31"))
                .isEqualTo("measured 0.6666666666666666 = 2.0 / 3.0, n 3, coverage 1.0");

        kpis.settings("{\"zone\": \"Europe/Athens\"}");
        assertThat(answer().path("definitionVersion").asInt()).isEqualTo(before + 2);
        assertThat(answer().path("zone").asString()).isEqualTo("Europe/Athens");
    }
}
