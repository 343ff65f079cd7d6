package nl.waardemeter.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import nl.waardemeter.WaardemeterTest;
import nl.waardemeter.account.Browser;
import nl.waardemeter.account.Browser.Answer;
import nl.waardemeter.account.People;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@WaardemeterTest
class EmptyScorecardPageTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    private Answer open(RequestPostProcessor who) {
        return new Browser(mvc)
                .always(request -> request.with(who).locale(Locale.ENGLISH))
                .open("/");
    }

    @Test
    void anAdminIsLedToTheUpload() {
        Answer page = open(people.admin());

        assertThat(page.text(".nothing"))
                .isEqualTo("No figures yet Upload an export of your phone system, help desk or survey tool, "
                        + "and the first figures appear here. Upload data");
        assertThat(page.page().select(".nothing a").attr("href")).isEqualTo("/imports/new");
        assertThat(page.text(".freshness")).isEqualTo("No data yet");
    }

    @Test
    void aManagerIsToldWhoUploads() {
        Answer page = open(people.manager());

        assertThat(page.text(".nothing")).startsWith("No figures yet As soon as your administrator");
        assertThat(page.page().select(".nothing a")).isEmpty();
    }
}
