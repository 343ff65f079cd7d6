package nl.waardemeter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Addresses of files carry a hash of their content: the doors must let that name through, not only the plain one. */
@SpringBootTest
@AutoConfigureMockMvc
class PublicFilesIntegrationTests {

    @Autowired
    MockMvc program;

    @Test
    void whateverThePageBeforeSignInUsesIsThereWithoutSignIn() throws Exception {
        // as long as there is no account, signing in leads to set-up
        Document page = Jsoup.parse(content(status("/sign-in") == 200 ? "/sign-in" : "/set-up"));
        List<String> files = Stream.of(
                        page.select("link").eachAttr("href"),
                        page.select("script").eachAttr("src"),
                        page.select("use").eachAttr("href"))
                .flatMap(List::stream)
                .map(address -> address.replaceFirst("#.*", ""))
                .distinct()
                .toList();
        assertThat(files).hasSizeGreaterThan(5);
        for (String file : files) {
            assertThat(status(file)).as(file).isEqualTo(200);
        }
    }

    private String content(String path) throws Exception {
        return answer(path).getContentAsString();
    }

    private int status(String path) throws Exception {
        return answer(path).getStatus();
    }

    private MockHttpServletResponse answer(String path) throws Exception {
        return program.perform(MockMvcRequestBuilders.get(path).servletPath(path))
                .andReturn()
                .getResponse();
    }
}
