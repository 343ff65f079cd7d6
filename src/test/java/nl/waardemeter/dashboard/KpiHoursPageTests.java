package nl.waardemeter.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.waardemeter.WaardemeterTest;
import nl.waardemeter.account.Browser;
import nl.waardemeter.account.Browser.Answer;
import nl.waardemeter.account.People;
import nl.waardemeter.imports.Desk;
import nl.waardemeter.organisation.Teams;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** One KPI by weekday and half-hour. */
@WaardemeterTest
@TestInstance(Lifecycle.PER_CLASS)
class KpiHoursPageTests {

    private static final String FEBRUARY = "?from=2026-02-01&to=2026-02-28";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private Desk desk;

    @Autowired
    private Teams teams;

    /** Two Mondays: twelve quick ones at nine on the first, three slow ones at ten on the second. Tuesday has one. */
    @BeforeAll
    void threeDays() {
        List<String> lines =
                new ArrayList<>(List.of("contact_id,channel,offered_at,team,topic,wait_seconds,talk_seconds"));
        for (int i = 0; i < 12; i++) {
            lines.add("a" + i + ",phone,2026-02-02T09:05:00+01:00,North,Delivery,10,60");
        }
        for (int i = 0; i < 3; i++) {
            lines.add("b" + i + ",phone,2026-02-09T10:35:00+01:00,South,Delivery,200,60");
        }
        lines.add("c,phone,2026-02-03T09:05:00+01:00,South,Delivery,30,60");
        desk.store(lines.toArray(String[]::new));
    }

    private Answer open(String address, RequestPostProcessor who, Locale language) {
        return new Browser(mvc)
                .always(request -> request.with(who).locale(language))
                .ask(get(URI.create(address)));
    }

    private Answer open(String address) {
        return open(address, people.manager(), Locale.ENGLISH);
    }

    private static List<String> rows(Answer page) {
        return page.page().select("#hours tr").eachText();
    }

    @Test
    void demandIsTheMeanOfSuchADayWithEveryHalfHourBetweenTheFirstAndTheLast() {
        Answer page = open("/kpis/contact-volume/hours" + FEBRUARY);

        assertThat(rows(page))
                .containsExactly(
                        "Time Mon Tue", "09:00–09:30 6.0 1.0", "09:30–10:00", "10:00–10:30", "10:30–11:00 1.5");
        assertThat(page.page().select("#hours td").stream().map(Element::className))
                .containsExactly("heat-5", "heat-1", "", "", "", "", "heat-2", "");
        assertThat(page.text(".heat-key")).isEqualTo("quietest busiest");
        assertThat(page.text(".switch a[aria-current]")).isEqualTo("Contacts");
    }

    @Test
    void waitingIsHeldAgainstTheNormWhereThereIsEnoughToSay() {
        assertThat(rows(open("/kpis/service-level/hours" + FEBRUARY)).get(1))
                .isEqualTo("09:00–09:30 100.0%, On target 0.0%, fewer than 10 contacts: says little");
        assertThat(rows(open(
                                "/kpis/average-speed-of-answer/hours" + FEBRUARY,
                                people.manager(),
                                Locale.forLanguageTag("nl")))
                        .get(4))
                .isEqualTo("10:30–11:00 3:20, minder dan 10 contacten: zegt weinig");
    }

    @Test
    void aTeamLeaderSeesTheOwnTeam() {
        RequestPostProcessor leader = people.teamLeader(
                teams.findByNameIgnoreCase("South").orElseThrow().id());
        assertThat(rows(open("/kpis/contact-volume/hours" + FEBRUARY, leader, Locale.ENGLISH)))
                .contains("09:00–09:30 1.0", "10:30–11:00 3.0");
        assertThat(open("/kpis/contact-volume/hours?team=North", leader, Locale.ENGLISH)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whatCannotBeToldSoSaysWhyAndOtherKpisHaveNoSuchPage() {
        assertThat(open("/kpis/service-level/hours" + FEBRUARY + "&topic=Delivery")
                        .text(".nothing-title"))
                .isEqualTo("By the half-hour, contacts cannot be told apart by contact reason or agent. "
                        + "Take that filter away to see them.");
        assertThat(open("/kpis/csat/hours").status()).isEqualTo(404);
        assertThat(open("/kpis/csat").page().select("a[href*=/hours]")).isEmpty();
        assertThat(open("/kpis/abandonment" + FEBRUARY)
                        .page()
                        .select("a[href*=/hours]")
                        .eachAttr("href"))
                .containsExactly("/kpis/abandonment/hours" + FEBRUARY);
    }

    @Test
    void theFileHasARowForEveryHalfHour() {
        assertThat(open("/kpis/service-level/hours.csv" + FEBRUARY).body().lines())
                .containsExactly(
                        "\uFEFFkpi,from,to,weekday,half_hour,value,numerator,denominator,n,status,days",
                        "service-level,2026-02-01,2026-02-28,1,09:00,1,12,12,12,measured,2",
                        "service-level,2026-02-01,2026-02-28,1,10:30,0,0,3,3,measured,2",
                        "service-level,2026-02-01,2026-02-28,2,09:00,0,0,1,1,measured,1");
    }
}
