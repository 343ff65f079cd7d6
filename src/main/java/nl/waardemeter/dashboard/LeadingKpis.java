package nl.waardemeter.dashboard;

import static nl.waardemeter.kpi.Kpi.*;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.waardemeter.account.Role;
import nl.waardemeter.kpi.Kpi;

/** The KPIs that somebody sees first. A team leader steers the day, a manager the direction; what is left out is folded, not gone. */
public final class LeadingKpis {

    private static final int SEEN_FIRST = 8;

    private static final List<Kpi> OF_A_TEAM = List.of(
            FIRST_CONTACT_RESOLUTION,
            CSAT,
            SERVICE_LEVEL,
            TRANSFER_RATE,
            AVERAGE_HANDLE_TIME,
            OCCUPANCY,
            FIRST_RESPONSE_TIME,
            CONTACT_VOLUME);

    private static final List<Kpi> OF_ALL = List.of(
            FIRST_CONTACT_RESOLUTION, NPS, CSAT, CES, SERVICE_LEVEL, AVERAGE_HANDLE_TIME, OCCUPANCY, CONTACT_VOLUME);

    private LeadingKpis() {}

    /** Eight of those that can be shown: another takes the place of one that was not measured. */
    public static Set<Kpi> of(Role role, Predicate<Kpi> shown) {
        List<Kpi> first = role == Role.TEAM_LEADER ? OF_A_TEAM : OF_ALL;
        Set<Kpi> leading = EnumSet.noneOf(Kpi.class);
        Stream.concat(first.stream(), Arrays.stream(Kpi.values()))
                .filter(shown)
                .distinct()
                .limit(SEEN_FIRST)
                .forEach(leading::add);
        return leading;
    }
}
