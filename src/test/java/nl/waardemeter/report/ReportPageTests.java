package nl.waardemeter.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import nl.waardemeter.TestClock;
import nl.waardemeter.WaardemeterTest;
import nl.waardemeter.account.Browser;
import nl.waardemeter.account.Browser.Answer;
import nl.waardemeter.account.People;
import nl.waardemeter.account.Role;
import nl.waardemeter.imports.Desk;
import nl.waardemeter.kpi.Kpi;
import nl.waardemeter.kpi.Norm;
import nl.waardemeter.organisation.Teams;
import nl.waardemeter.scorecard.NormAim;
import nl.waardemeter.scorecard.NormChanges;
import nl.waardemeter.scorecard.OwnNorm;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;

/** It is 2 March 2026. In January there were three calls a day and in February four, two of them of North; all were answered within 20 s but one a day. */
@WaardemeterTest
class ReportPageTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private Desk desk;

    @Autowired
    private Teams teams;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private NormChanges norms;

    private int north;
    private int south;

    @BeforeEach
    void twoMonths() {
        List<String> calls = new ArrayList<>(List.of(
                "contact_id,channel,offered_at,exit,team,topic,customer_id,wait_seconds,talk_seconds,wrap_up_seconds"));
        for (LocalDate day = LocalDate.of(2026, 1, 1); day.isBefore(LocalDate.of(2026, 3, 1)); day = day.plusDays(1)) {
            int many = day.getMonthValue() == 1 ? 3 : 4;
            for (int i = 0; i < many; i++) {
                calls.add(day + "-" + i + ",phone," + day + "T1" + i % 8 + ":00:00+01:00,answered,"
                        + (i % 2 == 0 ? "North" : "South") + "," + (i < 2 ? "Refund" : "Order") + ",c" + day + i
                        + "," + (i == 0 ? 90 : 5) + ",300,60");
            }
        }
        desk.store(calls.toArray(String[]::new));
        List<String> answers =
                new ArrayList<>(List.of("response_id,responded_at,question,scale,score,comment,team,topic,channel"));
        for (int i = 0; i < 40; i++) {
            answers.add("r" + i + ",2026-02-" + (i % 20 + 1 < 10 ? "0" : "") + (i % 20 + 1)
                    + "T12:00:00+01:00,csat,1-5," + (i == 3 ? 1 : 5) + ","
                    + (i == 3 ? "Bel me op 06-12345678" : i == 4 ? "Snel geholpen" : "") + ",North,Refund,phone");
        }
        desk.store(answers.toArray(String[]::new));
        north = teams.findByNameIgnoreCase("North").orElseThrow().id();
        south = teams.findByNameIgnoreCase("South").orElseThrow().id();
    }

    private Browser browser(RequestPostProcessor who, Locale locale) {
        return new Browser(mvc).always(request -> request.with(who).locale(locale));
    }

    private Browser manager() {
        return browser(people.manager(), Locale.ENGLISH);
    }

    /** Sends a form of a page and reads what comes of it. */
    private static Answer pressed(Browser browser, Answer on, String form, String... namesAndValues) {
        return browser.follow(browser.send(Objects.requireNonNull(on.page().selectFirst(form)), namesAndValues));
    }

    @Test
    void aMonthIsToldInSentences() {
        Answer report = manager().open("/reports/2026-02");
        assertThat(report.heading()).isEqualTo("Report February 2026");
        assertThat(report.text(".report-about")).isEqualTo("Whole department Draft");
        assertThat(report.page().select(".report-headline p").eachText())
                .containsExactly(
                        "KPIs on target: 6 of 7.",
                        "Most frequent contact reasons: Refund (50.0%), Order (50.0%).",
                        "Contacts: 112 (+20.4% against January 2026).");
        assertThat(report.page().select(".report-badly li").eachText())
                .containsExactly(
                        "Service level: 75.0%, near target (target 80% or more); +8.3 pp against January 2026.");
        assertThat(report.text(".report-stamp")).contains("1 to 28 Feb 2026", "Sat 28 Feb 2026", "by Test manager");
    }

    @Test
    void alsoInDutch() {
        Answer report = browser(people.manager(), Locale.forLanguageTag("nl")).open("/reports/2026-02");
        assertThat(report.heading()).isEqualTo("Rapportage februari 2026");
        assertThat(report.page().select(".report-headline p").eachText())
                .containsExactly(
                        "KPI’s op norm: 6 van 7.",
                        "Meest voorkomende contactredenen: Refund (50,0%), Order (50,0%).",
                        "Aantal contacten: 112 (+20,4% t.o.v. januari 2026).");
        assertThat(report.page().select(".report-badly li").eachText())
                .containsExactly(
                        "Servicelevel: 75,0%, net onder norm (norm 80% of meer); +8,3 pp t.o.v. januari 2026.");
    }

    @Test
    void aMonthThatIsRunningSaysSoAndIsHeldAgainstAsManyDays() {
        clock.set(Instant.parse("2026-02-11T09:00:00Z"));
        desk.store("contact_id,channel,offered_at", "later,phone,2026-03-01T10:00:00+01:00");
        Answer report = manager().open("/reports/2026-03");
        assertThat(report.text(".report-unfinished"))
                .isEqualTo(
                        "This period is still running. Figures go up to and including Sun 1 Mar 2026 and are compared with the same number of calendar days; working days may differ.");
        assertThat(report.text(".report-headline")).contains("Contacts: 1 (−75.0% against Sun 1 Feb 2026).");
    }

    @Test
    void aQuarterAndAYearAreReportsToo() {
        assertThat(manager().open("/reports/2026-Q1").heading()).isEqualTo("Report Q1 2026");
        assertThat(manager().open("/reports/2026").heading()).isEqualTo("Report 2026");
    }

    @Test
    void withoutDataThereIsNothingToReport() {
        Answer report = manager().open("/reports/2026-05");
        assertThat(report.status()).isEqualTo(200);
        assertThat(report.text(".nothing-title")).isEqualTo("No data for this period yet");
        assertThat(report.page().select(".report-bar")).isEmpty();
    }

    @Test
    void daysBeforeThereWasDataAreNoReportOfNoughts() {
        assertThat(manager().open("/reports/2025-12").text(".nothing-title")).isEqualTo("No data for this period yet");
        assertThat(manager().open("/reports/2025-12.pdf").status()).isEqualTo(404);
    }

    @Test
    void theFirstMonthHasNothingToBeHeldAgainstAndSaysSo() {
        Answer report = manager().open("/reports/2026-01");
        assertThat(report.page().select(".report-certain li").eachText())
                .containsExactly("There is no data of the period before, so nothing can be said about changes.");
        assertThat(report.text("#summary")).doesNotContain("Change compared with");
        assertThat(manager().open("/reports/2026-02").text("#summary")).contains("Change compared with January 2026.");
    }

    @Test
    void whatIsNoMonthIsNotFound() {
        assertThat(manager().open("/reports/2026-13").status()).isEqualTo(404);
        assertThat(manager().open("/reports/february").status()).isEqualTo(404);
        assertThat(manager().open("/reports/2026-02?team=999999").status()).isEqualTo(404);
        assertThat(manager().open("/reports/2026-02?edition=7").status()).isEqualTo(404);
    }

    @Test
    void aTeamLeaderSeesTheOwnTeamsOnly() {
        Browser leader = browser(people.teamLeader(north), Locale.ENGLISH);
        Answer own = leader.open("/reports/2026-02");
        assertThat(own.text(".report-about")).isEqualTo("Team North Draft");
        assertThat(own.text(".report-headline")).contains("Contacts: 56");
        assertThat(own.page().select("#report-teams")).isEmpty();
        assertThat(own.body()).doesNotContain("South");
        assertThat(leader.open("/reports/2026-02?team=" + north).status()).isEqualTo(200);
        for (String form : List.of("", ".csv", ".pdf")) {
            assertThat(leader.open("/reports/2026-02" + form + "?team=" + south).status())
                    .as(form)
                    .isEqualTo(404);
        }
        assertThat(leader.open("/reports/2026-02/changes?team=" + south).status())
                .isEqualTo(404);
        Browser none = browser(people.as(Role.TEAM_LEADER), Locale.ENGLISH);
        assertThat(none.open("/reports").text(".nothing-title")).contains("You have no team yet");
        assertThat(none.open("/reports/2026-02").status()).isEqualTo(404);
    }

    @Test
    void aTeamsReportIsTheSameForItsLeaderAndForAManager() {
        String leader = browser(people.teamLeader(north), Locale.ENGLISH)
                .open("/reports/2026-02.csv?team=" + north)
                .body();
        assertThat(manager().open("/reports/2026-02.csv?team=" + north).body()).isEqualTo(leader);
    }

    @Test
    void personalDataAreNotPassedOnAndWordsCanBeLeftOut() {
        Browser manager = manager();
        Answer report = manager.open("/reports/2026-02");
        assertThat(report.page().select("#voice blockquote").eachText())
                .containsExactly("Snel geholpen", "Bel me op [telephone number]");
        assertThat(report.body()).doesNotContain("12345678");

        Answer after = pressed(manager, report, "#voice figure:last-of-type form");
        assertThat(after.text(".notice-done")).contains("This comment was left out.");
        assertThat(after.page().select("#voice blockquote").eachText()).containsExactly("Snel geholpen");

        Answer back = pressed(manager, after, "#voice form[action*=return]");
        assertThat(back.page().select("#voice blockquote")).hasSize(2);
    }

    @Test
    void aCommentIsPartOfTheReport() {
        Browser manager = manager();
        Answer said = pressed(
                manager,
                manager.open("/reports/2026-02"),
                "#kpis .report-write form",
                "text",
                "  We hired <b>two</b>\npeople. ");
        assertThat(said.text(".notice-done")).isEqualTo("Saved. The comment is now part of the report.");
        assertThat(Objects.requireNonNull(said.page().selectFirst("#kpis .report-words"))
                        .wholeText())
                .isEqualTo("We hired <b>two</b>\npeople.");
        assertThat(said.text("#kpis .report-said .report-note")).isEqualTo("Test manager, Mon 2 Mar 2026");

        String long4001 = "x".repeat(4001);
        Answer tooLong = pressed(manager, said, "#kpis .report-write form", "text", long4001);
        assertThat(tooLong.text(".notice-refused"))
                .isEqualTo(
                        "A comment can have at most 4,000 characters; this one has 4,001 and has not been saved yet.");
        assertThat(Objects.requireNonNull(tooLong.page().selectFirst("#kpis textarea"))
                        .wholeText())
                .isEqualTo(long4001);
        assertThat(tooLong.text("#kpis .report-words")).contains("We hired");

        Answer gone = pressed(manager, tooLong, "#kpis .report-write form", "text", " ");
        assertThat(gone.text(".notice-done")).isEqualTo("The comment has been removed.");
        assertThat(gone.page().select("#kpis .report-words")).isEmpty();
    }

    @Test
    void whatIsIssuedStaysAndSaysWhatChangedSinceAndWhy() {
        Browser manager = manager();
        Answer issued = pressed(manager, manager.open("/reports/2026-02"), ".report-bar form");
        assertThat(issued.text(".notice-done")).isEqualTo("Edition 1 has been issued and will no longer change.");
        assertThat(issued.text(".report-about")).isEqualTo("Whole department Edition 1");
        assertThat(issued.text(".report-changed")).isEqualTo("No figures have changed since this was issued.");
        String csv = manager.open("/reports/2026-02.csv?edition=1").body();

        clock.pass(java.time.Duration.ofHours(1));
        JsonNode correction = desk.store(
                "contact_id,channel,offered_at,exit,team,topic,wait_seconds",
                "extra-1,phone,2026-02-10T10:00:00+01:00,answered,North,Refund,400",
                "extra-2,phone,2026-02-10T11:00:00+01:00,answered,North,Refund,400");

        Answer later = manager.open("/reports/2026-02");
        assertThat(later.text(".report-headline")).contains("Contacts: 112");
        assertThat(manager.open("/reports/2026-02.csv?edition=1").body()).isEqualTo(csv);
        assertThat(later.text(".report-changed")).endsWith("figures have changed since: see what and why");
        Answer changes = manager.open(later.page().select(".report-changed a").attr("href"));
        assertThat(changes.page().select("#changes tbody tr").eachText())
                .anySatisfy(
                        row -> assertThat(row).startsWith("February 2026 Contacts 112 114 +1.8% export.csv, came in"))
                .anySatisfy(row -> assertThat(row).startsWith("North Contacts 56 58"))
                .noneSatisfy(row -> assertThat(row).startsWith("South"))
                .noneSatisfy(row -> assertThat(row).startsWith("January 2026"));
        assertThat(changes.page().select(".report-causes a").eachAttr("href"))
                .containsExactly("/imports/" + correction.path("id").asInt());

        clock.pass(java.time.Duration.ofHours(1));
        desk.undo(correction);
        assertThat(manager.open("/reports/2026-02").text(".report-changed"))
                .as("undone: it is as it was")
                .isEqualTo("No figures have changed since this was issued.");
        Answer second = pressed(manager, manager.open("/reports/2026-02?edition=draft"), ".report-bar form");
        assertThat(second.text(".report-about")).isEqualTo("Whole department Edition 2");
        assertThat(second.page().select(".report-editions a").eachText())
                .containsExactly("Draft", "Edition 2", "Edition 1");
        assertThat(manager.open("/reports").page().select("#issued tbody tr").eachText())
                .hasSize(1)
                .first()
                .asString()
                .startsWith("February 2026 Whole department 2");
    }

    @Test
    void aFigureThatIsJudgedOtherwiseIsToldToo() {
        Browser manager = manager();
        pressed(manager, manager.open("/reports/2026-02"), ".report-bar form");
        clock.pass(java.time.Duration.ofHours(1));
        norms.set(
                new NormAim(Kpi.SERVICE_LEVEL, null, null, null, null),
                new OwnNorm.Terms(
                        new Norm.Range(0.7, null),
                        new Norm.Range(0.6, null),
                        20,
                        LocalDate.of(2026, 1, 1),
                        "Lieke",
                        "Agreed",
                        null),
                people.signedIn(Role.MANAGER));

        Answer changes = manager.open("/reports/2026-02/changes");
        assertThat(changes.page().select("#changes tbody tr").eachText())
                .contains("February 2026 Service level 75.0% · near target 75.0% · on target 0.0 pp");
        assertThat(manager.open("/reports/2026-02").text(".report-badly li"))
                .as("the issued report is as it was")
                .contains("Service level: 75.0%, near target");
    }

    @Test
    void theWordsOfFewAreNotToldWhereTheirFigureIsNot() {
        desk.store(
                "response_id,responded_at,question,scale,score,comment,team,topic,channel",
                "s1,2026-02-03T12:00:00+01:00,csat,1-5,1,Nooit meer,South,Refund,phone",
                "s2,2026-02-04T12:00:00+01:00,csat,1-5,5,Prima,South,Refund,phone");
        Answer own = browser(people.teamLeader(south), Locale.ENGLISH).open("/reports/2026-02");
        assertThat(own.page().select("#voice blockquote")).isEmpty();
        assertThat(own.text("#voice")).contains("No comments of this period can be passed on");
        assertThat(manager()
                        .open("/reports/2026-02")
                        .page()
                        .select("#voice blockquote")
                        .eachText())
                .as("among those of many")
                .contains("Nooit meer");
    }

    @Test
    void commentsAreIssuedWithTheReportAndTheTrailTellsOfBoth() {
        Browser manager = manager();
        Answer said = pressed(
                manager, manager.open("/reports/2026-02"), "#summary .report-write form", "text", "A good month.");
        Answer issued = pressed(manager, said, ".report-bar form");
        assertThat(issued.text("#summary .report-words")).isEqualTo("A good month.");
        assertThat(issued.page().select(".report-write"))
                .as("an issued report is not written in")
                .isEmpty();
        assertThat(jdbc.sql(
                                "select code, subject, detail from audit_entry where code like 'report.%' order by id desc limit 2")
                        .query((row, number) -> row.getString(1) + " " + row.getString(2) + " " + row.getString(3))
                        .list())
                .containsExactly("report.issued /reports/2026-02 1", "report.commented /reports/2026-02 summary");
    }

    @Test
    void theListOpensAnyMonthQuarterOrYear() {
        Answer list = manager().open("/reports");
        assertThat(list.page().select("#span option").eachText())
                .startsWith("March 2026", "February 2026", "January 2026")
                .contains("Q1 2026", "2025");
        assertThat(list.page().select("#span option[selected]").text()).isEqualTo("February 2026");
        assertThat(list.page().select("#team option").eachText()).containsExactly("Whole department", "North", "South");
        assertThat(list.text(".nothing-title")).isEqualTo("No report has been issued yet");
        Answer opened = manager().open("/reports/open?span=2026-02&team=" + south);
        assertThat(opened.text(".report-about")).isEqualTo("Team South Draft");
    }
}
