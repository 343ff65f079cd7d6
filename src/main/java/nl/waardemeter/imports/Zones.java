package nl.waardemeter.imports;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The time zones to choose from: Europe's, UTC, the organisation's own, and one that is chosen already. */
final class Zones {

    private Zones() {}

    static List<String> of(ZoneId own, String chosen) {
        Set<String> zones = new TreeSet<>();
        ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> zone.startsWith("Europe/"))
                .forEach(zones::add);
        Stream.of("UTC", own.getId(), chosen, "America/New_York", "Asia/Kolkata", "Asia/Manila", "America/Curacao")
                .filter(zone -> !zone.isEmpty())
                .forEach(zones::add);
        return List.copyOf(zones);
    }
}
