package nl.waardemeter.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.waardemeter.WaardemeterTest;
import nl.waardemeter.account.Browser;
import nl.waardemeter.account.Browser.Answer;
import nl.waardemeter.account.People;
import nl.waardemeter.imports.Desk;
import nl.waardemeter.organisation.Teams;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@WaardemeterTest
@TestInstance(Lifecycle.PER_CLASS)
class KpiRowsPageTests {

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
    private int south;

    @BeforeAll
    void contactsAndAnswers() {
        List<String> contacts = new ArrayList<>(List.of(
                "contact_id,channel,offered_at,exit,team,queue,agent,topic,wait_seconds,talk_seconds,hold_seconds,"
                        + "wrap_up_seconds,source_url"));
        String north = "North,Orders,Anna,Delivery,";
        contacts.add("a,phone,2026-02-10T09:00:00Z,answered," + north + "10,240,5,60,https://desk.example/a");
        contacts.add("b,phone,2026-02-11T09:00:00Z,answered," + north + "40,240,5,60,javascript:alert(1)");
        contacts.add("c,phone,2026-02-12T09:00:00Z,abandoned,North,Orders,,Delivery,60,,,,");
        contacts.add("d,phone,2026-02-13T09:00:00Z,abandoned,North,Orders,,Delivery,2,,,,");
        contacts.add("e,phone,2026-02-14T09:00:00Z,flowout,North,Orders,,,2,,,,");
        contacts.add("f,chat,2026-02-14T09:00:00Z,answered," + north + "5,100,0,0,");
        for (int i = 10; i < 70; i++) {
            contacts.add("s" + i + ",phone,2026-02-02T09:00:" + (i % 60 < 10 ? "0" : "") + i % 60
                    + "Z,answered,South,Invoices,Bram,Payment,7,100,,20,");
        }
        desk.store(contacts.toArray(String[]::new));
        List<String> answers = new ArrayList<>(List.of("response_id,responded_at,question,score,team,comment"));
        for (int i = 1; i <= 5; i++) {
            answers.add("n" + i + ",2026-02-1" + i + "T10:00:00Z,csat," + i + ",North,Words " + i);
        }
        answers.add("s1,2026-02-11T10:00:00Z,csat,1,South,Seen by few");
        desk.store(answers.toArray(String[]::new));
        this.north = teams.findByNameIgnoreCase("North").orElseThrow().id();
        this.south = teams.findByNameIgnoreCase("South").orElseThrow().id();
    }

    private Answer open(String address, RequestPostProcessor who, Locale language) {
        return new Browser(mvc)
                .always(request -> request.with(who).locale(language))
                .open(address);
    }

    private Answer open(String address) {
        return open(address, people.manager(), Locale.ENGLISH);
    }

    private static List<String> rows(Answer page) {
        return page.page().select("#rows tbody tr").eachText();
    }

    @Test
    void theRowsFallIntoWhatCountsAndWhatDoesNotAndWhy() {
        String address = "/kpis/service-level/rows?team=North";
        Answer numerator = open(address);
        assertThat(numerator.text("h1")).isEqualTo("Service level: the rows behind it 33.3% · from 3 contacts");
        assertThat(numerator.page().select(".rows-parts a").eachText())
                .containsExactly("In the numerator (1)", "In the denominator only (2)", "Left out (2)");
        assertThat(numerator.page().select("#rows thead th").eachText())
                .containsExactly("When", "Channel", "Team", "Queue", "Contact reason", "Outcome", "Wait", "Source");
        assertThat(rows(numerator))
                .containsExactly("Tue 10 Feb 2026 10:00 Phone North Orders Delivery Answered 10 s Open");
        assertThat(numerator.page().select("#rows td a").attr("href")).isEqualTo("https://desk.example/a");

        Answer other = open(address + "&part=other");
        assertThat(rows(other))
                .containsExactly(
                        "Thu 12 Feb 2026 10:00 not answered Phone North Orders Delivery Abandoned 60 s",
                        "Wed 11 Feb 2026 10:00 answered too late Phone North Orders Delivery Answered 40 s");
        assertThat(other.page().select("#rows td a"))
                .as("an address that would run a script")
                .isEmpty();

        assertThat(rows(open(address + "&part=excluded")))
                .containsExactly(
                        "Sat 14 Feb 2026 10:00 not answered, not abandoned Phone North Orders – Sent on 2 s",
                        "Fri 13 Feb 2026 10:00 abandoned after a short wait Phone North Orders Delivery Abandoned 2 s");
    }

    @Test
    void handlingShowsItsPartsInTheReadersLanguage() {
        Answer page = open("/kpis/average-handle-time/rows?team=North", people.manager(), Locale.forLanguageTag("nl"));

        assertThat(page.page().select("#rows thead th").eachText())
                .containsExactly(
                        "Wanneer",
                        "Kanaal",
                        "Team",
                        "Wachtrij",
                        "Contactreden",
                        "Afloop",
                        "Gesprekstijd",
                        "In de wacht",
                        "Nawerktijd",
                        "Afhandeltijd",
                        "Bron");
        assertThat(rows(page))
                .element(0)
                .isEqualTo("wo 11-02-2026 10:00 Telefoon North Orders Delivery Beantwoord 4:00 0:05 1:00 5:05");
    }

