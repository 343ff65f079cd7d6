package nl.waardemeter.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Locale;
import nl.waardemeter.ApiClient;
import nl.waardemeter.WaardemeterTest;
import nl.waardemeter.account.People;
import nl.waardemeter.imports.Desk;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@WaardemeterTest
class QuestionsPageTests {

    private static final Locale DUTCH = Locale.forLanguageTag("nl");
    private static final String ANSWER = "response_id,responded_at,question,score,scale";

    @Autowired
    private Desk desk;

    @Autowired
    private ApiClient site;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    private Document page(String path) {
        return page(path, Locale.ENGLISH);
    }

    private Document page(String path, Locale locale) {
        return Jsoup.parse(site.ask(get(path), people.admin(), locale).text());
    }

    private String address(String question) {
        return "/settings/questions/"
                + jdbc.sql("select id from survey_question where name = ?")
                        .param(question)
                        .query(Integer.class)
                        .single();
    }

    @Test
    void withoutAnswersThePageSaysWhereQuestionsComeFrom() {
        assertThat(page("/settings/questions").select(".nothing").text())
                .isEqualTo("No survey questions yet Questions come by themselves with a file of survey responses. "
                        + "Upload a file");
    }

    @Test
    void aLineSaysHowTheQuestionIsReadAndHowManyAnswersAreOffTheScale() {
        desk.store(
                ANSWER,
                "r-1,2026-01-05T12:00:00Z,csat,4,",
                "r-2,2026-01-05T12:00:00Z,csat,7,",
                "r-3,2026-01-05T12:00:00Z,nps,9,");

        assertThat(page("/settings/questions").select("#questions tbody tr").eachText())
                .containsExactly(
                        "csat Satisfaction (CSAT) 1–5 Higher is better positive from 4 2 1 CSAT",
                        "nps NPS 0–10 Higher is better positive from 8, promoter from 9, detractor up to 6 1 0 NPS");
        assertThat(page("/settings/questions", DUTCH)
                        .select("#questions tbody tr")
                        .eachText())
                .containsExactly(
                        "csat Tevredenheid (CSAT) 1–5 Hoger is beter positief vanaf 4 2 1 Klanttevredenheid (CSAT)",
                        "nps NPS 0–10 Hoger is beter positief vanaf 8, promotor vanaf 9, criticaster t/m 6 1 0 NPS (aanbevelen)");
    }

    @Test
    void aQuestionOfEffortWaitsUntilItsDirectionIsSaidAndTheTileLeadsThere() {
        desk.store(ANSWER, "r-1,2026-01-05T12:00:00Z,ces,4,1-7");

        assertThat(page("/settings/questions")
                        .select("section[aria-labelledby=unsaid] li")
                        .text())
                .isEqualTo("ces: say its scale and which end is good; until then customer effort is not measured.");
        Document dashboard = page("/?from=2026-01-01&to=2026-01-31");
        assertThat(dashboard.select("#ces .tile-reservations a").attr("href")).isEqualTo("/settings/questions");

        Document asked = page(address("ces") + "/change?kind=ces&min=1&max=7&direction=higher-is-better");
        assertThat(asked.select("main li").eachText())
                .containsExactly("No sums change; from now on it is known which end is good.");
        assertThat(asked.select("main .moves").text()).isEqualTo("Moves: Customer effort.");
        assertThat(site.ask(post(address("ces"))
                                .param("kind", "ces")
                                .param("min", "1")
                                .param("max", "7")
                                .param("direction", "higher-is-better"))
                        .status())
                .isEqualTo(302);

        assertThat(page("/settings/questions").select("section[aria-labelledby=unsaid]"))
                .isEmpty();
    }

    @Test
    void beforeAScaleIsChangedThePageSaysHowManyAnswersAndDaysItMoves() {
        desk.store(
                ANSWER,
                "r-1,2026-01-05T12:00:00Z,csat,4,",
                "r-2,2026-01-05T12:00:00Z,csat,7,",
                "r-3,2026-01-06T12:00:00Z,csat,9,");
        String change = "/change?kind=csat&min=1&max=7&direction=higher-is-better&positiveFrom=6";

        Document asked = page(address("csat") + change);
        assertThat(asked.select("main li").eachText())
                .containsExactly(
                        "Answers that are read anew: 3, on 2 days. The totals of those days are made anew at once.",
                        "Answers off the scale, which do not count: 2 now, 1 then.");
        assertThat(asked.select("dl.facts dd").eachText())
                .containsExactly(
                        "Satisfaction (CSAT) 1–5, higher is better, positive from 4",
                        "Satisfaction (CSAT) 1–7, higher is better, positive from 6");
        assertThat(page(address("csat") + change, DUTCH).select("main li").eachText())
                .containsExactly(
                        "Antwoorden die opnieuw gelezen worden: 3, op 2 dagen. De totalen van die dagen worden meteen "
                                + "opnieuw gemaakt.",
                        "Antwoorden buiten de schaal, die niet meetellen: nu 2, straks 1.");
        assertThat(jdbc.sql("select count(*) from question_change")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void whatCannotBeIsSaidBesideTheFormWithWhatWasTyped() {
        desk.store(ANSWER, "r-1,2026-01-05T12:00:00Z,csat,4,");

        ApiClient.Reply reply = site.read(address("csat") + "/change?kind=csat&min=5&max=1&positiveFrom=4");

        assertThat(reply.status()).isEqualTo(422);
        Document page = Jsoup.parse(reply.text());
        assertThat(page.select("[role=alert]").text())
                .isEqualTo("The lowest score must be lower than the highest, and both lie between -1,000 and 1,000.");
        assertThat(page.select("#min").val()).isEqualTo("5");
    }

    @Test
    void aChangeStandsInTheHistoryAndInTheTrailAndCanBeUndone() {
        desk.store(ANSWER, "r-1,2026-01-05T12:00:00Z,csat,4,");
        site.ask(post(address("csat"))
                .param("kind", "csat")
                .param("min", "1")
                .param("max", "7")
                .param("direction", "higher-is-better")
                .param("positiveFrom", "6"));

        Document page = page(address("csat"));
        assertThat(page.select("section[aria-labelledby=changes] li p").text())
                .isEqualTo(
                        "Mon 2 Mar 2026 10:00, Test admin: Satisfaction (CSAT) 1–5, higher is better, positive from 4"
                                + " → Satisfaction (CSAT) 1–7, higher is better, positive from 6");
        assertThat(jdbc.sql("select detail from audit_entry where code = 'survey.question-changed' order by id desc")
                        .query(String.class)
                        .list()
                        .get(0))
                .isEqualTo("csat 1-5 higher-is-better positive 4 -> csat 1-7 higher-is-better positive 6");

        site.ask(post(page.select("section[aria-labelledby=changes] form").attr("action")));
        Document after = page(address("csat"));
        assertThat(after.select("#max").val()).isEqualTo("5");
        assertThat(after.select("section[aria-labelledby=changes] li").text()).contains("Undone on");
        assertThat(after.select("section[aria-labelledby=changes] form")).isEmpty();
    }
}
