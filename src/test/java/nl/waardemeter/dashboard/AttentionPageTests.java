package nl.waardemeter.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.waardemeter.WaardemeterTest;
import nl.waardemeter.account.Browser;
import nl.waardemeter.account.Browser.Answer;
import nl.waardemeter.account.PageToken;
import nl.waardemeter.account.People;
import nl.waardemeter.imports.Desk;
import nl.waardemeter.organisation.Teams;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What needs attention, and who sees to it. */
@WaardemeterTest
class AttentionPageTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private Desk desk;

    @Autowired
    private Teams teams;

    private int north;
    private int south;

    @BeforeEach
    void twoTeamsOfWhichOneAnswersLate() {
        desk.store(Weeks.lines());
        north = teams.findByNameIgnoreCase("North").orElseThrow().id();
        south = teams.findByNameIgnoreCase("South").orElseThrow().id();
    }

    private Browser browser(RequestPostProcessor who) {
        return new Browser(mvc).always(request -> request.with(who).locale(Locale.ENGLISH));
    }

    private Answer open(RequestPostProcessor who) {
        return browser(who).open("/");
    }

    private static Stream<String> items(Answer page) {
        return page.page().select(".attention-item .attention-what").eachText().stream();
    }

    @Test
    void theTeamThatIsOffItsTargetIsNamedAndWhoAnswersInTimeIsNot() {
        assertThat(items(open(people.manager())))
                .containsExactly(
                        "Service level 80/20 · phone · South 0.0% about 4 contacts",
                        "Average speed of answer target 30 s · phone · South 100 s about 4 contacts");
    }

    @Test
    void theLinkLeadsToTheKpiWithThatTeamAndTheSamePeriod() {
        Answer page = browser(people.manager()).open("/?from=2026-02-01&to=2026-02-28");

        assertThat(page.page().expectFirst(".attention-what a").attr("href"))
                .isEqualTo("/kpis/service-level?from=2026-02-01&to=2026-02-28&team=South");
    }

    @Test
    void aTeamWithAnAmpersandInItsNameStaysOneTeam() {
        desk.store(Weeks.HEADER, "b1,phone,2026-02-28T10:00:00+01:00,Buy & Sell,Orders,Anna,Delivery,900,240,60,no");

        assertThat(open(people.manager()).page().select(".attention-what a").eachAttr("href"))
                .contains("/kpis/service-level?team=Buy%20%26%20Sell");
    }

    /** 30.4 s is written as 30 s, which is what was agreed. */
    @Test
    void whatReadsLikeItsNormAsksForNoAttention() {
        List<String> lines = new ArrayList<>(List.of(Weeks.HEADER));
        for (int i = 0; i < 5; i++) {
            int wait = i < 3 ? 30 : 31;
            lines.add("e" + i + ",phone,2026-02-28T10:0" + i + ":00+01:00,East,Orders,Anna,Delivery," + wait
                    + ",240,60,no");
        }
        desk.store(lines.toArray(String[]::new));

        assertThat(items(open(people.manager())))
                .anyMatch(item -> item.startsWith("Service level 80/20 · phone · East"))
                .noneMatch(item -> item.startsWith("Average speed of answer") && item.contains("East"));
    }

    @Test
    void nothingIsOffWhereNothingIs() {
        Answer page = open(people.teamLeader(north));

        assertThat(page.text(".attention-none")).isEqualTo("Nothing is off its target.");
    }

    @Test
    void whoTakesItStandsBesideItUntilItIsDone() {
        Browser manager = browser(people.manager());
        Answer page = manager.submit(manager.open("/?compare=none"), "/attention", "note", "  rosters of Monday  ");

        assertThat(page.text("[role=status]")).isEqualTo("Your name stands beside it.");
        assertThat(page.page().select("option[selected]").eachAttr("value")).contains("none");
        assertThat(page.text(".attention-owner"))
                .contains("since Mon 2 Mar 2026")
                .endsWith("rosters of Monday");
        Browser leader = browser(people.teamLeader(south));
        Answer seen = leader.open("/");
        assertThat(seen.text(".attention-owner")).endsWith("rosters of Monday");

        Answer done = leader.follow(leader.send(seen.page().expectFirst("form[action$=/closing]")));

        assertThat(done.page().select(".attention-owner")).isEmpty();
        assertThat(open(people.manager()).page().select(".attention-owner")).isEmpty();
    }

    @Test
    void anotherTeamsIsNeitherSeenNorTakenNorClosed() {
        Browser manager = browser(people.manager());
        manager.submit(manager.open("/"), "/attention", "note", "secret of South");

        assertThat(open(people.teamLeader(north)).text("main")).doesNotContain("secret of South");
        assertThat(take(people.teamLeader(north), south, "mine")).isEqualTo(403);
        assertThat(take(people.teamLeader(north), null, "mine")).isEqualTo(403);
        IntStream.range(1, 200)
                .forEach(id -> browser(people.teamLeader(north))
                        .ask(post("/attention/" + id + "/closing").with(PageToken.csrf())));
        assertThat(open(people.manager()).text(".attention-owner")).contains("secret of South");
    }

    private int take(RequestPostProcessor who, @Nullable Integer team, String note) {
        var request = post("/attention").param("kpi", "service-level").param("note", note);
        if (team != null) {
            request.param("team", String.valueOf(team));
        }
        return browser(who).ask(request.with(PageToken.csrf())).status();
    }

    @Test
    void aNoteIsShortAndAKpiExists() {
        Browser manager = browser(people.manager());

        assertThat(manager.submit(manager.open("/"), "/attention", "note", "x".repeat(201))
                        .text("[role=alert]"))
                .isEqualTo("A note has at most 200 characters; this one has 201.");
        assertThat(browser(people.manager())
                        .ask(post("/attention").param("kpi", "mood").with(PageToken.csrf()))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void theWayBackNeverLeavesTheDashboard() {
        for (String back :
                new String[] {"//elsewhere.example", "@elsewhere.example", "x\r\nLocation: y", "a={b}&c=%zz"}) {
            Answer answer = browser(people.manager())
                    .ask(post("/attention")
                            .param("kpi", "service-level")
                            .param("back", back)
                            .with(PageToken.csrf()));
            assertThat(answer.status()).isEqualTo(303);
            assertThat(answer.header("Location")).startsWith("/?").doesNotContain("\r", "\n");
        }
    }
}
