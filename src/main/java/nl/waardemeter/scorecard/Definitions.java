package nl.waardemeter.scorecard;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.waardemeter.kpi.Channel;
import org.jspecify.annotations.Nullable;

/** The settings that say what figures mean. */
record Definitions(
        Map<Channel, Integer> serviceLevelSeconds,
        int repeatWindowDays,
        @Nullable LocalDate rowsFrom) {

    /** The threshold these channels share, or null where they differ. */
    @Nullable
    Integer thresholdSeconds(Set<Channel> channels) {
        Set<Integer> seconds = (channels.isEmpty() ? serviceLevelSeconds.keySet() : channels)
                .stream().map(serviceLevelSeconds::get).collect(Collectors.toSet());
        return seconds.size() == 1 ? seconds.iterator().next() : null;
    }
}
