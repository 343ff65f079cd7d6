package nl.waardemeter.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.waardemeter.WaardemeterTest;
import nl.waardemeter.account.People;
import nl.waardemeter.account.Role;
import nl.waardemeter.account.SignedIn;
import nl.waardemeter.imports.Desk;
import nl.waardemeter.kpi.Channel;
import nl.waardemeter.kpi.Direction;
import nl.waardemeter.kpi.Kpi;
import nl.waardemeter.kpi.Norm.Range;
import nl.waardemeter.kpi.QuestionScale;
import nl.waardemeter.scorecard.OwnNorm.Terms;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Which norm judges which figure, as the API tells it. North handles eight calls in 300 s each, South two in 500 s. */
@WaardemeterTest
class OwnNormIntegrationTests {

    private static final String JANUARY = "from=2026-01-01&to=2026-01-31";
    private static final Kpi AHT = Kpi.AVERAGE_HANDLE_TIME;

    @Autowired
    private Desk desk;

    @Autowired
    private KpiDesk kpis;

    @Autowired
    private People people;

    @Autowired
    private NormChanges changes;

    @Autowired
    private JdbcClient jdbc;

    private SignedIn manager;
    private int north;
    private int refund;
    private int returns;

    @BeforeEach
    void twoTeams() {
        StringBuilder lines = new StringBuilder(
                "contact_id,channel,offered_at,exit,team,queue,topic,wait_seconds,talk_seconds,wrap_up_seconds");
        for (int i = 1; i <= 8; i++) {
            lines.append("\nn-" + i + ",phone,2026-01-0" + i + "T10:00:00Z,answered,North,Q,Refund,10,250,50");
        }
        for (int i = 1; i <= 2; i++) {
            lines.append("\ns-" + i + ",phone,2026-01-1" + i + "T10:00:00Z,answered,South,Q,Delivery,40,450,50");
        }
        lines.append("\nc-1,chat,2026-01-20T10:00:00Z,answered,North,Q,Delivery,15,250,50");
        desk.store(lines.toString().split("\n"));
        manager = people.signedIn(Role.MANAGER);
        north = id("team", "North");
        refund = id("topic", "Refund");
        returns = jdbc.sql("insert into topic (name) values ('Returns') returning id")
                .query(Integer.class)
                .single();
    }

    private int id(String table, String name) {
        return jdbc.sql("select id from " + table + " where name = ?")
                .param(name)
                .query(Integer.class)
                .single();
    }

    private static NormAim everybody(Kpi kpi) {
        return new NormAim(kpi, null, null, null, null);
    }

    private static Terms within(double min, double max, String from) {
        return terms(new Range(min, max), new Range(min - 100, max + 100), null, from);
    }

    private static Terms terms(@Nullable Range good, @Nullable Range warn, @Nullable Integer seconds, String from) {
        return new Terms(good, warn, seconds, LocalDate.parse(from), "Vera", "Agreed", null);
    }

    private int set(NormAim aim, Terms terms) {
        return changes.set(aim, terms, manager);
    }

    /** "own 100.0..200.0 bad" */
    private String judged(Kpi kpi, String question) {
        return judged(kpis.figure(kpi.key(), JANUARY + question));
    }

    private static String judged(JsonNode figure) {
        JsonNode target = figure.path("target");
        return target.isNull()
                ? "none"
                : target.path("source").asString() + " " + target.at("/good/min") + ".." + target.at("/good/max") + " "
                        + figure.path("band").asString();
    }

    @Test
    void withoutOneOfOnesOwnTheTradeDecides() {
        assertThat(judged(AHT, "")).isEqualTo("benchmark 300.0..420.0 good");
    }

