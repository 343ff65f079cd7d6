package nl.waardemeter.workforce;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.waardemeter.kpi.Attribution;
import nl.waardemeter.kpi.Fact;
import nl.waardemeter.kpi.Field;
import org.springframework.stereotype.Component;

/** All stored staffed time as facts, for the row-by-row check of totals. */
@Component
public class StaffedFacts {

    private final AllStaffedTime times;

    StaffedFacts(AllStaffedTime times) {
        this.times = times;
    }

    public List<Fact> all() {
        return times.findAll().stream().map(StaffedFacts::fact).toList();
    }

    private static Fact fact(StaffedTime time) {
        Map<Field, Object> values = new EnumMap<>(Field.class);
        if (time.availableMs != null) {
            values.put(Field.AVAILABLE, time.availableMs);
        }
        if (time.busyMs != null) {
            values.put(Field.BUSY, time.busyMs);
        }
        return new Fact(
                values,
                Map.of(),
                Map.of(Attribution.WORKED, time.key.day()),
                Map.of("team_id", time.teamId, "agent_id", time.agentId));
    }
}
