package nl.waardemeter.database;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

/**
 * What the mode and the data folder decide before anything else starts: whether the settings go together, on which
 * address the pages answer, and that temporary files stay below the data folder.
 */
class LaunchRules implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String LOOPBACK = "127.0.0.1";
    private static final Map<Path, WorkFolder> WORK_FOLDERS = new ConcurrentHashMap<>();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        Mode mode = Mode.of(environment);
        Map<String, Object> rules = new LinkedHashMap<>();
        if (mode == Mode.DEMONSTRATION
                || mode == Mode.SMALL_TEAM && !StringUtils.hasText(environment.getProperty("server.address"))) {
            rules.put("server.address", LOOPBACK);
        }
        String work =
                workFolder(environment.getRequiredProperty("waardemeter.data")).toString();
        rules.put("server.tomcat.basedir", work);
        rules.put("spring.servlet.multipart.location", work);
        // for libraries that make temporary files of their own; our own code always names the folder
        System.setProperty("java.io.tmpdir", work);
        // first: these rules stand above the command line and the environment
        environment.getPropertySources().addFirst(new MapPropertySource("launch rules", rules));
    }

    /** The web server wants a folder of documents. It would make one among the temporary files of the whole computer. */
    private record EmptyDocumentRoot(Path work)
            implements WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> {

        @Override
        public void customize(ConfigurableServletWebServerFactory factory) {
            File root = work.resolve("documents").toFile();
            if (root.isDirectory() || root.mkdir()) {
                factory.setDocumentRoot(root);
            }
        }
    }

    private static Path workFolder(String data) {
        DataFolder folder = new DataFolder(Path.of(data));
        return WORK_FOLDERS
                .computeIfAbsent(folder.path(), path -> makeWorkFolder(folder))
                .path();
    }

    private static WorkFolder makeWorkFolder(DataFolder folder) {
        try {
            WorkFolder work = WorkFolder.in(folder);
            // runs after the contexts are closed, when nothing uses the folder any more
            SpringApplication.getShutdownHandlers().add(work::delete);
            return work;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