    @Test
    void theMostSpecificThatTheWholeFigureFitsDecides() {
        set(everybody(AHT), within(100, 200, "2025-01-01"));
        set(new NormAim(AHT, Channel.PHONE, null, null, null), within(110, 210, "2025-01-01"));
        set(new NormAim(AHT, null, north, null, null), within(120, 220, "2025-01-01"));
        set(new NormAim(AHT, null, null, refund, null), within(130, 330, "2025-01-01"));

        assertThat(judged(AHT, "")).isEqualTo("own 110.0..210.0 bad");
        assertThat(judged(AHT, "&channel=chat")).isEqualTo("own 100.0..200.0 warn");
        assertThat(judged(AHT, "&channel=chat&channel=phone")).isEqualTo("own 100.0..200.0 bad");
        assertThat(judged(AHT, "&team=North")).isEqualTo("own 120.0..220.0 warn");
        assertThat(judged(AHT, "&team=North&team=South")).isEqualTo("own 110.0..210.0 bad");
        assertThat(judged(AHT, "&team=North&topic=Refund")).isEqualTo("own 130.0..330.0 good");
        assertThat(judged(AHT, "&topic=Refund&topic=Delivery")).isEqualTo("own 110.0..210.0 bad");
    }

    @Test
    void aBreakdownIsJudgedPartByPart() {
        set(new NormAim(AHT, null, north, null, null), within(120, 220, "2025-01-01"));

        JsonNode teams = kpis.answer(JANUARY + "&by=team&kpi=" + AHT.key()).path("buckets");
        assertThat(judged(teams.at("/0/kpis/0"))).isEqualTo("own 120.0..220.0 warn");
        assertThat(judged(teams.at("/1/kpis/0"))).isEqualTo("benchmark 300.0..420.0 warn");
        assertThat(teams.at("/0/kpis/0/target/own/team").asInt()).isEqualTo(north);
        assertThat(teams.at("/0/kpis/0/target/own/owner").asString()).isEqualTo("Vera");
        assertThat(teams.at("/0/kpis/0/target/own/validFrom").asString()).isEqualTo("2025-01-01");
        assertThat(teams.at("/1/kpis/0/target/own").isNull()).isTrue();
    }

    @Test
    void theLeaderOfOneTeamSeesTheNormOfThatTeam() {
        set(new NormAim(AHT, null, north, null, null), within(120, 220, "2025-01-01"));

        assertThat(judged(kpis.figure(AHT.key(), JANUARY, people.teamLeader(north))))
                .isEqualTo("own 120.0..220.0 warn");
        assertThat(judged(kpis.figure(AHT.key(), JANUARY, people.teamLeader(north, id("team", "South")))))
                .isEqualTo("benchmark 300.0..420.0 good");
    }

    @Test
    void aTopicStandsForThoseUnderItUnlessTheyHaveTheirOwn() {
        set(new NormAim(AHT, null, null, returns, null), within(130, 330, "2025-01-01"));
        assertThat(judged(AHT, "&topic=Refund")).startsWith("benchmark");

        jdbc.sql("update topic set parent_id = ? where id = ?")
                .params(returns, refund)
                .update();
        assertThat(judged(AHT, "&topic=Refund")).isEqualTo("own 130.0..330.0 good");
        assertThat(judged(AHT, "&topic=Returns")).isEqualTo("own 130.0..330.0 good");
        assertThat(judged(AHT, "&topic=Refund&topic=Delivery")).startsWith("benchmark");

        set(new NormAim(AHT, null, null, refund, null), within(140, 240, "2025-01-01"));
        assertThat(judged(AHT, "&topic=Refund")).isEqualTo("own 140.0..240.0 warn");
        assertThat(judged(AHT, "&topic=Returns")).isEqualTo("own 130.0..330.0 good");
    }

    @Test
    void whatWasValidOnTheLastDayDecidesSoThePastKeepsItsNorm() {
        set(everybody(AHT), within(100, 200, "2026-01-05"));
        int second = set(everybody(AHT), within(110, 210, "2026-01-12"));

        JsonNode weeks = kpis.answer("from=2026-01-01&to=2026-01-18&by=week&kpi=" + AHT.key())
                .path("buckets");
        assertThat(judged(weeks.at("/0/kpis/0"))).isEqualTo("benchmark 300.0..420.0 good");
        assertThat(judged(weeks.at("/1/kpis/0"))).startsWith("own 100.0..200.0");
        assertThat(judged(weeks.at("/2/kpis/0"))).startsWith("own 110.0..210.0");
        assertThat(judged(AHT, "")).startsWith("own 110.0..210.0");

        set(everybody(AHT), within(120, 220, "2026-01-12"));
        assertThat(judged(AHT, "")).as("the later decision about the same day").startsWith("own 120.0..220.0");
        set(everybody(AHT), terms(null, null, null, "2026-01-31"));
        assertThat(judged(AHT, "")).startsWith("benchmark");
        assertThat(judged(kpis.figure(AHT.key(), "from=2026-01-01&to=2026-01-30")))
                .startsWith("own 120.0..220.0");

        jdbc.sql("update norm set withdrawn_at = now() where id > ?")
                .param(second)
                .update();
        assertThat(judged(AHT, "")).startsWith("own 110.0..210.0");
    }

