package nl.waardemeter.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.waardemeter.WaardemeterTest;
import nl.waardemeter.account.Browser;
import nl.waardemeter.account.Browser.Answer;
import nl.waardemeter.account.PageToken;
import nl.waardemeter.account.People;
import nl.waardemeter.imports.Desk;
import nl.waardemeter.organisation.Teams;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * In February 120 contacts on Delivery, of which every second one comes back, 60 on Address, which are short, 40 on Refund, which take
 * long, and 4 without a reason; in January 60 on Delivery. South has Refund, North all else.
 */
@WaardemeterTest
class ReasonsPageTests {

    private static final String FEBRUARY = "/reasons?from=2026-02-01&to=2026-02-28";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private Desk desk;

    @Autowired
    private Teams teams;

    @Autowired
    private JdbcClient jdbc;

    private int north;

    @BeforeEach
    void contacts() {
        List<String> lines = new ArrayList<>(
                List.of("contact_id,channel,offered_at,exit,team,topic,customer_id,talk_seconds,wrap_up_seconds"));
        for (int i = 0; i < 60; i++) {
            String hour = String.format(Locale.ROOT, "T%02d:%02d:00Z", 8 + i / 10, i % 10);
            String first = String.format(Locale.ROOT, "2026-02-%02d", 2 + i % 5);
            String next = String.format(Locale.ROOT, "2026-02-%02d", 4 + i % 5);
            lines.add("d" + i + ",phone," + first + hour + ",answered,North,Delivery,D" + i + ",200,40");
            lines.add("e" + i + ",email," + next + hour + ",answered,North,Delivery,D" + i + ",200,40");
            lines.add("a" + i + ",chat," + first + hour + ",answered,North,Address,A" + i + ",100,20");
            lines.add("j" + i + ",phone,2026-01-12" + hour + ",answered,North,Delivery,J" + i + ",200,40");
            if (i < 40) {
                lines.add("r" + i + ",phone," + first + hour + ",answered,South,Refund,R" + i + ",500,100");
            }
            if (i < 4) {
                lines.add("n" + i + ",phone," + first + hour + ",answered,North,,N" + i + ",60,0");
            }
        }
        desk.store(lines.toArray(String[]::new));
        List<String> answers = new ArrayList<>(List.of("response_id,responded_at,question,score,contact_id"));
        for (int i = 0; i < 40; i++) {
            answers.add("sd" + i + ",2026-02-20T10:00:00Z,csat," + (i % 2 == 0 ? 5 : 1) + ",d" + i);
            answers.add("sr" + i + ",2026-02-20T10:00:00Z,csat,5,r" + i);
        }
        answers.add("last,2026-02-28T10:00:00Z,csat,5,");
        desk.store(answers.toArray(String[]::new));
        north = teams.findByNameIgnoreCase("North").orElseThrow().id();
    }

    private Browser browser(RequestPostProcessor who, Locale language) {
        return new Browser(mvc).always(request -> request.with(who).locale(language));
    }

    private Answer open(String address) {
        return browser(people.manager(), Locale.ENGLISH).open(address);
    }

    private static List<String> rows(Answer page) {
        return page.page().select("#reasons-table tbody tr, #reasons-table tfoot tr").stream()
                .map(Element::text)
                .toList();
    }

    private int topic(String name) {
        return jdbc.sql("select id from topic where name = ?")
                .param(name)
                .query(Integer.class)
                .single();
    }

