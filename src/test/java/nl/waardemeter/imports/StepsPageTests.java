package nl.waardemeter.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import nl.waardemeter.WaardemeterTest;
import nl.waardemeter.account.Browser;
import nl.waardemeter.account.People;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** How far the storing of a file is, as its page tells while it goes on. */
@WaardemeterTest
class StepsPageTests {

    private static final String[] FILE = {"contact_id,channel,offered_at", "c-1,phone,2026-01-05T09:00:00Z"};

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private Desk desk;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource dataSource;

    private Browser admin(String language) {
        return new Browser(mvc).always(request -> request.with(people.admin()).locale(Locale.forLanguageTag(language)));
    }

    @Test
    void whileTheFiguresAreMadeAnewThePageSaysWhichStepItIsAndOfHowMany() throws SQLException {
        int id = desk.file(FILE).send().json().path("id").asInt();
        CompletableFuture<Void> work;
        try (Connection holder = dataSource.getConnection();
                Statement lock = holder.createStatement()) {
            holder.setAutoCommit(false);
            lock.execute("select data_version from settings for update");
            work = CompletableFuture.runAsync(desk::work);
            await().atMost(Duration.ofSeconds(20)).until(() -> step("en", id).startsWith("Step 3"));

            assertThat(step("en", id))
                    .isEqualTo("Step 3 of 3: the figures of the days touched are made anew (1 rows in all)");
            assertThat(step("nl", id))
                    .isEqualTo(
                            "Stap 3 van 3: de cijfers van de geraakte dagen worden opnieuw gemaakt (1 regels in totaal)");
            assertThat(admin("en")
                            .open("/imports/" + id)
                            .page()
                            .select("#progress progress")
                            .attr("max"))
                    .isEqualTo("3");
            holder.rollback();
        }
        work.join();
        assertThat(admin("en").open("/imports/" + id).page().select("#step")).isEmpty();
    }

    private String step(String language, int id) {
        return admin(language).open("/imports/" + id).text("#step");
    }

    @Test
    void eachKindOfAFileIsComparedAndWrittenAndAnUndoneOneTakenOut() {
        int id = desk.file(FILE).send().json().path("id").asInt();

        tell(id, "storing", 1, 3, "comparing");
        assertThat(step("en", id)).isEqualTo("Step 1 of 3: Contacts: the rows are compared with what is stored");
        tell(id, "storing", 2, 3, "writing");
        assertThat(step("en", id))
                .isEqualTo("Step 2 of 3: Contacts: repeat contacts and references are looked up, the rows are written");
        tell(id, "undoing", 1, 2, "taking-out");
        assertThat(step("en", id)).isEqualTo("Step 1 of 2: Contacts: the rows are taken out, earlier ones come back");
        tell(id, "reading", 1, 2, "taking-out");
        assertThat(step("en", id)).as("of an earlier attempt").isEmpty();
    }

    private void tell(int id, String state, int step, int steps, String doing) {
        jdbc.sql(
                        "update import set state = ?, step = ?, steps = ?, step_doing = ?, step_kind = 'contacts' where id = ?")
                .params(state, step, steps, doing, id)
                .update();
    }
}
