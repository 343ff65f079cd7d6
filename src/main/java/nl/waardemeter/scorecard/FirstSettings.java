package nl.waardemeter.scorecard;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import nl.waardemeter.database.Mode;
import nl.waardemeter.database.StartRefused;
import nl.waardemeter.organisation.Organisation;
import nl.waardemeter.organisation.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The settings of an empty database: the zone of {@code WAARDEMETER_ZONE}, and in the demonstration figures of agents, whose people
 * are made up. As soon as anybody has changed a setting or any file has come in, nothing is touched here.
 */
@Component
@Order(1)
class FirstSettings implements ApplicationRunner {

    private final Organisation organisation;
    private final JdbcClient jdbc;
    private final Mode mode;
    private final Clock clock;
    private final @Nullable ZoneId zone;

    FirstSettings(
            Organisation organisation,
            JdbcClient jdbc,
            Mode mode,
            Clock clock,
            @Value("${waardemeter.zone:}") String zone) {
        this.organisation = organisation;
        this.jdbc = jdbc;
        this.mode = mode;
        this.clock = clock;
        this.zone = zone.isBlank() ? null : zone(zone.strip());
    }

    /** Told at every start, though only an empty database would take it: a setting that is wrong is better known of. */
    private static ZoneId zone(String name) {
        if (!ZoneId.getAvailableZoneIds().contains(name)) {
            throw new StartRefused(
                    "WAARDEMETER_ZONE is '" + name + "', which is not the name of a time zone.",
                    "Give the name of a zone, such as WAARDEMETER_ZONE=Europe/Amsterdam, or leave the setting out.");
        }
        return ZoneId.of(name);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        boolean untouched = jdbc.sql("select not exists (select from import) and not exists (select from audit_entry "
                        + "where code = 'scorecard.settings-changed')")
                .query(Boolean.class)
                .single();
        if (!untouched) {
            return;
        }
        Settings settings = organisation.settings();
        if (zone != null) {
            settings.moveTo(zone);
        }
        if (mode == Mode.DEMONSTRATION) {
            settings.switchAgentFiguresOn(
                    LocalDate.ofInstant(clock.instant(), settings.zone()), "Demonstration: all agents are made up");
        }
        organisation.save(settings);
    }
}
