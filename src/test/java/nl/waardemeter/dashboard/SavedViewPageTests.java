package nl.waardemeter.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Locale;
import java.util.stream.IntStream;
import nl.waardemeter.WaardemeterTest;
import nl.waardemeter.account.Browser;
import nl.waardemeter.account.Browser.Answer;
import nl.waardemeter.account.PageToken;
import nl.waardemeter.account.People;
import nl.waardemeter.imports.Desk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What somebody looks at often, under a name. */
@WaardemeterTest
class SavedViewPageTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private Desk desk;

    @BeforeEach
    void figures() {
        desk.store(Weeks.lines());
    }

    private Browser browser(RequestPostProcessor who) {
        return new Browser(mvc).always(request -> request.with(who).locale(Locale.ENGLISH));
    }

    @Test
    void aViewKeepsPeriodAndFiltersAndIsALinkFromThen() {
        Browser manager = browser(people.manager());

        Answer page = manager.submit(
                manager.open("/?period=last-13-weeks&team=North"), "/views", "name", " North, 13 weeks ");

        assertThat(page.text("[role=status]")).isEqualTo("“North, 13 weeks” is kept among your views.");
        assertThat(page.page().select(".view a[aria-current]").attr("href"))
                .isEqualTo("/?period=last-13-weeks&team=North");
        assertThat(manager.open("/").text(".view a")).isEqualTo("North, 13 weeks");
        assertThat(browser(people.admin()).open("/").page().select(".view")).isEmpty();
    }

    @Test
    void oneOfThemIsWhatTheDashboardOpensWith() {
        Browser manager = browser(people.manager());
        manager.submit(manager.open("/?team=South"), "/views", "name", "South", "opens", "true");
        manager.submit(manager.open("/?team=North"), "/views", "name", "North", "opens", "true");

        assertThat(manager.ask(get("/")).location()).isEqualTo("/?team=North");
        assertThat(manager.open("/").text(".view a")).isEqualTo("North opens first South");
    }

    @Test
    void aViewOfTheSameNameIsReplacedAndARemovedOneIsGone() {
        Browser manager = browser(people.manager());
        manager.submit(manager.open("/?team=South"), "/views", "name", "Mine");
        Answer page = manager.submit(manager.open("/?team=North"), "/views", "name", "MINE");

        assertThat(page.page().select(".view a").eachAttr("href")).containsExactly("/?team=North");

        Answer gone = manager.follow(manager.send(page.page().expectFirst(".view form")));

        assertThat(gone.text("[role=status]")).isEqualTo("The view is removed.");
        assertThat(gone.page().select(".view")).isEmpty();
        assertThat(gone.page().select("[name=team][checked]").eachAttr("value")).containsExactly("North");
    }

    @Test
    void anothersViewStays() {
        Browser manager = browser(people.manager());
        manager.submit(manager.open("/?team=South"), "/views", "name", "Mine");

        IntStream.range(1, 200)
                .forEach(id -> browser(people.admin())
                        .ask(post("/views/" + id + "/removal").with(PageToken.csrf())));

        assertThat(manager.open("/").text(".view a")).isEqualTo("Mine");
    }

    @Test
    void aViewNeedsANameAndThereIsAnEndToThem() {
        Browser manager = browser(people.manager());

        for (String name : new String[] {" ", "x".repeat(61)}) {
            assertThat(manager.submit(manager.open("/"), "/views", "name", name).text("[role=alert]"))
                    .isEqualTo("A view needs a name of at most 60 characters.");
        }
        for (int i = 1; i <= 50; i++) {
            browser(people.manager())
                    .ask(post("/views").param("name", "view " + i).with(PageToken.csrf()));
        }
        assertThat(manager.submit(manager.open("/"), "/views", "name", "one more")
                        .text("[role=alert]"))
                .isEqualTo("There is no room for this view: at most 50, each with filters that fit an address.");
    }
}
