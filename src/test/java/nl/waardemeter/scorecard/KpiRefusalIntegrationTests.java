package nl.waardemeter.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.waardemeter.ApiClient;
import nl.waardemeter.WaardemeterTest;
import nl.waardemeter.account.People;
import nl.waardemeter.imports.Desk;
import nl.waardemeter.organisation.Teams;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What is asked for wrongly or not allowed is told word for word, and never answered by something else. */
@WaardemeterTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KpiRefusalIntegrationTests {

    private static final String JANUARY = "from=2026-01-01&to=2026-01-31";

    private static final String AGENTS_OFF =
            "Figures by agent are switched off. An administrator can switch them on once the agreement with the works "
                    + "council is recorded.";

    @Autowired
    private Desk desk;

    @Autowired
    private KpiDesk kpis;

    @Autowired
    private ApiClient api;

    @Autowired
    private People people;

    @Autowired
    private Teams teams;

    @BeforeAll
    void twoTeams() {
        desk.store(
                "contact_id,channel,offered_at,team,agent",
                "c-1,phone,2026-01-10T10:00:00Z,North,Anna",
                "c-2,phone,2026-01-10T10:00:00Z,South,Bram");
    }

    static Stream<Arguments> whatCannotBeRead() {
        return Stream.of(
                Arguments.of("to=2026-01-31", "from is missing. Possible: a day such as 2026-01-31."),
                Arguments.of("from=&to=2026-01-31", "from is missing. Possible: a day such as 2026-01-31."),
                Arguments.of("from=2026-01-01", "to is missing. Possible: a day such as 2026-01-31."),
                Arguments.of(
                        "from=01-01-2026&to=2026-01-31",
                        "from cannot be “01-01-2026”. Possible: a day such as 2026-01-31."),
                Arguments.of(
                        "from=2026-01-01&to=2026-02-30",
                        "to cannot be “2026-02-30”. Possible: a day such as 2026-01-31."),
                Arguments.of(
                        "from=0026-01-01&to=2026-01-31",
                        "from cannot be “0026-01-01”. Possible: a day from 1990-01-01 to 2200-12-31."),
                Arguments.of(
                        "from=2026-01-31&to=2026-01-01",
                        "to cannot be “2026-01-01”. Possible: 2026-01-31 or a later day."),
                Arguments.of(
                        "from=2020-01-01&to=2026-01-01",
                        "to cannot be “2026-01-01”. Possible: a day at most five years after the first."),
                Arguments.of(
                        JANUARY + "&by=person",
                        "by cannot be “person”. Possible: day, week, month, team, queue, channel, agent, topic, question."),
                Arguments.of(JANUARY + "&compare=last", "compare cannot be “last”. Possible: previous, year, none."),
                Arguments.of(
                        JANUARY + "&kpi=revenue",
                        "kpi cannot be “revenue”. Possible: first-contact-resolution, reopen-rate, transfer-rate, "
                                + "resolution-time, tickets-per-customer, csat, nps, ces, service-level, "
                                + "average-speed-of-answer, abandonment, first-response-time, average-handle-time, wrap-up-time, "
                                + "occupancy, contact-volume, ticket-volume."),
                Arguments.of(
                        JANUARY + "&kpi=nps&kpi=NPS",
                        "kpi cannot be “NPS”. Possible: first-contact-resolution, reopen-rate, transfer-rate, "
                                + "resolution-time, tickets-per-customer, csat, nps, ces, service-level, "
                                + "average-speed-of-answer, abandonment, first-response-time, average-handle-time, wrap-up-time, "
                                + "occupancy, contact-volume, ticket-volume."),
                Arguments.of(
                        JANUARY + "&channel=fax",
                        "channel cannot be “fax”. Possible: phone, chat, messaging, email, social, video, store, task, other."),
                Arguments.of(JANUARY + "&team=West", "“West” is not known (team)."),
                Arguments.of(JANUARY + "&team=North&team=West", "“West” is not known (team)."),
                Arguments.of(JANUARY + "&queue=West", "“West” is not known (queue)."),
                Arguments.of(JANUARY + "&topic=West", "“West” is not known (topic)."),
                Arguments.of(JANUARY + "&question=West", "“West” is not known (question)."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("whatCannotBeRead")
    void whatCannotBeReadIsToldWithWhatCould(String question, String detail) {
        ApiClient.Reply reply = kpis.ask(question, people.manager());

        assertThat(reply.detail()).isEqualTo(detail);
        assertThat(reply.status()).isEqualTo(400);
    }

    @Test
    void aRefusalIsAProblemDetail() {
        ApiClient.Reply reply = kpis.ask(JANUARY + "&team=West", people.manager());

        assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
        assertThat(reply.json().path("title").asString()).isEqualTo("That did not work");
        assertThat(reply.json().path("status").asInt()).isEqualTo(400);
        assertThat(reply.json().path("instance").asString()).isEqualTo("/api/v1/kpis");
        assertThat(reply.json().path("code").asString()).isEqualTo("scorecard.refused.unknown-value");
        assertThat(reply.json().has("buckets")).isFalse();
    }

    @Test
    void inTheLanguageOfWhoAsks() {
        assertThat(api.ask(
                                get("/api/v1/kpis?from=2026-01-31&to=2026-01-01"),
                                people.manager(),
                                Locale.forLanguageTag("nl"))
                        .detail())
                .isEqualTo("to kan niet “2026-01-01” zijn. Mogelijk: 2026-01-31 of een latere dag.");
    }

    @Test
    void figuresOfAgentsNeedTheirAgreement() {
        for (String question :
                new String[] {"by=agent", "agent=Anna", "agent=Anna&agent=Bram", "agent=Nobody", "agent=-"}) {
            for (RequestPostProcessor who : List.of(people.admin(), people.manager(), people.teamLeader(id("North")))) {
                ApiClient.Reply reply = kpis.ask(JANUARY + "&" + question, who);
                assertThat(reply.status()).as(question).isEqualTo(403);
                assertThat(reply.detail()).isEqualTo(AGENTS_OFF);
                assertThat(reply.json().path("code").asString()).isEqualTo("scorecard.refused.agent-figures-off");
                assertThat(reply.json().has("buckets")).isFalse();
            }
        }
    }

    @Test
    void withoutThemNobodyIsNamed() {
        String all = kpis.answer(JANUARY + "&by=team").toString();

        assertThat(all).contains("North").doesNotContain("Anna", "Bram");
    }

    @Test
    void anotherTeamIsRefusedLikeOneThatIsNotThere() {
        for (String question : new String[] {
            "team=South", "team=North&team=South", "team=-", "team=" + id("South"), "team=West", "team=987654"
        }) {
            ApiClient.Reply reply = kpis.ask(JANUARY + "&" + question, people.teamLeader(id("North")));
            assertThat(reply.status()).as(question).isEqualTo(403);
            assertThat(reply.detail()).isEqualTo("This team is not one of your teams.");
            assertThat(reply.json().path("code").asString()).isEqualTo("scorecard.refused.outside-scope");
        }
        assertThat(kpis.ask(JANUARY + "&team=-", people.manager()).status()).isEqualTo(200);
    }

    private int id(String team) {
        return teams.findByNameIgnoreCase(team).orElseThrow().id();
    }
}
