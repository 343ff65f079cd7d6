package nl.waardemeter.scorecard;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import nl.waardemeter.account.SignedIn;
import nl.waardemeter.organisation.Organisation;
import nl.waardemeter.organisation.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The settings by way of the API. */
@RestController
@RequestMapping("/api/v1/settings")
@Tag(name = "Settings", description = "Zone, thresholds, sector and figures of agents")
class SettingsApi {

    private final Organisation organisation;
    private final SettingsChanges changes;
    private final Clock clock;

    SettingsApi(Organisation organisation, SettingsChanges changes, Clock clock) {
        this.organisation = organisation;
        this.changes = changes;
        this.clock = clock;
    }

    /** The settings as they are. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Shown(
            String zone,
            String sector,
            Map<String, Integer> serviceLevelSeconds,
            int shortAbandonSeconds,
            int repeatWindowDays,
            WantedSettings.AgentFigures agentFigures,
            @Nullable Integer retentionMonths,
            long dataVersion,
            int definitionVersion) {}

    @GetMapping
    @Operation(summary = "The settings")
    Shown show() {
        Settings settings = organisation.settings();
        Map<String, Integer> thresholds = new TreeMap<>();
        organisation.serviceLevelSeconds().forEach((channel, seconds) -> thresholds.put(channel.word(), seconds));
        return new Shown(
                settings.zone().getId(),
                settings.sector(),
                thresholds,
                settings.shortAbandonSeconds(),
                settings.repeatWindowDays(),
                new WantedSettings.AgentFigures(
                        settings.agentFigures(), settings.agentFiguresAgreedOn(), settings.agentFiguresAgreement()),
                settings.retentionMonths(),
                settings.dataVersion(),
                settings.definitionVersion());
    }

    @PatchMapping
    @Operation(
            summary = "Change settings",
            description =
                    "Only what is given changes. Zone, thresholds and windows make all figures anew before the answer "
                            + "comes; where that takes long the answer is 202 with the settings as they still are, and they change "
                            + "once all is done. Figures of agents go on only with the agreement of the works council; its date is today where "
                            + "none is given.")
    ResponseEntity<Shown> change(@RequestBody WantedSettings wanted, @AuthenticationPrincipal SignedIn who) {
        SettingsChanges.Outcome outcome = changes.apply(dated(wanted), who);
        return ResponseEntity.status(outcome == SettingsChanges.Outcome.LATER ? HttpStatus.ACCEPTED : HttpStatus.OK)
                .body(show());
    }

    private WantedSettings dated(WantedSettings wanted) {
        WantedSettings.AgentFigures agents = wanted.agentFigures();
        if (agents == null || agents.agreedOn() != null) {
            return wanted;
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), organisation.zone());
        return new WantedSettings(
                wanted.zone(),
                wanted.sector(),
                wanted.serviceLevelSeconds(),
                wanted.shortAbandonSeconds(),
                wanted.repeatWindowDays(),
                new WantedSettings.AgentFigures(agents.on(), today, agents.agreement()));
    }
}
