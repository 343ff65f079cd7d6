package nl.waardemeter.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import nl.waardemeter.WaardemeterTest;
import nl.waardemeter.account.Browser;
import nl.waardemeter.account.Browser.Answer;
import nl.waardemeter.account.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@WaardemeterTest
class NamesPageTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private Desk desk;

    @Autowired
    private JdbcClient jdbc;

    private Browser admin;

    @BeforeEach
    void anAdmin() {
        admin = new Browser(mvc).always(request -> request.with(people.admin()).locale(Locale.ENGLISH));
    }

    private void contacts() {
        desk.store(
                "contact_id,channel,offered_at,team,queue,agent,topic",
                "c-1,phone,2026-01-05T09:00:00Z,North,Parcels,Anna,Retouren",
                "c-2,phone,2026-01-06T09:00:00Z,North,Parcels,Anna,Retourer",
                "c-3,phone,2026-01-06T10:00:00Z,South,Parcels,Bram,Levering");
    }

    private int topic(String name) {
        return jdbc.sql("select id from topic where name = ?")
                .param(name)
                .query(Integer.class)
                .single();
    }

    @Test
    void withoutNamesTheAdminIsLedToTheUpload() {
        Answer page = admin.open("/names/agent");

        assertThat(page.text(".nothing")).startsWith("No agents yet They appear with the first file that names them.");
        assertThat(page.page().select(".nothing a").attr("href")).isEqualTo("/imports/new");
    }

    @Test
    void namesThatAreNewAndNamesThatLookAlikeAreShown() {
        contacts();

        Answer page = admin.open("/names/topic");

        assertThat(page.page().select("#names tbody th").eachText())
                .containsExactly("Levering new", "Retouren new", "Retourer new");
        assertThat(page.text("[aria-labelledby=alike]"))
                .isEqualTo("These look alike Merge “Retourer” into “Retouren”?");
    }

    @Test
    void aMergeIsExplainedDoneAndUndone() {
        contacts();
        int from = topic("Retourer");
        int into = topic("Retouren");

        Answer asked = admin.open("/names/topic/merge?name=" + from + "&into=" + into);
        assertThat(asked.text("main .card")).isEqualTo("Retourer Contacts: 1, Tue 6 Jan 2026");

        Answer page = admin.submit(asked, "/names/topic/merge");
        assertThat(page.text("[role=status]")).contains("Merged. Figures have followed.");
        assertThat(page.text(".name-history")).startsWith("Merged Retourer: – → Retouren");

        Answer undone =
                admin.submit(page, page.page().select(".name-history form").attr("action"));
        assertThat(undone.text("h1")).startsWith("Retourer");
        assertThat(admin.open("/names/topic").page().select("#names tbody tr")).hasSize(3);
    }

    @Test
    void whatCannotBeIsSaidOnThePage() {
        contacts();
        String page = "/names/topic/" + topic("Levering");

        Answer answer = admin.submit(admin.open(page), page + "/name", "value", "retouren");

        assertThat(answer.text("[role=alert]"))
                .isEqualTo("“retouren” exists already. Merge the two if they mean the same.");
        assertThat(admin.open("/names/color").status()).isEqualTo(404);
        assertThat(admin.open("/names/topic/999999").status()).isEqualTo(404);
    }

    @Test
    void topicsHaveTwoLevels() {
        contacts();
        String returns = "/names/topic/" + topic("Retouren");
        String other = "/names/topic/" + topic("Retourer");
        Answer form = admin.open(other);
        admin.submit(admin.open(returns), returns + "/parent", "value", String.valueOf(topic("Levering")));

        Answer answer = admin.submit(form, other + "/parent", "value", String.valueOf(topic("Retouren")));

        assertThat(answer.text("[role=alert]"))
                .isEqualTo("Topics have two levels: one that stands under another can have none under it.");
    }
}
