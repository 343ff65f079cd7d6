package nl.waardemeter.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PeopleTests {

    private final People people = new People(new Branch(1, 1));

    @Test
    void thereAreTwentyFourAndEightMoreInTheBusySeason() {
        assertThat(people.on(LocalDate.of(2026, 6, 1))).hasSize(24);
        assertThat(people.on(LocalDate.of(2026, 11, 15))).hasSize(32);
        assertThat(people.on(LocalDate.of(2027, 2, 1))).hasSize(24);
    }

    @Test
    void aboutEightAYearLeaveAndAreFollowed() {
        Set<Integer> before = ids(LocalDate.of(2025, 6, 1));
        Set<Integer> after = ids(LocalDate.of(2026, 6, 1));

        after.removeAll(before);

        assertThat(after).hasSizeBetween(6, 10);
    }

    private Set<Integer> ids(LocalDate day) {
        return people.on(day).stream().map(Person::id).collect(Collectors.toSet());
    }

    /** Agents are known by their names, so no two may share one in the years of a demonstration. */
    @Test
    void noTwoPeopleHaveOneName() {
        for (int year = 2024; year <= 2034; year++) {
            LocalDate from = LocalDate.of(year, 1, 1);
            List<Person> all = from.datesUntil(from.plusMonths(26), java.time.Period.ofDays(14))
                    .flatMap(day -> people.on(day).stream())
                    .distinct()
                    .toList();

            assertThat(all).extracting(Person::name).doesNotHaveDuplicates();
            assertThat(all).hasSizeBetween(40, 75);
        }
    }

    @Test
    void newcomersTakeLongerAndLearn() {
        LocalDate since = LocalDate.of(2026, 3, 1);
        Person person = new Person(1, Crew.ORDERS, "Iemand", since, 1, 0, 20);

        assertThat(person.pace(since)).isEqualTo(1.35);
        assertThat(person.pace(since.plusWeeks(5))).isBetween(1.17, 1.18);
        assertThat(person.pace(since.plusWeeks(10))).isEqualTo(1);
        assertThat(person.pace(since.plusYears(2))).isEqualTo(1);
    }
}