    @Test
    void eachReasonHasItsFiguresAndItsClass() {
        Answer page = open(FEBRUARY);

        assertThat(page.page().select("#reasons-table thead th").eachText())
                .containsExactly(
                        "Contact reason",
                        "What to do",
                        "Contacts",
                        "Change",
                        "Trend",
                        "Handle time, all channels",
                        "FCR",
                        "Repeat contacts",
                        "CSAT",
                        "Hours of work");
        assertThat(rows(page))
                .containsExactly(
                        "Delivery Prevent Change: Delivery often not solved in one contact, many repeat contacts, low satisfaction "
                                + "120 53.6% +100.0% 4:00 0.0% 50.0% 50.0% 8.0 h",
                        "Refund Personal Change: Refund takes long 40 17.9% +40 10:00 100.0% 0.0% 100.0% 6.7 h",
                        "Address Automate Change: Address short, and well solved 60 26.8% +60 2:00 100.0% 0.0% –no data 2.0 h",
                        "no contact reason 4 1.8% +4 1:00, from fewer than 30 records 100.0%, from fewer than 30 records "
                                + "0.0%, from fewer than 30 records –no data 0.1 h",
                        "Total 224 100.0% +273.3% 4:29 63.4% 26.8% 75.3% 17 h");
        assertThat(page.page().select(".reason-card").eachText().get(0))
                .isEqualTo(
                        "Prevent 8.0 h 47.8% of the work Take the cause away: these contacts should not have been necessary. "
                                + "1 contact reason · 120 contacts Delivery");
        assertThat(page.page()
                        .select("#topic-" + topic("Delivery") + " .reason-weeks svg")
                        .attr("aria-label"))
                .startsWith("13 weeks up to Sun 22 Feb 2026");
        assertThat(page.page().select("#topic-" + topic("Delivery") + " th a").attr("href"))
                .isEqualTo("/?from=2026-02-01&to=2026-02-28&topic=Delivery");
    }

    @Test
    void theRowsStandInTheOrderThatIsAskedFor() {
        assertThat(open(FEBRUARY + "&sort=handle")
                        .page()
                        .select("#reasons-table tbody th")
                        .eachText())
                .containsExactly("no contact reason", "Address", "Delivery", "Refund");
        Answer byName = open(FEBRUARY + "&sort=name");
        assertThat(byName.page().select("#reasons-table tbody th").eachText())
                .containsExactly("Address", "Delivery", "Refund", "no contact reason");
        assertThat(byName.page().select("th[aria-sort] a").attr("href"))
                .isEqualTo("/reasons?from=2026-02-01&to=2026-02-28&sort=-name#reasons");
    }

    @Test
    void aParentStandsForItsChildrenAndTheirOwnerForWhatItOwns() {
        jdbc.sql("update topic set parent_id = (select id from topic where name = 'Delivery') where name = 'Address'")
                .update();
        jdbc.sql("update topic set owner_department = 'Logistics' where name = 'Delivery'")
                .update();

        Answer page = open(FEBRUARY);
        assertThat(rows(page).subList(0, 3))
                .satisfiesExactly(
                        parent -> assertThat(parent).contains("180 80.4%").endsWith("3:20 50.0% 33.3% 50.0% 10 h"),
                        direct -> assertThat(direct).startsWith("without further detail 120 53.6%"),
                        child -> assertThat(child).startsWith("Address").contains("60 26.8%"));
        Answer owners = open(FEBRUARY + "&group=owner");
        assertThat(owners.page().select(".reason-head th").eachText()).containsExactly("Logistics", "No owner");
        assertThat(owners.page().expectFirst(".reason-head").text()).contains("180 80.4%");
        assertThat(owners.page()
                        .select("#reasons-table tbody")
                        .get(0)
                        .select("tr")
                        .eachText())
                .hasSize(3);
        assertThat(open(FEBRUARY + "&topic=Delivery").page().select("#reasons-table tbody tr"))
                .hasSize(3);
    }

