package nl.waardemeter.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChromiumTests {

    @TempDir
    private Path folder;

    @Test
    void withoutABrowserTheTestsFailAndSayHowToGetOne() {
        assertThatThrownBy(() -> Chromium.find(Map.of("PATH", folder.toString())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The browser tests need Chromium and its driver. On Debian and Ubuntu: "
                        + "apt-get install chromium chromium-driver. Elsewhere, install Chrome or Chromium and the "
                        + "chromedriver of the same version, and name them with CHROMIUM=/path/to/chrome and "
                        + "CHROMEDRIVER=/path/to/chromedriver.");
    }

    @Test
    void aNamedBrowserThatIsNotThereIsNotReplacedByAnother() throws IOException {
        program("chromium");
        program("chromedriver");
        assertThatThrownBy(() -> Chromium.find(Map.of("PATH", folder.toString(), "CHROMIUM", "/nowhere/chrome")))
                .hasMessage(Chromium.HOW_TO_GET_ONE);
    }

    @Test
    void aBrowserOnThePathIsFound() throws IOException {
        Path browser = program("google-chrome");
        Path driver = program("chromedriver");
        assertThat(Chromium.find(Map.of("PATH", "/nowhere:" + folder))).isEqualTo(new Chromium(browser, driver));
    }

    private Path program(String name) throws IOException {
        Path program = Files.createFile(folder.resolve(name));
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return program;
    }
}
