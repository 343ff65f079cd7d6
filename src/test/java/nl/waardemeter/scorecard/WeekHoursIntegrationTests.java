package nl.waardemeter.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import nl.waardemeter.WaardemeterTest;
import nl.waardemeter.account.Scope;
import nl.waardemeter.imports.Desk;
import nl.waardemeter.kpi.Channel;
import nl.waardemeter.kpi.Kpi;
import nl.waardemeter.kpi.Measurement;
import nl.waardemeter.kpi.ReportingPeriod;
import nl.waardemeter.organisation.Teams;
import nl.waardemeter.scorecard.WeekHours.Found;
import nl.waardemeter.scorecard.WeekHours.Slot;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** The half-hours of the week add up to the whole, and stand on the organisation's clock. */
@WaardemeterTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WeekHoursIntegrationTests {

    @Autowired
    private WeekHours weekHours;

    @Autowired
    private Scorecards scorecards;

    @Autowired
    private Desk desk;

    @Autowired
    private Teams teams;

    @BeforeAll
    void theDepartmentComesIn() {
        desk.store(new RandomDepartment(20261122).contacts(2_500, 2_000));
        desk.store(
                "contact_id,channel,offered_at,exit",
                "winter,video,2026-03-23T08:10:00Z,answered",
                "summer,video,2026-03-30T08:10:00Z,answered",
                "later,video,2026-03-31T08:40:00Z,answered");
    }

    private static ScorecardRequest request(Selection selection, Kpi kpi) {
        return new ScorecardRequest(selection, null, Compare.NONE, Set.of(kpi));
    }

    @Test
    void halfHoursAddUpToTheWhole() {
        Random random = new Random(7);
        int team = teams.findByNameIgnoreCase("Team 2").orElseThrow().id();
        int compared = 0;
        for (int i = 0; i < 60; i++) {
            LocalDate from = RandomDepartment.FIRST_DAY.plusDays(random.nextInt(RandomDepartment.DAYS - 10));
            Selection selection = new Selection(
                    ReportingPeriod.ofDays(from, from.plusDays(random.nextInt(50))),
                    random.nextInt(3) == 0 ? Scope.ofTeams(Set.of(team)) : Scope.everything(),
                    random.nextInt(4) == 0 ? Set.of(team) : Set.of(),
                    Set.of(),
                    random.nextInt(3) == 0 ? Set.of(Channel.CHAT, Channel.EMAIL) : Set.of(),
                    Set.of(),
                    Set.of(),
                    Set.of());
            Kpi kpi = WeekHours.KPIS.get(i % WeekHours.KPIS.size());
            Measurement whole = scorecards
                    .of(request(selection, kpi))
                    .buckets()
                    .get(0)
                    .line(kpi)
                    .measurement();
            Found found = weekHours.of(request(selection, kpi), kpi).orElseThrow();
            if (whole.value() != null) {
                assertThat(sum(found, true))
                        .as(kpi + " " + selection)
                        .isCloseTo(number(whole.numerator()), within(1e-6));
                // a half-hour with nothing but abandoned calls of unknown wait is not measured by itself
                long silent = found.lines().values().stream()
                        .filter(line -> line.measurement().value() == null)
                        .count();
                assertThat(number(whole.denominator()) - sum(found, false))
                        .as(kpi + " " + selection)
                        .isBetween(0.0, (double) silent);
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(50);
    }

    private static double sum(Found found, boolean numerator) {
        return found.lines().values().stream()
                .map(line -> numerator
                        ? line.measurement().numerator()
                        : line.measurement().denominator())
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    private static double number(@org.jspecify.annotations.Nullable Double value) {
        return value == null ? 0 : value;
    }

    /** Ten past eight in Greenwich is ten past nine in winter and ten past ten in summer. */
    @Test
    void theyStandOnTheClockOfTheOrganisation() {
        Selection march = new Selection(
                ReportingPeriod.monthOf(LocalDate.of(2026, 3, 1)),
                Scope.everything(),
                Set.of(),
                Set.of(),
                Set.of(Channel.VIDEO),
                Set.of(),
                Set.of(),
                Set.of());
        Found found = weekHours
                .of(request(march, Kpi.CONTACT_VOLUME), Kpi.CONTACT_VOLUME)
                .orElseThrow();
        assertThat(found.lines().keySet())
                .containsExactly(
                        new Slot(DayOfWeek.MONDAY, LocalTime.of(9, 0)),
                        new Slot(DayOfWeek.MONDAY, LocalTime.of(10, 0)),
                        new Slot(DayOfWeek.TUESDAY, LocalTime.of(10, 30)));
        assertThat(found.days()).containsEntry(DayOfWeek.MONDAY, 2).containsEntry(DayOfWeek.TUESDAY, 1);
    }

    @Test
    void byTopicTheyAreNotKnown() {
        Selection topic = new Selection(
                ReportingPeriod.monthOf(LocalDate.of(2026, 3, 1)),
                Scope.everything(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(1),
                Set.of());
        assertThat(weekHours.of(request(topic, Kpi.CONTACT_VOLUME), Kpi.CONTACT_VOLUME))
                .isEmpty();
    }
}
