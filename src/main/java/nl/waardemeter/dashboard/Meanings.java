package nl.waardemeter.dashboard;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.waardemeter.kpi.Channel;
import nl.waardemeter.organisation.Organisation;
import nl.waardemeter.organisation.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The settings that the words of a definition name: “answered within 20 s”. */
@Component
public class Meanings {

    private static final Pattern THRESHOLD = Pattern.compile("SL-1, (\\d+) s");

    private final Organisation organisation;

    Meanings(Organisation organisation) {
        this.organisation = organisation;
    }

    /** The threshold that a service level was measured with, in seconds; null where channels differ or nothing was measured. */
    public static @Nullable Integer threshold(@Nullable String variant) {
        Matcher matcher = THRESHOLD.matcher(variant == null ? "" : variant);
        return matcher.matches() ? Integer.valueOf(matcher.group(1)) : null;
    }

    /** As they are now; read once for all the tiles of a page. */
    public Limits limits() {
        Settings settings = organisation.settings();
        return new Limits(
                organisation.serviceLevelSeconds(), settings.shortAbandonSeconds(), settings.repeatWindowDays());
    }

    public record Limits(Map<Channel, Integer> serviceLevelSeconds, int shortAbandonSeconds, int repeatWindowDays) {

        /** What stands for {0}, {1} and {2} in the texts of a KPI. */
        public Object[] arguments(@Nullable String variant, Set<Channel> channels, Texts texts) {
            Integer measured = threshold(variant);
            Integer threshold = measured == null ? shared(channels) : measured;
            return new Object[] {
                threshold == null ? texts.text("dashboard.tile.threshold-by-channel") : threshold + " s",
                shortAbandonSeconds + " s",
                String.valueOf(repeatWindowDays)
            };
        }

        private @Nullable Integer shared(Set<Channel> channels) {
            Set<Integer> different = (channels.isEmpty() ? serviceLevelSeconds.keySet() : channels)
                    .stream()
                            .map(serviceLevelSeconds::get)
                            .filter(Objects::nonNull)
                            .collect(Collectors.toSet());
            return different.size() == 1 ? different.iterator().next() : null;
        }
    }
}
