package nl.waardemeter.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DutchHolidaysTests {

    private static DutchHolidays.Holiday of(int year, DutchHolidays name) {
        return DutchHolidays.of(year).stream()
                .filter(holiday -> holiday.name() == name)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aYearHasElevenInTheirOrder() {
        assertThat(DutchHolidays.of(2026))
                .extracting(holiday ->
                        holiday.day() + " " + holiday.name().word() + (holiday.free() ? "" : " (working day)"))
                .containsExactly(
                        "2026-01-01 new-years-day",
                        "2026-04-03 good-friday (working day)",
                        "2026-04-05 easter-sunday",
                        "2026-04-06 easter-monday",
                        "2026-04-27 kings-day",
                        "2026-05-05 liberation-day (working day)",
                        "2026-05-14 ascension-day",
                        "2026-05-24 whit-sunday",
                        "2026-05-25 whit-monday",
                        "2026-12-25 christmas-day",
                        "2026-12-26 boxing-day");
    }

    @ParameterizedTest
    @CsvSource({
        "1954, 1954-04-18",
        "2000, 2000-04-23",
        "2008, 2008-03-23",
        "2019, 2019-04-21",
        "2024, 2024-03-31",
        "2025, 2025-04-20",
        "2027, 2027-03-28",
        "2038, 2038-04-25",
        "2049, 2049-04-18",
        "2076, 2076-04-19"
    })
    void easterIsTheSundayAfterTheFirstFullMoonOfSpring(int year, LocalDate easter) {
        assertThat(of(year, DutchHolidays.EASTER_SUNDAY).day()).isEqualTo(easter);
    }

    @Test
    void kingsDayIsNeverOnASunday() {
        assertThat(of(2025, DutchHolidays.KINGS_DAY).day()).isEqualTo("2025-04-26");
        assertThat(of(2031, DutchHolidays.KINGS_DAY).day()).isEqualTo("2031-04-26");
        assertThat(of(2027, DutchHolidays.KINGS_DAY).day()).isEqualTo("2027-04-27");
    }

    @Test
    void liberationDayIsFreeEveryFifthYear() {
        assertThat(of(2025, DutchHolidays.LIBERATION_DAY).free()).isTrue();
        assertThat(of(2029, DutchHolidays.LIBERATION_DAY).free()).isFalse();
        assertThat(of(2030, DutchHolidays.LIBERATION_DAY).free()).isTrue();
    }

    @Test
    void thoseOfAPeriodGoOverTheTurnOfTheYear() {
        assertThat(DutchHolidays.between(LocalDate.of(2026, 12, 26), LocalDate.of(2027, 1, 1)))
                .extracting(DutchHolidays.Holiday::name)
                .containsExactly(DutchHolidays.BOXING_DAY, DutchHolidays.NEW_YEARS_DAY);
    }
}
