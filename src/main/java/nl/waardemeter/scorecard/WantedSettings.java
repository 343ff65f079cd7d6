package nl.waardemeter.scorecard;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Settings that somebody wants to change; what is absent stays as it is. */
record WantedSettings(
        @Nullable String zone,
        @Nullable String sector,
        Map<String, Integer> serviceLevelSeconds,
        @Nullable Integer shortAbandonSeconds,
        @Nullable Integer repeatWindowDays,
        @Nullable AgentFigures agentFigures) {

    WantedSettings {
        serviceLevelSeconds = serviceLevelSeconds == null ? Map.of() : Map.copyOf(serviceLevelSeconds);
    }

    /** Figures of single agents: on with the works council's agreement and its date, or off. */
    record AgentFigures(
            boolean on,
            @Nullable LocalDate agreedOn,
            @Nullable String agreement) {}
}
