package nl.waardemeter.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.ZoneId;
import nl.waardemeter.WaardemeterTest;
import nl.waardemeter.database.Mode;
import nl.waardemeter.database.StartRefused;
import nl.waardemeter.organisation.Organisation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;

@WaardemeterTest
class FirstSettingsIntegrationTests {

    @Autowired
    private Organisation organisation;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private FirstSettings settings(String zone) {
        return new FirstSettings(organisation, jdbc, Mode.SMALL_TEAM, clock, zone);
    }

    /** The audit trail outlives the tests, and tells that somebody had chosen already. */
    @BeforeEach
    void nobodyHasChosenYet() {
        jdbc.sql("delete from audit_entry where code = 'scorecard.settings-changed'")
                .update();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Amsterdam", "UTC+1", "+01:00", "Europe/Utrecht"})
    void aZoneThatThereIsNotIsRefusedWithOneThatThereIs(String zone) {
        assertThatThrownBy(() -> settings(zone)).isInstanceOfSatisfying(StartRefused.class, refused -> {
            assertThat(refused.description())
                    .isEqualTo("WAARDEMETER_ZONE is '" + zone + "', which is not the name of a time zone.");
            assertThat(refused.action())
                    .isEqualTo(
                            "Give the name of a zone, such as WAARDEMETER_ZONE=Europe/Amsterdam, or leave the setting out.");
        });
    }

    @Test
    void anEmptyDatabaseTakesTheZone() {
        settings(" America/Paramaribo ").run(new DefaultApplicationArguments());

        assertThat(organisation.zone()).isEqualTo(ZoneId.of("America/Paramaribo"));
    }

    @Test
    void withoutOneItIsAmsterdam() {
        settings("").run(new DefaultApplicationArguments());

        assertThat(organisation.zone()).isEqualTo(ZoneId.of("Europe/Amsterdam"));
    }
}
