package nl.waardemeter.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * Figures as people of the trade read them: {@code #formats} in templates, in the language of the request, or {@link #in} a language
 * for a file. Nothing measured is {@value #NOTHING}, never a zero; the fragment {@code figure} says so to a screen reader.
 */
public final class Formats {

    public static final String NOTHING = "–";

    /** A real minus sign: screen readers say it, where they pass over a hyphen. */
    private static final String MINUS = "−";

    private static final int MINUTE = 60;
    private static final int HOUR = 60 * MINUTE;
    private static final int DAY = 24 * HOUR;

    private final @Nullable Language fixed;

    private Formats(@Nullable Language fixed) {
        this.fixed = fixed;
    }

    public static Formats in(Locale locale) {
        return new Formats(Language.of(locale));
    }

    static Formats inLanguageOfRequest() {
        return new Formats(null);
    }

    private Language language() {
        return fixed != null ? fixed : Language.of(LocaleContextHolder.getLocale());
    }

    // --- numbers

    /** 0.8238 → 82,4% */
    public String share(@Nullable Double share) {
        return share == null ? NOTHING : number(percent(share), 1) + "%";
    }

    /** The difference of two shares: 0.021 → +2,1 pp */
    public String points(@Nullable Double difference) {
        return difference == null ? NOTHING : signed(percent(difference), 1) + " pp";
    }

    /** A change by itself: 0.123 → +12,3% */
    public String relativeChange(@Nullable Double change) {
        return change == null ? NOTHING : signed(percent(change), 1) + "%";
    }

    /** −100..100: 34.2 → +34. A change of NPS is written alike. */
    public String nps(@Nullable Double score) {
        return score == null ? NOTHING : signed(BigDecimal.valueOf(score), 0);
    }

    public String count(@Nullable Number count) {
        return count == null ? NOTHING : number(new BigDecimal(count.toString()), 0);
    }

    public String countChange(@Nullable Number change) {
        return change == null ? NOTHING : signed(new BigDecimal(change.toString()), 0);
    }

    /** A grade, an effort score, a ratio: 7.84 with 1 → 7,8 */
    public String decimal(@Nullable Double value, int decimals) {
        return value == null ? NOTHING : number(BigDecimal.valueOf(value), decimals);
    }

    public String decimalChange(@Nullable Double change, int decimals) {
        return change == null ? NOTHING : signed(BigDecimal.valueOf(change), decimals);
    }

    /** How far a task is, in whole percents; 100% only when all of it is done. */
    public String progress(long done, long total) {
        return (total <= 0 ? 0 : Math.min(100, done * 100 / total)) + "%";
    }

    /** In steps of a thousand, as disks and telephone bills do: 1 234 567 → 1,2 MB */
    public String fileSize(@Nullable Long bytes) {
        if (bytes == null) {
            return NOTHING;
        }
        BigDecimal size = BigDecimal.valueOf(bytes);
        String[] units = {"B", "kB", "MB", "GB", "TB"};
        int unit = 0;
        // 999 960 B would round to 1000,0 kB
        while (unit < units.length - 1
                && size.setScale(unit == 0 ? 0 : 1, RoundingMode.HALF_UP).compareTo(BigDecimal.valueOf(1000)) >= 0) {
            size = size.movePointLeft(3);
            unit++;
        }
        return number(size, unit == 0 ? 0 : 1) + " " + units[unit];
    }

    // --- durations, in seconds

    /** A wait: 27 s; from two minutes on 12:34; from an hour on 3 u 20 min. */
    public String wait(@Nullable Double seconds) {
        if (seconds == null) {
            return NOTHING;
        }
        long rounded = Math.round(Math.abs(seconds));
        if (rounded >= HOUR) {
            return duration(seconds);
        }
        return rounded < 2 * MINUTE ? minus(seconds, rounded) + rounded + " s" : handleTime(seconds);
    }

    /** 272 → 4:32, 3872 → 1:04:32 */
    public String handleTime(@Nullable Double seconds) {
        if (seconds == null) {
            return NOTHING;
        }
        long rounded = Math.round(Math.abs(seconds));
        long hours = rounded / HOUR;
        String minutes = twoDigits(rounded / MINUTE % 60, hours > 0);
        return minus(seconds, rounded) + (hours > 0 ? hours + ":" : "") + minutes + ":" + twoDigits(rounded % 60, true);
    }

    /** A response or resolution time, in its two largest units: 18 min 49 s, 3 u 20 min, 2 dagen 4 u. */
    public String duration(@Nullable Double seconds) {
        if (seconds == null) {
            return NOTHING;
        }
        double length = Math.abs(seconds);
        Language.Words words = language().words;
        long inSeconds = Math.round(length);
        long inMinutes = Math.round(length / MINUTE);
        long inHours = Math.round(length / HOUR);
        if (inSeconds < HOUR) {
            return minus(seconds, inSeconds) + two(inSeconds / MINUTE, "min", inSeconds % MINUTE, "s");
        }
        if (inMinutes < DAY / MINUTE) {
            return minus(seconds, inMinutes) + two(inMinutes / 60, words.hour(), inMinutes % 60, "min");
        }
        long days = inHours / 24;
        return minus(seconds, inHours) + two(days, days == 1 ? words.day() : words.days(), inHours % 24, words.hour());
    }

    /** How much longer or shorter: +12 s, −1:05, written as the values beside it. */
    public String waitChange(@Nullable Double seconds) {
        return seconds == null ? NOTHING : plus(seconds) + wait(seconds);
    }

    public String handleTimeChange(@Nullable Double seconds) {
        return seconds == null ? NOTHING : plus(seconds) + handleTime(seconds);
    }

    public String durationChange(@Nullable Double seconds) {
        return seconds == null ? NOTHING : plus(seconds) + duration(seconds);
    }

    // --- days and hours; an instant needs the zone it is told in

    /** za 21-11-2026 · Sat 21 Nov 2026 */
    public String date(@Nullable LocalDate day) {
        if (day == null) {
            return NOTHING;
        }
        return weekday(day) + " "
                + (language() == Language.NL
                        ? twoDigits(day.getDayOfMonth(), true) + "-" + twoDigits(day.getMonthValue(), true) + "-"
                                + day.getYear()
                        : dayOfMonth(day) + " " + day.getYear());
    }

    /** zo 22-11 · Sun 22 Nov, where the year is clear */
    public String shortDate(@Nullable LocalDate day) {
        if (day == null) {
            return NOTHING;
        }
        return weekday(day) + " "
                + (language() == Language.NL
                        ? twoDigits(day.getDayOfMonth(), true) + "-" + twoDigits(day.getMonthValue(), true)
                        : dayOfMonth(day));
    }

    public String time(@Nullable LocalTime time) {
        return time == null ? NOTHING : twoDigits(time.getHour(), true) + ":" + twoDigits(time.getMinute(), true);
    }

    /** za 21-11-2026 14:05 · Sat 21 Nov 2026 14:05 */
    public String dateTime(@Nullable Instant instant, ZoneId zone) {
        if (instant == null) {
            return NOTHING;
        }
        ZonedDateTime there = instant.atZone(zone);
        return date(there.toLocalDate()) + " " + time(there.toLocalTime());
    }

    /** The half-hour that begins then: 11:00–11:30 */
    public String halfHour(@Nullable LocalTime start) {
        return start == null ? NOTHING : time(start) + "–" + time(start.plusMinutes(30));
    }

    /** The ISO week that a day lies in: wk 47 (16 t/m 22 nov 2026) */
    public String week(@Nullable LocalDate day) {
        if (day == null) {
            return NOTHING;
        }
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return shortWeek(day) + " (" + period(monday, monday.plusDays(6)) + ")";
    }

    public String shortWeek(@Nullable LocalDate day) {
        return day == null ? NOTHING : "wk " + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    /** november 2026 · November 2026 */
    public String month(@Nullable YearMonth month) {
        return month == null ? NOTHING : language().longMonths.get(month.getMonthValue() - 1) + " " + month.getYear();
    }

    /** Both days included: 16 t/m 22 nov 2026, 30 nov t/m 6 dec 2026, 28 dec 2026 t/m 3 jan 2027 */
    public String period(@Nullable LocalDate first, @Nullable LocalDate last) {
        if (first == null || last == null) {
            return NOTHING;
        }
        if (first.equals(last)) {
            return date(first);
        }
        String end = dayOfMonth(last) + " " + last.getYear();
        String begin = first.getYear() != last.getYear()
                ? dayOfMonth(first) + " " + first.getYear()
                : first.getMonth() != last.getMonth() ? dayOfMonth(first) : String.valueOf(first.getDayOfMonth());
        return begin + " " + language().words.through() + " " + end;
    }

    private String weekday(LocalDate day) {
        return language().weekdays.get(day.getDayOfWeek().getValue() - 1);
    }

    private String dayOfMonth(LocalDate day) {
        return day.getDayOfMonth() + " " + language().months.get(day.getMonthValue() - 1);
    }

    // --- the hand behind it

    private static BigDecimal percent(double share) {
        return BigDecimal.valueOf(share).movePointRight(2);
    }

    private String signed(BigDecimal value, int decimals) {
        boolean positive = value.setScale(decimals, RoundingMode.HALF_UP).signum() > 0;
        return (positive ? "+" : "") + number(value, decimals);
    }

    private String number(BigDecimal value, int decimals) {
        BigDecimal rounded = value.setScale(decimals, RoundingMode.HALF_UP);
        String plain = rounded.abs().toPlainString();
        int mark = plain.indexOf('.');
        String whole = mark < 0 ? plain : plain.substring(0, mark);
        return (rounded.signum() < 0 ? MINUS : "")
                + whole.replaceAll("(?<=\\d)(?=(\\d{3})+$)", language().groupMark)
                + (mark < 0 ? "" : language().decimalMark + plain.substring(mark + 1));
    }

    /** Nothing before what rounds to zero. */
    private static String minus(double value, long rounded) {
        return value < 0 && rounded != 0 ? MINUS : "";
    }

    private static String plus(double seconds) {
        return Math.round(seconds) > 0 ? "+" : "";
    }

    private static String two(long large, String largeUnit, long small, String smallUnit) {
        if (large == 0) {
            return small + " " + smallUnit;
        }
        return large + " " + largeUnit + (small == 0 ? "" : " " + small + " " + smallUnit);
    }

    private static String twoDigits(long value, boolean padded) {
        return padded && value < 10 ? "0" + value : String.valueOf(value);
    }
}
