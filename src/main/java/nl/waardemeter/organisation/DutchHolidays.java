package nl.waardemeter.organisation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The holidays of the Netherlands, computed for any year since the first King's Day. */
public enum DutchHolidays {
    NEW_YEARS_DAY,
    GOOD_FRIDAY,
    EASTER_SUNDAY,
    EASTER_MONDAY,
    KINGS_DAY,
    LIBERATION_DAY,
    ASCENSION_DAY,
    WHIT_SUNDAY,
    WHIT_MONDAY,
    CHRISTMAS_DAY,
    BOXING_DAY;

    /**
     * A holiday in a year.
     *
     * @param free whether most people have the day off: Good Friday is a working day, and so is Liberation Day but for every fifth year
     */
    public record Holiday(LocalDate day, DutchHolidays name, boolean free) {}

    /** The word in message keys: {@code organisation.holiday.kings-day}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** In the order of their days. */
    public static List<Holiday> of(int year) {
        LocalDate easter = easter(year);
        List<Holiday> holidays = new ArrayList<>();
        for (DutchHolidays name : values()) {
            holidays.add(new Holiday(name.day(year, easter), name, name.isFree(year)));
        }
        holidays.sort(Comparator.comparing(Holiday::day));
        return holidays;
    }

    /** Those between two days, both included. */
    public static List<Holiday> between(LocalDate first, LocalDate last) {
        List<Holiday> holidays = new ArrayList<>();
        for (int year = first.getYear(); year <= last.getYear(); year++) {
            of(year).stream()
                    .filter(holiday ->
                            !holiday.day().isBefore(first) && !holiday.day().isAfter(last))
                    .forEach(holidays::add);
        }
        return holidays;
    }

    private LocalDate day(int year, LocalDate easter) {
        return switch (this) {
            case NEW_YEARS_DAY -> LocalDate.of(year, Month.JANUARY, 1);
            case GOOD_FRIDAY -> easter.minusDays(2);
            case EASTER_SUNDAY -> easter;
            case EASTER_MONDAY -> easter.plusDays(1);
            case KINGS_DAY -> kingsDay(year);
            case LIBERATION_DAY -> LocalDate.of(year, Month.MAY, 5);
            case ASCENSION_DAY -> easter.plusDays(39);
            case WHIT_SUNDAY -> easter.plusDays(49);
            case WHIT_MONDAY -> easter.plusDays(50);
            case CHRISTMAS_DAY -> LocalDate.of(year, Month.DECEMBER, 25);
            case BOXING_DAY -> LocalDate.of(year, Month.DECEMBER, 26);
        };
    }

    private boolean isFree(int year) {
        return this != GOOD_FRIDAY && (this != LIBERATION_DAY || year % 5 == 0);
    }

    /** Never on a Sunday. */
    private static LocalDate kingsDay(int year) {
        LocalDate day = LocalDate.of(year, Month.APRIL, 27);
        return day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.minusDays(1) : day;
    }

    /** Of the Gregorian calendar, by the rule of Meeus, Jones and Butcher. */
    private static LocalDate easter(int year) {
        int moonCycle = year % 19;
        int century = year / 100;
        int yearOfCentury = year % 100;
        int correction = (century - (century + 8) / 25 + 1) / 3;
        int epact = (19 * moonCycle + century - century / 4 - correction + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7;
        int shift = (moonCycle + 11 * epact + 22 * weekday) / 451;
        int days = epact + weekday - 7 * shift + 114;
        return LocalDate.of(year, days / 31, days % 31 + 1);
    }
}