    @Test
    void theHeadsOfTheColumnsPutTheRowsInAnotherOrder() {
        Answer page = open("/kpis/contact-volume/rows?team=North");
        assertThat(page.page().select("#rows th[aria-sort]").eachText()).containsExactly("When");
        assertThat(page.page().select("#rows th[aria-sort]").attr("aria-sort")).isEqualTo("descending");
        assertThat(page.page().expectFirst("#rows thead th:has(a) a").attr("href"))
                .isEqualTo("?team=North&sort=when");

        Answer waits = open("/kpis/average-speed-of-answer/rows?team=North");
        String longest = waits.page().select("#rows thead a:contains(Wait)").attr("href");
        assertThat(longest).isEqualTo("?team=North&sort=-wait");
        Answer ordered = open("/kpis/average-speed-of-answer/rows" + longest);
        assertThat(ordered.page().select("#rows th[aria-sort=descending]").eachText())
                .containsExactly("Wait");
        assertThat(rows(ordered))
                .extracting(row -> row.replaceAll(".*Answered ", ""))
                .startsWith("40 s", "10 s Open");
        Answer turned = open("/kpis/average-speed-of-answer/rows"
                + ordered.page().select("#rows thead a:contains(Wait)").attr("href"));
        assertThat(rows(turned))
                .extracting(row -> row.replaceAll(".*Answered ", ""))
                .startsWith("10 s Open", "40 s");
        assertThat(turned.page().select(".kpi-back a").attr("href"))
                .as("the KPI's own table has other columns")
                .isEqualTo("/kpis/average-speed-of-answer?team=North");
    }

    @Test
    void inAnotherOrderTheNextPageIsNotOlder() {
        Answer first = open("/kpis/average-handle-time/rows?team=South&sort=handle");
        assertThat(first.page().select("#rows th[aria-sort=ascending]").eachText())
                .containsExactly("Handle time");
        assertThat(first.text("nav.pages")).isEqualTo("More rows");
        Answer second = open("/kpis/average-handle-time/rows"
                + first.page().select("nav.pages a").attr("href"));
        assertThat(rows(second)).hasSize(10);
        assertThat(second.text("nav.pages")).isEqualTo("To the first");
    }

    @Test
    void agentsAreNamedOnlyWhereTheirFiguresAreOn() {
        assertThat(open("/kpis/service-level/rows?team=North").text("#rows")).doesNotContain("Anna");
        jdbc.sql("update settings set agent_figures = true").update();
        try {
            assertThat(open("/kpis/service-level/rows?team=North").text("#rows"))
                    .contains("Anna");
        } finally {
            jdbc.sql("update settings set agent_figures = false").update();
        }
    }

    @Test
    void fiftyToAPageAndTheRestBehindALink() {
        String address = "/kpis/contact-volume/rows?team=South&period=latest-month";
        Answer first = open(address);
        assertThat(rows(first)).hasSize(50);
        assertThat(first.page().select(".pages a").eachText()).containsExactly("Older rows");
        String next = first.page().expectFirst(".pages a[rel=next]").attr("href");
        assertThat(next).startsWith("?period=latest-month&team=South&after=");

        Answer second = open("/kpis/contact-volume/rows" + next);
        assertThat(rows(second)).hasSize(10);
        assertThat(second.page().select(".pages a").eachAttr("href"))
                .containsExactly("?period=latest-month&team=South");
        assertThat(open("/kpis/contact-volume/rows?after=nonsense").status()).isEqualTo(400);
        assertThat(open("/kpis/contact-volume/rows?part=some").status()).isEqualTo(400);
    }

    @Test
    void answersComeWithTheirWords() {
        assertThat(rows(open("/kpis/csat/rows?team=North&part=other")))
                .containsExactly(
                        "Fri 13 Feb 2026 11:00 not positive – North – – 3 Words 3",
                        "Thu 12 Feb 2026 11:00 not positive – North – – 2 Words 2",
                        "Wed 11 Feb 2026 11:00 not positive – North – – 1 Words 1");
    }

    @Test
    void whereTheFigureIsNotToldNeitherAreItsRows() {
        Answer page = open("/kpis/csat/rows?team=South");

        assertThat(page.page().select("#rows, .rows-parts a")).isEmpty();
        assertThat(page.text("main")).contains("Too few answers").doesNotContain("Seen by few");
    }

    @Test
    void aTeamLeaderSeesRowsOfTheOwnTeamOnly() {
        Answer page = open("/kpis/service-level/rows", people.teamLeader(north), Locale.ENGLISH);
        assertThat(rows(page)).hasSize(1);
        assertThat(page.text("main")).doesNotContain("South");
        assertThat(open("/kpis/service-level/rows?team=South", people.teamLeader(north), Locale.ENGLISH)
                        .status())
                .isEqualTo(403);
        assertThat(rows(open("/kpis/service-level/rows", people.teamLeader(south), Locale.ENGLISH)))
                .hasSize(50);
    }
}
