package nl.waardemeter.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import nl.waardemeter.WaardemeterTest;
import nl.waardemeter.account.Browser;
import nl.waardemeter.account.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Before a merge or an undoing an admin reads that the figures of closed days do not follow, where there are closed days. */
@WaardemeterTest
class ClosedDaysPageTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private Desk desk;

    @Autowired
    private JdbcClient jdbc;

    private String undo = "";
    private String merge = "";

    @BeforeEach
    void anImportWithTwoTopics() {
        int id = desk.store(
                        "contact_id,channel,offered_at,topic",
                        "c-1,phone,2026-01-05T09:00:00Z,Retour",
                        "c-2,phone,2026-01-06T09:00:00Z,Retouren")
                .path("id")
                .asInt();
        undo = "/imports/" + id + "/undo";
        merge = "/names/topic/merge?name=" + topic("Retouren") + "&into=" + topic("Retour");
    }

    private int topic(String name) {
        return jdbc.sql("select id from topic where name = ?")
                .param(name)
                .query(Integer.class)
                .single();
    }

    private String closed(String language, String page) {
        return new Browser(mvc)
                .always(request -> request.with(people.admin()).locale(Locale.forLanguageTag(language)))
                .open(page)
                .text("#closed");
    }

    @Test
    void bothPagesSayThatClosedDaysStayAsTheyAre() {
        jdbc.sql("update settings set closed_before = '2026-01-06'").update();

        for (String page : new String[] {undo, merge}) {
            assertThat(closed("en", page))
                    .isEqualTo(
                            "The figures of days before Tue 6 Jan 2026 are closed, because their rows were removed after "
                                    + "the retention term: they stay as they are.");
            assertThat(closed("nl", page))
                    .isEqualTo(
                            "De cijfers van dagen vóór di 06-01-2026 zijn afgesloten, omdat hun regels na de bewaartermijn "
                                    + "zijn verwijderd: die blijven zoals ze zijn.");
        }
    }

    @Test
    void withoutClosedDaysNothingIsSaid() {
        assertThat(closed("en", undo)).isEmpty();
        assertThat(closed("en", merge)).isEmpty();
    }
}
