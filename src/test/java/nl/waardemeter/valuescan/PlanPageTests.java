package nl.waardemeter.valuescan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import nl.waardemeter.TestClock;
import nl.waardemeter.WaardemeterTest;
import nl.waardemeter.account.Browser;
import nl.waardemeter.account.Browser.Answer;
import nl.waardemeter.account.PageToken;
import nl.waardemeter.account.People;
import nl.waardemeter.imports.Desk;
import nl.waardemeter.organisation.Teams;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** It is 2 March 2026; North transfers nothing and South everything. */
@WaardemeterTest
class PlanPageTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private Panel panel;

    @Autowired
    private Desk desk;

    @Autowired
    private Teams teams;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    private Browser manager;
    private int north;
    private int south;

    @BeforeEach
    void aManager() {
        manager = as(people.manager(), Locale.ENGLISH);
        desk.store(Evidence.lines());
        north = teams.findByNameIgnoreCase("North").orElseThrow().id();
        south = teams.findByNameIgnoreCase("South").orElseThrow().id();
    }

    private Browser as(RequestPostProcessor who, Locale language) {
        return new Browser(mvc)
                .always(request -> request.with(who).with(PageToken.csrf()).locale(language));
    }

    private Answer add(String title, String team) {
        return manager.submit(
                manager.open("/valuescan/actions/new"),
                "/valuescan/actions",
                "title",
                title,
                "dueOn",
                "2026-04-01",
                "kpi",
                "transfer-rate",
                "team",
                team);
    }

    private static List<String> rows(Answer page) {
        return page.page().select("#actions tbody tr").eachText();
    }

    @Test
    void anActionIsMadeOfAGapWithWhatIsKnownFilledIn() {
        int wave = panel.open("Spring", Panel.TODAY);
        panel.judge(wave, AssessorRole.AGENT, Panel.TODAY, "agent", Panel.seven());
        panel.close(wave, Panel.TODAY);

        Answer form = manager.open(manager.open("/valuescan")
                .page()
                .select("#process .value-act a")
                .attr("href"));

        assertThat(form.page().select("#factor option[selected]").val()).isEqualTo("process");
        assertThat(form.page().select("#kpi option[selected]").val()).isEqualTo("first-contact-resolution");
        assertThat(form.page().select("#owner").val()).isEqualTo("Test manager");
        assertThat(form.page().select("#dueOn").val()).isEqualTo("2026-06-02");
    }

    @Test
    void theBaselineIsKeptAndTheFigureFollowed() {
        Answer plan = add("Read letters first", "");
        assertThat(plan.text(".notice-done")).isEqualTo("The action is in the plan; its baseline is kept.");
        assertThat(rows(plan))
                .containsExactly("Read letters first Test manager Wed 1 Apr 2026 Transferred 50.0% 50.0% 0.0 pp");

        // in May the three months are February, March and April, of which only February has contacts
        clock.set(TestClock.START.plus(java.time.Duration.ofDays(61)));
        desk.store(
                "contact_id,channel,offered_at,team,queue,agent,topic,wait_seconds,talk_seconds,wrap_up_seconds,transferred",
                "x1,phone,2026-03-20T10:00:00+01:00,North,Orders,Anna,Delivery,10,240,60,no",
                "x2,phone,2026-03-20T11:00:00+01:00,North,Orders,Anna,Delivery,10,240,60,no",
                "x3,phone,2026-03-20T12:00:00+01:00,North,Orders,Anna,Delivery,10,240,60,no",
                "x4,phone,2026-03-20T13:00:00+01:00,North,Orders,Anna,Delivery,10,240,60,no",
                "x5,phone,2026-03-20T14:00:00+01:00,North,Orders,Anna,Delivery,10,240,60,no");

        assertThat(rows(manager.open("/valuescan")))
                .containsExactly(
                        "Read letters first Test manager Wed 1 Apr 2026 overdue Transferred 50.0% 40.0% −10.0 pp");
    }

    @Test
    void withoutWordsOwnerDayAndKpiItIsNoAction() {
        Answer refused = manager.send(
                manager.open("/valuescan/actions/new"),
                "/valuescan/actions",
                "title",
                "",
                "owner",
                " ",
                "dueOn",
                "soon",
                "kpi",
                "happiness",
                "team",
                "999999");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.fault("title")).isEqualTo("Say in at most 200 characters what is going to happen.");
        assertThat(refused.fault("owner")).isEqualTo("Say in at most 100 characters who sees to it.");
        assertThat(refused.fault("dueOn")).isEqualTo("Choose a day.");
        assertThat(refused.fault("kpi")).isEqualTo("Choose a KPI.");
        assertThat(refused.fault("team")).isEqualTo("Choose a team that there is.");
    }

    @Test
    void anActionIsChangedDoneAndTakenUpAgain() {
        String action = add("Read letters first", String.valueOf(north))
                .page()
                .select("#actions th a")
                .attr("href");

        Answer changed = manager.submit(manager.open(action), action, "title", "Read mailings first");
        assertThat(rows(changed)).first().asString().startsWith("Read mailings first");

        Answer done = manager.submit(manager.open(action), action + "/done");
        assertThat(done.text(".notice-done")).isEqualTo("Done.");
        assertThat(rows(done).get(0)).contains("Wed 1 Apr 2026 done Transferred North");

        Answer open = manager.submit(manager.open(action), action + "/open");
        assertThat(rows(open).get(0)).doesNotContain("done");
        assertThat(jdbc.sql("select code || ' ' || detail from audit_entry where subject = ? order by id")
                        .param(action)
                        .query(String.class)
                        .list())
                .endsWith(
                        "valuescan.action-added transfer-rate",
                        "valuescan.action-changed 2026-04-01 -> 2026-04-01",
                        "valuescan.action-moved open -> done",
                        "valuescan.action-moved done -> open");
    }

    @Test
    void aTeamLeaderSeesNeitherTheActionsNorTheFiguresOfOtherTeams() {
        add("Of everybody", "");
        add("Of North", String.valueOf(north));
        add("Of South", String.valueOf(south));

        assertThat(rows(as(people.teamLeader(north), Locale.ENGLISH).open("/valuescan")))
                .containsExactly(
                        "Of everybody Test manager Wed 1 Apr 2026 Transferred –no data –no data –no data",
                        "Of North Test manager Wed 1 Apr 2026 Transferred North 0.0% 0.0% 0.0 pp");
    }

    @Test
    void anUnknownActionIsNotThere() {
        assertThat(manager.open("/valuescan/actions/999999").status()).isEqualTo(404);
    }
}
