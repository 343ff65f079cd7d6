package nl.waardemeter.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportingPeriodTests {

    private static final long SEED = 20260101;
    private static final int SIZE = 2_000;

    @ParameterizedTest(name = "{0}: {1}..{2} after {3}..{4}")
    @CsvSource({
        "day, 2026-03-01, 2026-03-01, 2026-02-28, 2026-02-28",
        "day after a leap day, 2024-03-01, 2024-03-01, 2024-02-29, 2024-02-29",
        "week, 2026-11-16, 2026-11-22, 2026-11-09, 2026-11-15",
        "week 53, 2026-12-28, 2027-01-03, 2026-12-21, 2026-12-27",
        "week 1 after week 53, 2027-01-04, 2027-01-10, 2026-12-28, 2027-01-03",
        "month, 2026-03-01, 2026-03-31, 2026-02-01, 2026-02-28",
        "January, 2026-01-01, 2026-01-31, 2025-12-01, 2025-12-31",
        "month of whole weeks, 2021-02-01, 2021-02-28, 2021-01-01, 2021-01-31",
        "quarter, 2026-04-01, 2026-06-30, 2026-01-01, 2026-03-31",
        "first quarter, 2024-01-01, 2024-03-31, 2023-10-01, 2023-12-31",
        "three months that are no quarter, 2026-02-01, 2026-04-30, 2025-11-04, 2026-01-31",
        "year, 2026-01-01, 2026-12-31, 2025-01-01, 2025-12-31",
        "leap year, 2024-01-01, 2024-12-31, 2023-01-01, 2023-12-31",
        "twelve months that are no year, 2025-07-01, 2026-06-30, 2024-07-01, 2025-06-30",
        "two weeks, 2026-11-09, 2026-11-22, 2026-10-26, 2026-11-08",
        "ten days, 2026-03-05, 2026-03-14, 2026-02-23, 2026-03-04"
    })
    void isComparedWithTheOneBefore(
            String what, LocalDate first, LocalDate last, LocalDate firstBefore, LocalDate lastBefore) {
        assertThat(ReportingPeriod.ofDays(first, last).previous())
                .as(what)
                .isEqualTo(ReportingPeriod.ofDays(firstBefore, lastBefore));
    }

    @ParameterizedTest(name = "{0}: {1}..{2} with {3}..{4}")
    @CsvSource({
        "day, 2026-11-20, 2026-11-20, 2025-11-21, 2025-11-21",
        "leap day, 2024-02-29, 2024-02-29, 2023-03-02, 2023-03-02",
        "week 47, 2026-11-16, 2026-11-22, 2025-11-17, 2025-11-23",
        "week 53, 2026-12-28, 2027-01-03, 2025-12-29, 2026-01-04",
        "month, 2026-11-01, 2026-11-30, 2025-11-01, 2025-11-30",
        "February of a leap year, 2024-02-01, 2024-02-29, 2023-02-01, 2023-02-28",
        "February after a leap year, 2025-02-01, 2025-02-28, 2024-02-01, 2024-02-29",
        "month of whole weeks, 2021-02-01, 2021-02-28, 2020-02-01, 2020-02-29",
        "quarter, 2026-04-01, 2026-06-30, 2025-04-01, 2025-06-30",
        "quarter of whole weeks, 2024-01-01, 2024-03-31, 2023-01-01, 2023-03-31",
        "next quarter of whole weeks, 2024-04-01, 2024-06-30, 2023-04-01, 2023-06-30",
        "year, 2024-01-01, 2024-12-31, 2023-01-01, 2023-12-31",
        "two weeks, 2026-11-09, 2026-11-22, 2025-11-10, 2025-11-23",
        "seven days from a Tuesday, 2026-11-17, 2026-11-23, 2025-11-17, 2025-11-23",
        "up to the 28th of a leap February, 2024-02-10, 2024-02-28, 2023-02-10, 2023-02-28",
        "up to the leap day, 2024-02-10, 2024-02-29, 2023-02-10, 2023-02-28",
        "up to the 28th after a leap year, 2025-02-10, 2025-02-28, 2024-02-10, 2024-02-28",
        "from the leap day, 2024-02-29, 2024-03-09, 2023-02-28, 2023-03-09"
    })
    void isComparedWithAYearAgo(String what, LocalDate first, LocalDate last, LocalDate firstThen, LocalDate lastThen) {
        assertThat(ReportingPeriod.ofDays(first, last).lastYear())
                .as(what)
                .isEqualTo(ReportingPeriod.ofDays(firstThen, lastThen));
    }

    @Test
    void aPeriodHasAtLeastOneDay() {
        LocalDate day = LocalDate.of(2026, 1, 1);

        assertThatThrownBy(() -> new ReportingPeriod(day, day))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A period has at least one day: from 2026-01-01 until 2026-01-01");
        assertThat(ReportingPeriod.ofDays(day, day).days()).isEqualTo(1);
    }

    @Test
    void anUnfinishedMonthIsCutAfterItsLastDayOfData() {
        ReportingPeriod march = ReportingPeriod.monthOf(LocalDate.of(2026, 3, 15));

        assertThat(march.cutAfter(LocalDate.of(2026, 3, 30)))
                .isEqualTo(ReportingPeriod.ofDays(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 30)));
        assertThat(march.cutAfter(LocalDate.of(2026, 4, 1))).isEqualTo(march);
        assertThat(march.cutAfter(LocalDate.of(2026, 2, 28))).isEqualTo(march);
        assertThat(march.previous().firstDays(30)).isEqualTo(march.previous());
        assertThat(march.previous().firstDays(12).lastDay()).isEqualTo("2026-02-12");
    }

    @Test
    void theWeekOfNewYearsDayMayBeginInTheOldYear() {
        assertThat(ReportingPeriod.weekOf(LocalDate.of(2027, 1, 1)))
                .isEqualTo(ReportingPeriod.ofDays(LocalDate.of(2026, 12, 28), LocalDate.of(2027, 1, 3)));
    }

    /** Over 2,000 random periods of up to 400 days between 2000 and 2040. */
    @Test
    void theOneBeforeEndsWhereThisBegins() {
        assertThat(periods()).hasSize(SIZE).allSatisfy(period -> {
            assertThat(period.previous().until()).isEqualTo(period.from());
            assertThat(period.contains(period.previous().lastDay())).isFalse();
            assertThat(period.contains(period.from())).isTrue();
            assertThat(period.contains(period.lastDay())).isTrue();
            assertThat(period.contains(period.until())).isFalse();
        });
    }

    @Test
    void aYearAgoIsAsLongButForALeapDay() {
        assertThat(periods()).hasSize(SIZE).allSatisfy(period -> {
            ReportingPeriod then = period.lastYear();
            assertThat(then.days()).isBetween(period.days() - 1, period.days() + 1);
            assertThat(then.from())
                    .isBetween(period.from().minusDays(366), period.from().minusDays(364));
            assertThat(then.until())
                    .isBetween(period.until().minusDays(366), period.until().minusDays(364));
        });
    }

    @Test
    void weeksStepByWeekAndMonthsByMonth() {
        assertThat(days()).hasSize(SIZE).allSatisfy(day -> {
            ReportingPeriod week = ReportingPeriod.weekOf(day);
            assertThat(week.contains(day)).isTrue();
            assertThat(week.days()).isEqualTo(7);
            assertThat(week.from().getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
            assertThat(week.previous()).isEqualTo(ReportingPeriod.weekOf(day.minusDays(7)));
            assertThat(week.lastYear()).isEqualTo(ReportingPeriod.weekOf(day.minusDays(364)));

            ReportingPeriod month = ReportingPeriod.monthOf(day);
            assertThat(month.contains(day)).isTrue();
            assertThat(month.previous()).isEqualTo(ReportingPeriod.monthOf(day.minusMonths(1)));
            assertThat(month.lastYear()).isEqualTo(ReportingPeriod.monthOf(day.minusYears(1)));
        });
    }

    private static Stream<LocalDate> days() {
        return new Random(SEED).ints(SIZE, 0, 40 * 365).mapToObj(LocalDate.of(2000, 1, 1)::plusDays);
    }

    private static Stream<ReportingPeriod> periods() {
        Random lengths = new Random(SEED + 1);
        return days().map(day -> ReportingPeriod.ofDays(day, day.plusDays(lengths.nextInt(400))));
    }
}
