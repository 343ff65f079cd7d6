package nl.waardemeter.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

class LaunchRulesTests {

    private final String temporaryFolder = System.getProperty("java.io.tmpdir");

    @TempDir
    private Path folder;

    @AfterEach
    void putBackTemporaryFolder() {
        System.setProperty("java.io.tmpdir", temporaryFolder);
    }

    @Test
    void theDemonstrationAnswersOnLoopbackWhateverTheSettingsSay() {
        assertThat(address(Map.of())).isEqualTo("127.0.0.1");
        assertThat(address(Map.of("server.address", "0.0.0.0"))).isEqualTo("127.0.0.1");
    }

    @Test
    void aSmallTeamAnswersOnLoopbackUnlessAnAddressIsNamed() {
        assertThat(address(Map.of("waardemeter.demo", "false"))).isEqualTo("127.0.0.1");
        assertThat(address(Map.of("waardemeter.demo", "false", "server.address", "192.0.2.7")))
                .isEqualTo("192.0.2.7");
    }

    @Test
    void inProductionTheSettingsDecide() {
        Map<String, Object> database = Map.of("spring.datasource.url", "jdbc:postgresql://db.example.nl/waardemeter");
        assertThat(address(database)).isNull();
    }

    @Test
    void temporaryFilesStayBelowTheDataFolder() {
        GenericApplicationContext context = contextWith(Map.of());

        new LaunchRules().initialize(context);

        for (String name : new String[] {"server.tomcat.basedir", "spring.servlet.multipart.location"}) {
            assertThat(Path.of(context.getEnvironment().getRequiredProperty(name)))
                    .isDirectory()
                    .startsWith(folder.resolve("tmp"));
        }
        assertThat(System.getProperty("java.io.tmpdir"))
                .startsWith(folder.resolve("tmp").toString());
    }

    private @Nullable String address(Map<String, Object> settings) {
        GenericApplicationContext context = contextWith(settings);
        new LaunchRules().initialize(context);
        return context.getEnvironment().getProperty("server.address");
    }

    private GenericApplicationContext contextWith(Map<String, Object> settings) {
        Map<String, Object> all = new LinkedHashMap<>(settings);
        all.put("waardemeter.data", folder.toString());
        GenericApplicationContext context = new GenericApplicationContext();
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("settings", all));
        return context;
    }
}
