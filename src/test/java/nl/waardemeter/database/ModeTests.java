package nl.waardemeter.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class ModeTests {

    private static final String DATABASE = "jdbc:postgresql://db.example.nl/waardemeter";

    @Test
    void withoutSettingsTheProgramShowsTheDemonstration() {
        assertThat(mode(Map.of())).isEqualTo(Mode.DEMONSTRATION);
        assertThat(mode(Map.of("SPRING_DATASOURCE_URL", ""))).isEqualTo(Mode.DEMONSTRATION);
        assertThat(mode(Map.of("WAARDEMETER_DEMO", "true"))).isEqualTo(Mode.DEMONSTRATION);
    }

    @Test
    void withoutDemonstrationTheProgramServesASmallTeam() {
        assertThat(mode(Map.of("WAARDEMETER_DEMO", "false"))).isEqualTo(Mode.SMALL_TEAM);
    }

    @Test
    void aNamedDatabaseMeansProduction() {
        assertThat(mode(Map.of("SPRING_DATASOURCE_URL", DATABASE))).isEqualTo(Mode.PRODUCTION);
        assertThat(mode(Map.of("SPRING_DATASOURCE_URL", DATABASE, "WAARDEMETER_DEMO", "false")))
                .isEqualTo(Mode.PRODUCTION);
        assertThat(Mode.PRODUCTION.embedded()).isFalse();
    }

    @Test
    void aNamedDatabaseIsNotFilledWithTheDemonstration() {
        StartRefused refusal = catchThrowableOfType(
                StartRefused.class, () -> mode(Map.of("SPRING_DATASOURCE_URL", DATABASE, "WAARDEMETER_DEMO", "true")));

        assertThat(refusal.description())
                .isEqualTo(
                        "WAARDEMETER_DEMO=true and a database of your own (SPRING_DATASOURCE_URL) do not go together: "
                                + "the demonstration would fill that database with made-up figures.");
        assertThat(refusal.action())
                .isEqualTo("Leave out WAARDEMETER_DEMO to run in production, "
                        + "or leave out SPRING_DATASOURCE_URL to see the demonstration.");
    }

    @Test
    void aWordThatIsNeitherYesNorNoIsRefused() {
        assertThat(catchThrowableOfType(BindException.class, () -> mode(Map.of("WAARDEMETER_DEMO", "perhaps"))))
                .hasMessageContaining("waardemeter.demo");
    }

    private static Mode mode(Map<String, Object> variables) {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .forEach(source -> environment.getPropertySources().remove(source.getName()));
        environment
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
        ConfigurationPropertySources.attach(environment);
        return Mode.of(environment);
    }
}
