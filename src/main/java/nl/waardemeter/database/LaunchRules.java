package nl.waardemeter.database;

import java.io.File;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

/**
 * What the mode and the data folder decide before anything else starts: whether the settings go together, on which
 * address the pages answer, and that temporary files stay below the data folder.
 */
class LaunchRules implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String LOOPBACK = "127.0.0.1";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        Mode mode = Mode.of(environment);
        Map<String, Object> rules = new LinkedHashMap<>();
        if (mode == Mode.DEMONSTRATION
                || mode == Mode.SMALL_TEAM && !StringUtils.hasText(environment.getProperty("server.address"))) {
            rules.put("server.address", LOOPBACK);
        }
        Path work = new DataFolder(Path.of(environment.getRequiredProperty("waardemeter.data"))).temporary();
        rules.put("server.tomcat.basedir", work.toString());
        rules.put("spring.servlet.multipart.location", work.toString());
        // for libraries that make temporary files of their own; our own code always names the folder
        System.setProperty("java.io.tmpdir", work.toString());
        if (context instanceof GenericApplicationContext generic) {
            generic.registerBean(EmptyDocumentRoot.class, () -> new EmptyDocumentRoot(work));
        }
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
}
