package nl.waardemeter.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;

import nl.waardemeter.ApiClient;
import nl.waardemeter.WaardemeterTest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;

/** Where there are many rows a change of definitions is done by a job, and until then nothing has changed. */
@WaardemeterTest
class LongChangeIntegrationTests {

    private static final String CHANGE = "{\"repeatWindowDays\": 14}";

    @Autowired
    private Desk desk;

    @Autowired
    private ApiClient api;

    @Autowired
    private LongChanges longChanges;

    @Autowired
    private JobsByHand jobs;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void twoRowsAreMany() {
        ReflectionTestUtils.setField(longChanges, "mostAtOnce", 1L);
        jobs.asked();
        desk.store("contact_id,channel,offered_at", "c-1,phone,2026-01-05T09:00:00Z", "c-2,phone,2026-01-05T09:00:00Z");
    }

    @AfterEach
    void theyAreNot() {
        ReflectionTestUtils.setField(longChanges, "mostAtOnce", 200_000L);
    }

    private ApiClient.Reply change(String settings) {
        return api.ask(patch("/api/v1/settings")
                .contentType(MediaType.APPLICATION_JSON)
                .content(settings));
    }

    private int id() {
        return longChanges.last().orElseThrow().id();
    }

    private String notice() {
        return Jsoup.parse(api.ask(get("/settings")).text())
                .select("main .notice")
                .text();
    }

    @Test
    void itIsAskedForAtOnceAndDoneByAJob() {
        ApiClient.Reply reply = change(CHANGE);

        assertThat(reply.status()).isEqualTo(202);
        assertThat(reply.json().path("repeatWindowDays").asInt()).isEqualTo(7);
        assertThat(jobs.asked()).contains("long-change");
        assertThat(notice())
                .startsWith("Since Mon 2 Mar 2026 10:00 figures are being made anew, asked for by Test admin.");

        longChanges.work(id());

        assertThat(api.read("/api/v1/settings").json().path("repeatWindowDays").asInt())
                .isEqualTo(14);
        assertThat(notice()).isEmpty();
        assertThat(jdbc.sql("select count(*) from audit_entry where detail = 'repeat window 7 -> 14 days'")
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    void meanwhileNothingElseCanBeChanged() {
        change(CHANGE);

        ApiClient.Reply second = change("{\"sector\": \"retail\"}");

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.detail())
                .isEqualTo("A change that makes all figures anew is still under way. Try again when it is through.");
    }

    @Test
    void whatMovesNoFigureIsDoneAtOnce() {
        assertThat(change("{\"sector\": \"retail\", \"repeatWindowDays\": 7}").status())
                .isEqualTo(200);
        assertThat(longChanges.last()).isEmpty();
    }

    @Test
    void whatFailsLeavesEverythingAsItWasAndSaysSo() {
        change(CHANGE);
        jdbc.sql("update long_change set body = '{\"sector\": \"none\"}'").update();

        longChanges.work(id());

        assertThat(notice()).contains("The change of Mon 2 Mar 2026 10:00 was not made.");
        assertThat(change("{\"sector\": \"retail\"}").status()).isEqualTo(200);
    }

    @Test
    void doneTwiceItIsDoneOnce() {
        change(CHANGE);
        longChanges.work(id());
        long version =
                api.read("/api/v1/settings").json().path("definitionVersion").asLong();

        longChanges.work(id());

        assertThat(api.read("/api/v1/settings").json().path("definitionVersion").asLong())
                .isEqualTo(version);
    }
}
