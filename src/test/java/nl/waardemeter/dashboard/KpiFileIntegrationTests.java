package nl.waardemeter.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import nl.waardemeter.WaardemeterTest;
import nl.waardemeter.account.People;
import nl.waardemeter.imports.Desk;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The download holds the figures of the page, whatever the language. */
@WaardemeterTest
@TestInstance(Lifecycle.PER_CLASS)
class KpiFileIntegrationTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private Desk desk;

    @BeforeAll
    void twoTeamsOnThePhone() {
        desk.store(Weeks.lines());
    }

    private MockHttpServletResponse download(String address, Locale language) throws Exception {
        return mvc.perform(get(address).with(people.manager()).locale(language))
                .andReturn()
                .getResponse();
    }

    @Test
    void oneFlatTableWithTheWholeTheTrendAndTheParts() throws Exception {
        MockHttpServletResponse file =
                download("/kpis/service-level/figures.csv?period=latest-month&by=month&by=team", Locale.ENGLISH);
        List<String> lines =
                file.getContentAsString(StandardCharsets.UTF_8).lines().toList();

        assertThat(file.getContentType()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(file.getHeader("Content-Disposition"))
                .isEqualTo("attachment; filename=\"Waardemeter_service-level_2026-02-01_2026-02-28.csv\"");
        assertThat(lines)
                .containsExactly(
                        "\uFEFF" + String.join(",", KpiFile.COLUMNS),
                        "service-level,2026-02-01,2026-02-28,2026,5,,total,,0.5333333333333333,8,15,15,0,1,measured,,share,"
                                + "\"SL-1, 20 s\",bad,2026-01-01,2026-01-31,1,-0.4666666666666667",
                        "service-level,2026-02-01,2026-02-28,2026,5,,month,2026-02,0.5333333333333333,8,15,15,0,1,measured,,share,"
                                + "\"SL-1, 20 s\",bad,2026-01-01,2026-01-31,1,",
                        "service-level,2026-02-01,2026-02-28,2026,5,,team,North,0.8,8,10,10,0,1,measured,,share,"
                                + "\"SL-1, 20 s\",good,2026-01-01,2026-01-31,1,-0.19999999999999996",
                        "service-level,2026-02-01,2026-02-28,2026,5,,team,South,0,0,5,5,0,1,measured,,share,"
                                + "\"SL-1, 20 s\",bad,2026-01-01,2026-01-31,,");
    }

    @Test
    void forDutchReadersAsTheirSpreadsheetsExpect() throws Exception {
        List<String> lines = download(
                        "/kpis/service-level/figures.csv?by=month&by=channel", Locale.forLanguageTag("nl"))
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .toList();

        assertThat(lines.get(0)).isEqualTo("\uFEFF" + String.join(";", KpiFile.COLUMNS));
        assertThat(lines.get(3))
                .isEqualTo(
                        "service-level;2026-02-01;2026-02-28;2026;5;;channel;phone;0,5333333333333333;8;15;15;0;1;measured;;share;"
                                + "SL-1, 20 s;bad;2026-01-01;2026-01-31;1;-0,4666666666666667");
    }
}
