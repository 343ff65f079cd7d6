package nl.waardemeter.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import nl.waardemeter.WaardemeterTest;
import nl.waardemeter.account.People;
import nl.waardemeter.database.Mode;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.bean.override.convention.TestBean;
import org.springframework.test.web.servlet.MockMvc;

/** What somebody sees who looks while the demonstration is being loaded. */
@WaardemeterTest
class LoadingPageTests {

    @TestBean
    @SuppressWarnings("NullAway.Init")
    private Mode mode;

    static Mode mode() {
        return Mode.DEMONSTRATION;
    }

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void isBeingLoaded() {
        isLoaded();
        jdbc.sql("insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version) "
                        + "values (?, '2026-03-01', now(), false, 1)")
                .param(LoadingJob.NAME)
                .update();
    }

    @AfterEach
    void isLoaded() {
        jdbc.sql("delete from scheduled_tasks where task_name = ?")
                .param(LoadingJob.NAME)
                .update();
    }

    private MockHttpServletResponse answer(String address, Locale locale) throws Exception {
        return mvc.perform(get(address).with(people.manager()).locale(locale))
                .andReturn()
                .getResponse();
    }

    private Document page(String address, Locale locale) throws Exception {
        return Jsoup.parse(new String(answer(address, locale).getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    @Test
    void aNoticeSaysHowFarItIsInsteadOfAskingForFiles() throws Exception {
        Document page = page("/", Locale.ENGLISH);

        assertThat(page.select("main #loading").text())
                .isEqualTo("The demonstration is still being loaded 0 of 25 months are there. The newest come first. "
                        + "Show what is there now");
        assertThat(page.select("main #loading[role=status] progress[aria-label]")
                        .attr("max"))
                .isEqualTo("22");
        assertThat(page.select("main .nothing")).isEmpty();
        assertThat(page.select("main script[src*=loading]")).hasSize(1);
        assertThat(page("/", Locale.forLanguageTag("nl")).select("#loading").text())
                .startsWith("De demonstratie wordt nog geladen 0 van 25 maanden zijn er. De nieuwste komen eerst.");
    }

    @Test
    void theNoticeCanBeAskedForByItself() throws Exception {
        Document notice = page("/demo/loading", Locale.ENGLISH);

        assertThat(notice.select("body > section#loading").attr("data-months")).isEqualTo("0");
        assertThat(notice.select("main, header")).isEmpty();
    }

    @Test
    void onceAllIsThereNothingIsSaidAnyMore() throws Exception {
        isLoaded();
        jdbc.sql("insert into source (name) values ('default') on conflict do nothing")
                .update();
        jdbc.sql(
                        "insert into import (accepted, state, request, source_id, file_name, file_size, file_sha256, received_at) "
                                + "select 1, 'done', '{}', id, 'a.csv', 1, '', now() from source limit 1")
                .update();

        assertThat(page("/", Locale.ENGLISH).select("#loading")).isEmpty();
        assertThat(answer("/demo/loading", Locale.ENGLISH).getStatus()).isEqualTo(204);
    }
}
