package nl.waardemeter.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import nl.waardemeter.WaardemeterSiteTest;
import nl.waardemeter.account.People;
import nl.waardemeter.account.Role;
import nl.waardemeter.browser.BrowserSession;
import nl.waardemeter.imports.Desk;
import nl.waardemeter.organisation.Events;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages of a contact, of the contact reasons and of the daily start, in a browser. */
@WaardemeterSiteTest
class PagesBrowserTests {

    @RegisterExtension
    final BrowserSession browser = new BrowserSession();

    @LocalServerPort
    private int port;

    @Autowired
    private People people;

    @Autowired
    private Desk desk;

    @Autowired
    private Events events;

    @BeforeEach
    void aManagerSignsIn() {
        desk.store(Weeks.lines());
        desk.store(
                "contact_id,channel,offered_at,team,topic,customer_id,ticket_id,talk_seconds,source_url",
                "k1,phone,2026-02-10T09:00:00Z,North,Delivery,K1,T1,240,https://desk.example/k1",
                "k2,chat,2026-02-12T09:00:00Z,South,Delivery,K1,,120,");
        desk.store("ticket_id,created_at,team,status,customer_id", "T1,2026-02-10T09:10:00Z,North,solved,K1");
        desk.store(
                "response_id,responded_at,question,score,contact_id,comment",
                "r1,2026-02-10T10:00:00Z,csat,2,k1,Een opmerking van een klant die er veel over te vertellen had");
        String email = people.signedIn(Role.MANAGER).email();
        browser.open(port, "/sign-in?lang=en");
        browser.fill("email", email);
        browser.fill("password", People.PASSWORD);
        browser.press("Sign in");
        browser.find("main.scorecard");
    }

    private void fitsEveryScreen(List<String> paths, String main) {
        for (String path : paths) {
            browser.onScreen(1440, 900).inTheLight().open(port, path);
            browser.find(main);
            browser.mustFitTheScreen();
            browser.mustBeAccessible();
            browser.onPhone().inTheDark().open(port, path);
            browser.find(main);
            browser.screenshot(path.replaceAll("\\W+", "-"));
            browser.mustFitTheScreen();
            browser.mustBeAccessible();
        }
    }

    @Test
    void aContactFitsAPhoneAndTheDark() {
        fitsEveryScreen(
                List.of("/contacts?source=default&id=k1", "/contacts?source=default&id=n1&lang=nl"), "main.contact");
    }

    @Test
    void fromTheRowsToTheContactAndOnToTheNextOneWithoutScripts() {
        browser.withoutScripts().open(port, "/kpis/contact-volume/rows?from=2026-02-10&to=2026-02-10&lang=en");
        browser.press("Tue 10 Feb 2026 10:00");
        assertThat(browser.find("#others .state-bad").getText()).isEqualTo("Breaks first contact resolution");
        browser.press("Thu 12 Feb 2026 10:00");
        assertThat(browser.find("#others .state-info").getText()).isEqualTo("This contact repeats it");
    }

    @Test
    void theContactReasonsFitAPhoneAndTheDark() {
        fitsEveryScreen(List.of("/reasons", "/reasons?group=owner&lang=nl"), "main.reasons");
        // as wide as an upright A4 sheet between its margins
        browser.onScreen(718, 1000).inTheLight().onPaper().open(port, "/reasons?lang=nl");
        browser.find("#reasons-table");
        browser.screenshot("reasons-upright");
        browser.mustFitTheScreen();
    }

    @Test
    void aReasonIsDecidedUponWithoutScripts() {
        browser.withoutScripts().open(port, "/reasons?sort=name&lang=en");
        browser.click("#reasons-table tbody tr:first-child .reason-change");
        browser.click(".reason-form option[value=personal]");
        browser.mustBeAccessible();
        browser.press("Save");
        browser.find("[role=status]");
        browser.mustBeAt("/reasons?sort=name");
        assertThat(browser.find("#reasons-table tbody tr:first-child .reason-class")
                        .getText())
                .isEqualTo("Personal");
    }

    @Test
    void theDailyStartFitsAPhoneAndTheDark() {
        fitsEveryScreen(List.of("/start", "/start?team=North&lang=nl"), "main.start");
    }

    /** With all that can stand on it: long words, long lists. */
    @Test
    void theDailyStartFitsOneSheetOfPaper() {
        String words = "Nobody could tell me when it would come, and nobody called me back. ".repeat(12);
        desk.store(
                "response_id,responded_at,question,score,team,topic,comment",
                "p1,2026-02-27T10:00:00Z,csat,5,North,Delivery," + words.strip(),
                "p2,2026-02-27T11:00:00Z,csat,5,South,Payment," + words.strip(),
                "p3,2026-02-27T12:00:00Z,csat,1,South,Payment," + words.strip());
        for (int day = 2; day <= 9; day++) {
            events.add(new Events.Told(
                    null,
                    "mailing",
                    "A mailing to everybody who ordered in the last half year, number " + day,
                    Instant.parse("2026-03-0" + day + "T08:00:00Z"),
                    Instant.parse("2026-03-0" + day + "T15:00:00Z")));
        }
        browser.open(port, "/start?lang=en");
        browser.find("main.start");
        Object pdf = browser.driver()
                .executeCdpCommand("Page.printToPDF", Map.of("preferCSSPageSize", true))
                .get("data");
        String text = new String(Base64.getDecoder().decode(String.valueOf(pdf)), StandardCharsets.ISO_8859_1);
        assertThat(text).contains("/Count 1").doesNotContainPattern("/Count [2-9]");
    }

    @Test
    void theDailyStartOfATeamLeadsOnWithoutScripts() {
        browser.withoutScripts().open(port, "/start?lang=en");
        browser.press("South");
        browser.find(".start-teams a[href='/start?team=South'][aria-current]");
        browser.click("#figures tbody th a");
        browser.find("main.kpi");
        assertThat(browser.find(".kpi-back a").getAttribute("href"))
                .endsWith("/?from=2026-02-23&to=2026-03-01&team=South");
    }
}
