package nl.waardemeter.demo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.waardemeter.kpi.Channel;

/** The contacts of one day after the other: of issues that begin on it and of those that began in the weeks before. */
final class Arrivals {

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private final Branch branch;
    private final Issues issues;
    private final Map<LocalDate, List<Visit>> coming = new HashMap<>();
    private LocalDate begun;

    Arrivals(Branch branch, Issues issues, LocalDate first) {
        this.branch = branch;
        this.issues = issues;
        this.begun = first.minusDays(Repeating.DAYS);
    }

    /** In the order of time, by the numbers that the phone system and the help desk give them. Days are asked for in their order. */
    List<Contact> on(LocalDate day) {
        for (; !begun.isAfter(day); begun = begun.plusDays(1)) {
            issues.beginningOn(
                    begun,
                    visit -> coming.computeIfAbsent(WallTime.dayOf(visit.at()), key -> new ArrayList<>())
                            .add(visit));
        }
        coming.keySet().removeIf(past -> past.isBefore(day));
        List<Visit> visits = Objects.requireNonNullElse(coming.remove(day), new ArrayList<>());
        visits.sort(Comparator.comparingLong(Visit::at).thenComparingLong(Visit::seed));
        List<Contact> contacts = new ArrayList<>(visits.size());
        int calls = 0;
        int others = 0;
        for (Visit visit : visits) {
            boolean phone = visit.channel() == Channel.PHONE;
            int number = phone ? ++calls : ++others;
            String key = branch.key((phone ? "T" : "H") + DAY.format(day)) + "-" + (1000 + number);
            contacts.add(new Contact(key, visit, visit.at()));
        }
        return contacts;
    }
}
