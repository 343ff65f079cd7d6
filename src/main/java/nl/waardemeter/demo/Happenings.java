package nl.waardemeter.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.waardemeter.kpi.ReportingPeriod;
import nl.waardemeter.organisation.Events;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes the story down among the organisation's events, in the language of the department; each only once. */
@Component
class Happenings {

    private final Events events;

    Happenings(Events events) {
        this.events = events;
    }

    @Transactional
    void tell(List<StoryEvent> story, Map<Crew, Integer> teams) {
        for (StoryEvent event : story) {
            if (!isTold(event)) {
                events.add(new Events.Told(
                        event.crew() == null ? null : teams.get(event.crew()),
                        event.kind(),
                        event.dutch(),
                        Instant.ofEpochSecond(event.from()),
                        Instant.ofEpochSecond(event.to())));
            }
        }
    }

    /** Or was, and somebody took it away. */
    private boolean isTold(StoryEvent event) {
        LocalDate day = WallTime.dayOf(event.from());
        ReportingPeriod period = ReportingPeriod.ofDays(day, day);
        return Stream.concat(
                        events.during(period, WallTime.ZONE, true, Set.of()).stream(),
                        events.removed(period, WallTime.ZONE, true, Set.of()).stream())
                .anyMatch(told -> told.told().title().equals(event.dutch()));
    }
}