    @Test
    void whereAPartHasNoNormAnyMoreThatOfEverybodyDecides() {
        set(everybody(AHT), within(100, 200, "2025-01-01"));
        set(new NormAim(AHT, null, north, null, null), within(120, 220, "2025-01-01"));
        set(new NormAim(AHT, null, north, null, null), terms(null, null, null, "2026-01-01"));

        assertThat(judged(AHT, "&team=North")).startsWith("own 100.0..200.0");
    }

    @Test
    void aServiceLevelIsJudgedByANormForItsOwnSeconds() {
        set(everybody(Kpi.SERVICE_LEVEL), terms(new Range(0.7, null), new Range(0.6, null), 30, "2025-01-01"));
        assertThat(judged(Kpi.SERVICE_LEVEL, "")).isEqualTo("benchmark 0.8..null good");

        kpis.settings("{\"serviceLevelSeconds\": {\"phone\": 30}}");
        assertThat(judged(Kpi.SERVICE_LEVEL, "")).isEqualTo("own 0.7..null good");
        assertThat(judged(Kpi.SERVICE_LEVEL, "&channel=chat")).isEqualTo("none");
        assertThat(judged(Kpi.SERVICE_LEVEL, "&channel=chat&channel=phone")).isEqualTo("none");
        JsonNode channels =
                kpis.answer(JANUARY + "&by=channel&kpi=service-level").path("buckets");
        assertThat(channels.at("/0/label").asString()).isEqualTo("phone");
        assertThat(judged(channels.at("/0/kpis/0"))).isEqualTo("own 0.7..null good");
        assertThat(judged(channels.at("/1/kpis/0"))).isEqualTo("none");
    }

    @Test
    void aScoreIsJudgedByANormForItsOwnScale() {
        StringBuilder answers = new StringBuilder("response_id,responded_at,question,score,scale,direction");
        for (int i = 0; i < 6; i++) {
            answers.append("\nb" + i + ",2026-01-05T10:00:00Z,ces,2,1-5,lower-is-better");
        }
        desk.store(answers.toString().split("\n"));
        assertThat(judged(Kpi.CES, "")).isEqualTo("preset null..2.0 not-certain");

        QuestionScale five = new QuestionScale(1, 5, Direction.LOWER_IS_BETTER);
        QuestionScale seven = new QuestionScale(1, 7, Direction.LOWER_IS_BETTER);
        Terms two = terms(new Range(null, 2.5), new Range(null, 3.0), null, "2025-01-01");
        set(new NormAim(Kpi.CES, null, null, null, seven), two);
        assertThat(judged(Kpi.CES, "")).startsWith("preset");
        set(new NormAim(Kpi.CES, null, null, null, five), two);
        assertThat(judged(Kpi.CES, "")).startsWith("own null..2.5");
    }

    @Test
    void numbersHaveNoNormAndStaffedTimeNoneByChannel() {
        assertThat(NormAim.isPossible(Kpi.CONTACT_VOLUME)).isFalse();
        assertThat(NormAim.isPossible(Kpi.TICKETS_PER_CUSTOMER)).isTrue();
        assertThat(new NormAim(Kpi.OCCUPANCY, Channel.PHONE, null, null, null).canBeTold())
                .isFalse();
        assertThat(new NormAim(Kpi.OCCUPANCY, null, null, refund, null).canBeTold())
                .isFalse();
        assertThat(new NormAim(Kpi.OCCUPANCY, null, north, null, null).canBeTold())
                .isTrue();
    }
}
