package nl.waardemeter.valuescan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
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
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** It is 2 March 2026. */
@WaardemeterTest
class ValueScanPageTests {

    private static final Locale DUTCH = Locale.forLanguageTag("nl");
    private static final LocalDate TODAY = Panel.TODAY;

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

    private Browser as(RequestPostProcessor who, Locale language) {
        return new Browser(mvc)
                .always(request -> request.with(who).with(PageToken.csrf()).locale(language));
    }

    private Browser manager() {
        return as(people.manager(), Locale.ENGLISH);
    }

    private int sevenAgents(String title, LocalDate today) {
        int wave = panel.open(title, today);
        panel.judge(wave, AssessorRole.AGENT, today, "agent", Panel.seven());
        panel.close(wave, today);
        return wave;
    }

    private static List<String> rows(Answer page, String table) {
        return page.page().select("#" + table + " tbody tr").eachText();
    }

    @Test
    void withoutAWaveItSaysWhatToDo() {
        assertThat(manager().open("/valuescan").text(".nothing"))
                .isEqualTo(
                        "No value scan yet Draw up a wave, invite assessors and open it. Once it has closed, the picture"
                                + " stands here. Draw up a wave");
        assertThat(as(people.teamLeader(), DUTCH).open("/valuescan").text(".nothing"))
                .isEqualTo("Nog geen waardescan Is er een ronde gesloten, dan staat het beeld hier.");
    }

    @Test
    void thePictureIsThereInLinesAndInFigures() {
        sevenAgents("Spring", TODAY);

        Answer page = manager().open("/valuescan");

        assertThat(page.text(".value-total"))
                .isEqualTo("Now 36 Wanted 82 Gap +46 0 is all cost, 100 is all value; the mean of the five factors");
        assertThat(page.page().select(".value-card").attr("aria-label"))
                .startsWith("Five lines from 0 (cost) to 100 (value). Metrics: now 36, wanted 82. Structure:");
        assertThat(page.page().select(".value-row svg .value-now")).hasSize(5);
        assertThat(page.page().select(".value-row svg text")).isEmpty();
        assertThat(rows(page, "figures").get(0)).isEqualTo("Metrics 36 82 +46 +30 to +62 11 to 60 7");
    }

    @Test
    void inDutchToo() {
        sevenAgents("Voorjaar", TODAY);

        Answer page = as(people.manager(), DUTCH).open("/valuescan");

        assertThat(page.heading()).isEqualTo("Waardescan");
        assertThat(page.text("#picture")).isEqualTo("Waar we staan: Voorjaar");
        assertThat(rows(page, "figures").get(3)).isEqualTo("Mensen 36 82 +46 +30 tot +62 11 tot 60 7");
        assertThat(page.page().select("#technology .value-unmeasured dt").eachText())
                .contains("Opgelost in selfservice");
    }

    @Test
    void aFactorWhereViewsLieFarApartSaysSo() {
        int wave = panel.open("Spring", TODAY);
        panel.judge(
                wave,
                AssessorRole.AGENT,
                TODAY,
                "agent",
                List.of(Panel.alike(1, 5), Panel.alike(5, 5), Panel.alike(1, 4), Panel.alike(5, 5)));
        panel.close(wave, TODAY);

        assertThat(rows(manager().open("/valuescan"), "figures").get(0)).contains("views differ");
    }

    @Test
    void asLongAsItIsOpenOnlyTheNumberIsTold() {
        int wave = panel.open("Spring", TODAY);
        panel.judge(wave, AssessorRole.AGENT, TODAY, "agent", Panel.seven());
        panel.invite(wave, AssessorRole.MANAGEMENT, TODAY, "late@panel.example");

        Answer page = manager().open("/valuescan");

        assertThat(page.text(".value-underway"))
                .isEqualTo("open Spring: 7 of 8 filled in, open through Mon 16 Mar 2026 To this wave: Spring");
        assertThat(page.page().select("#figures, .value-card")).isEmpty();
        assertThat(page.text(".nothing-title")).isEqualTo("No value scan yet");
    }

    @Test
    void afterItsLastDayItClosesByItself() {
        int wave = panel.open("Spring", TODAY);
        panel.judge(wave, AssessorRole.AGENT, TODAY, "agent", Panel.seven());
        clock.set(TestClock.START.plus(java.time.Duration.ofDays(14)));
        assertThat(manager().open("/valuescan").page().select("#figures")).isEmpty();

        clock.set(TestClock.START.plus(java.time.Duration.ofDays(15)));

        Answer page = manager().open("/valuescan");
        assertThat(page.text("#picture")).isEqualTo("Where we stand: Spring");
        assertThat(page.text("#picture + .kpi-note"))
                .isEqualTo("Closed on Mon 16 Mar 2026. 7 of 7 assessors took part. “Wanted” is about Tue 16 Mar 2027.");
    }
}
