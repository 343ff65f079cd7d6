package nl.waardemeter.scorecard;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import nl.waardemeter.database.Mode;
import nl.waardemeter.organisation.Organisation;
import nl.waardemeter.organisation.Settings;
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
    private final String zone;

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
        this.zone = zone;
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
        if (!zone.isBlank()) {
            settings.moveTo(ZoneId.of(zone.strip()));
        }
        if (mode == Mode.DEMONSTRATION) {
            settings.switchAgentFiguresOn(
                    LocalDate.ofInstant(clock.instant(), settings.zone()), "Demonstration: all agents are made up");
        }
        organisation.save(settings);
    }
}
