package nl.waardemeter.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the browser and its driver are on this computer. There is no going on without them: such tests would say nothing. */
record Chromium(Path browser, Path driver) {

    static final String HOW_TO_GET_ONE = "The browser tests need Chromium and its driver. On Debian and Ubuntu: "
            + "apt-get install chromium chromium-driver. Elsewhere, install Chrome or Chromium and the chromedriver of the "
            + "same version, and name them with CHROMIUM=/path/to/chrome and CHROMEDRIVER=/path/to/chromedriver.";

    static Chromium find(Map<String, String> environment) {
        return new Chromium(
                find(environment, "CHROMIUM", List.of("chromium", "chromium-browser", "google-chrome", "chrome")),
                find(environment, "CHROMEDRIVER", List.of("chromedriver")));
    }

    private static Path find(Map<String, String> environment, String variable, List<String> names) {
        Optional<Path> found = environment.containsKey(variable)
                ? Optional.of(Path.of(environment.get(variable)))
                : Arrays.stream(environment.getOrDefault("PATH", "").split(File.pathSeparator))
                        .filter(folder -> !folder.isBlank())
                        .flatMap(folder -> names.stream().map(name -> Path.of(folder, name)))
                        .filter(Files::isExecutable)
                        .findFirst();
        return found.filter(Files::isExecutable).orElseThrow(() -> new IllegalStateException(HOW_TO_GET_ONE));
    }
}
