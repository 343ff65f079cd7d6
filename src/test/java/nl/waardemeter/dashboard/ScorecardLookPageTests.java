package nl.waardemeter.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import nl.waardemeter.web.PageSite;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

@SpringBootTest(classes = {PageSite.class, SampleScorecard.class})
@AutoConfigureMockMvc
class ScorecardLookPageTests {

    @Autowired
    MockMvc site;

    private Document page;

    @BeforeEach
    void open() throws Exception {
        page = Jsoup.parse(site.perform(MockMvcRequestBuilders.get("/scorecard").header("Accept-Language", "nl"))
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    @Test
    void tilesStandInReadingOrderAndWaitingDoesNotLead() {
        assertThat(page.select(".group .tile-group").eachText().stream().distinct())
                .containsExactly("Opgelost", "Klantoordeel", "Bereikbaarheid", "Werkdruk en capaciteit", "Aanbod");
    }

    @Test
    void whatNeedsAttentionComesFirstWithWhoSeesToIt() {
        assertThat(page.select("main > section h2").eachText()).containsExactly("Aandachtspunten", "Het belangrijkste");
        assertThat(page.select(".attention-item .attention-what").eachText())
                .containsExactly(
                        "chat ontbreekt sinds vr 20-11",
                        "In één keer opgelost (FCR) norm 75% · Retour 64,8% ongeveer 310 contacten",
                        "Bezettingsgraad norm 75–85% 86,3%");
        assertThat(page.select(".attention-owner").text())
                .isEqualTo("Lieke Postma, sinds za 21-11 rooster maandag aangepast");
        assertThat(page.select("form[action=/attention] [name=kpi]").attr("value"))
                .isEqualTo("first-contact-resolution");
        assertThat(page.select("form[action=/attention] [name=back]").attr("value"))
                .isEqualTo("period=last-week");
    }

    @Test
    void theLineBesideANumberIsThereInWordsToo() {
        assertThat(page.select("#service-level .sparkline").attr("aria-label"))
                .isEqualTo("13 weken t/m zo 22-11-2026: laagste 66,1%");
    }

    @Test
    void viewsAreLinksAndAFormKeepsTheOneOnScreen() {
        assertThat(page.select(".view a").text()).isEqualTo("Mijn team opent als eerste");
        assertThat(page.select(".view a").attr("href")).isEqualTo("/?team=2");
        assertThat(page.select("form[action=/views] [name=query]").attr("value"))
                .isEqualTo("period=last-week");
    }

    @Test
    void aTileSaysNameNormValueJudgementAndChange() {
        Element tile = page.expectFirst("#service-level");
        assertThat(tile.select("h3").text()).isEqualTo("Servicelevel 80/20");
        assertThat(tile.select(".tile-figure").text()).isEqualTo("81,9% Op norm");
        assertThat(tile.select(".tile-figure .state use").attr("href")).endsWith("#good");
        assertThat(tile.select(".tile-change").text()).isEqualTo("+1,8 pp t.o.v. wk 46");
        assertThat(tile.select(".tile-basis, .tile-reservations")).isEmpty();
    }

    @Test
    void aTileWithoutAJudgementShowsNone() {
        assertThat(page.select("#reopen-rate .state")).isEmpty();
        assertThat(page.select("#csat .tile-change")).isEmpty();
        assertThat(page.select("#csat .tile-basis").text()).isEqualTo("op basis van 41 antwoorden");
    }

    @Test
    void aNumberToBeTakenWithCareSaysWhy() {
        assertThat(page.select("#abandonment .tile-reservations").text())
                .isEqualTo(
                        "Onvolledig Van een deel van de afhakers is de wachttijd niet bekend. Zij tellen mee als verlaten,"
                                + " ook als ze kort wachtten; het echte cijfer kan gunstiger zijn.");
    }

    @Test
    void whatIsNotMeasuredIsFoldedAwayWithWhatIsMissing() {
        Element folded = page.expectFirst("details.unmeasured");
        assertThat(folded.expectFirst("summary").text()).isEqualTo("Nog niet gemeten (1)");
        assertThat(folded.select(".tile-figure").text()).isEqualTo("–geen gegevens");
        assertThat(folded.select(".tile-reservations").text())
                .isEqualTo(
                        "Nog niet gemeten Het veld wrap_up_seconds ontbreekt bij contacten. Lever het mee in de upload, dan"
                                + " is dit te meten.");
    }

    @Test
    void behindTheExplanationStandsHowThisNumberWasMadeAndWhatItMeans() {
        Element more = page.expectFirst("#service-level details");
        assertThat(more.select("summary").text()).isEqualTo("Toelichting: Servicelevel");
        assertThat(more.select("dt").eachText())
                .containsExactly(
                        "Beantwoord binnen 20 s",
                        "Beantwoord en verlaten, zonder korte afhakers",
                        "Niet meegeteld",
                        "Waarvan alles bekend is",
                        "Ligt waarschijnlijk tussen",
                        "Herkomst van de norm",
                        "Wat het betekent",
                        "Zo rekenen we",
                        "Wat het niet zegt",
                        "Zo verbeter je het");
        assertThat(more.select("dd").get(6).text()).isEqualTo("Welk deel van de klanten binnen 20 s werd beantwoord.");
    }

    @Test
    void thePeriodIsChosenByALinkOrByDaysAndTheDaysKeepTheFilters() {
        Element period = page.expectFirst(".filters > details");
        assertThat(period.expectFirst("summary").text()).isEqualTo("Periode wk 47 (16 t/m 22 nov 2026)");
        assertThat(period.select("[aria-current]").eachText()).containsExactly("Vorige week");
        assertThat(period.select("form").attr("method")).isEqualTo("get");
        assertThat(period.select("form input").eachAttr("name")).containsExactly("compare", "team", "from", "to");
        assertThat(period.select("label[for=from], label[for=to]").eachText()).containsExactly("Van", "Tot en met");
    }

    @Test
    void theFiltersKeepThePeriodAndTakeSeveralValues() {
        Element form = page.expectFirst("form.filters-form");
        assertThat(form.select("input[type=hidden]").eachAttr("name")).containsExactly("period");
        assertThat(form.select("details > summary").eachText())
                .containsExactly("Team 2 gekozen", "Wachtrij alle", "Kanaal alle", "Contactreden alle");
        assertThat(form.select("input[name=team][checked]").eachAttr("value")).containsExactly("1", "2");
        assertThat(form.select("a").text()).isEqualTo("Wis filters");
    }
}