    @Test
    void aManagerDecidesOtherwiseAndItIsWrittenDown() {
        Browser manager = browser(people.manager(), Locale.ENGLISH);
        int delivery = topic("Delivery");
        Answer asked = manager.open(FEBRUARY + "&decide=" + delivery);
        assertThat(asked.page().select(".reason-form")).hasSize(1);

        Answer page = manager.submit(asked, "/reasons/" + delivery + "/class", "class", "personal");

        assertThat(page.text("[role=status]")).isEqualTo("The class of this contact reason is saved.");
        assertThat(page.text("#topic-" + delivery + " .reason-what"))
                .isEqualTo("Personal Change: Delivery decided by Test manager, Mon 2 Mar 2026");
        assertThat(page.page().select("input[name=from]").attr("value")).isEqualTo("2026-02-01");
        assertThat(lastAudit())
                .isEqualTo("dashboard.reason-decided /reasons?topic=" + delivery + " figures -> personal");
        assertThat(browser(people.teamLeader(north), Locale.ENGLISH)
                        .open(FEBRUARY)
                        .text("#topic-" + delivery + " .reason-what"))
                .startsWith("Personal decided by");

        manager.submit(manager.open(FEBRUARY + "&decide=" + delivery), "/reasons/" + delivery + "/class", "class", "");
        assertThat(lastAudit()).endsWith("personal -> figures");
        assertThat(open(FEBRUARY).text("#topic-" + delivery + " .reason-what")).startsWith("Prevent");
    }

    private String lastAudit() {
        return jdbc.sql("select code || ' ' || subject || ' ' || detail from audit_entry order by id desc limit 1")
                .query(String.class)
                .single();
    }

    @Test
    void aTeamLeaderLooksOnAndSeesTheOwnTeam() {
        Browser leader = browser(people.teamLeader(north), Locale.ENGLISH);
        Answer page = leader.open(FEBRUARY + "&decide=" + topic("Delivery"));

        assertThat(page.page().select(".reason-form, .reason-change")).isEmpty();
        assertThat(page.text("main")).doesNotContain("Refund").contains("Delivery");
        assertThat(leader.ask(post("/reasons/" + topic("Delivery") + "/class").with(PageToken.csrf()))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whatIsNoTopicOrNoClassIsRefused() {
        Browser manager = browser(people.manager(), Locale.ENGLISH);
        for (String address : List.of("/reasons/0/class", "/reasons/999999/class")) {
            assertThat(manager.ask(post(address).with(PageToken.csrf()).param("class", "prevent"))
                            .status())
                    .isEqualTo(404);
        }
        assertThat(manager.ask(post("/reasons/" + topic("Refund") + "/class")
                                .with(PageToken.csrf())
                                .param("class", "ignore"))
                        .status())
                .isEqualTo(400);
        assertThat(open("/reasons?period=whenever").status()).isEqualTo(400);
    }

    @Test
    void theFileHoldsARowForEachReasonThatCanBeReckonedWith() {
        Answer file =
                browser(people.manager(), Locale.forLanguageTag("nl")).open(FEBRUARY.replace("reasons", "reasons.csv"));

        assertThat(file.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"Waardemeter_reasons_2026-02-01_2026-02-28.csv\"");
        assertThat(file.body().replace("\uFEFF", "").lines())
                .startsWith(
                        "from;to;topic;parent;owner;class;decided;contact-volume;contact-volume-before;average-handle-time;"
                                + "first-contact-resolution;repeat-contact;csat;hours",
                        "2026-02-01;2026-02-28;Delivery;;;prevent;;120;60;240;0;0,5;0,5;8")
                .hasSize(5);
    }

    @Test
    void daysWithoutContactsAndContactsWithoutReasonsSayWhatToDo() {
        assertThat(open("/reasons?from=2025-02-01&to=2025-02-28").text(".nothing"))
                .startsWith("In these days there is nothing to count.");
        assertThat(open("/reasons?from=2026-02-01&to=2026-02-28&topic=-").text(".nothing"))
                .isEqualTo(
                        "Your contacts have no reason yet Give each contact its reason in the column topic of the file "
                                + "with contacts; from the next upload on it stands here.");
        assertThat(browser(people.teamLeader(), Locale.ENGLISH)
                        .open("/reasons")
                        .page()
                        .select(".nothing"))
                .hasSize(1);
    }
}
