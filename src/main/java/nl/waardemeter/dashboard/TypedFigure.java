package nl.waardemeter.dashboard;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.waardemeter.kpi.Kpi;
import nl.waardemeter.kpi.Unit;
import nl.waardemeter.web.Formats;

/**
 * A KPI's figure as people type it: {@code 82,5 %} or {@code 82.5}, {@code 30 s}, {@code 4:30}, {@code 1 u 30 min}, {@code +34}. Comma
 * and point are both taken for decimals. A time without a unit is not taken: five may be seconds or minutes, and nobody guesses.
 */
final class TypedFigure {

    private static final Pattern NUMBER = Pattern.compile("[+\\-]?\\d{1,9}(?:[.,]\\d{1,2})?");
    private static final Pattern CLOCK = Pattern.compile("(?:(\\d{1,4}):)?(\\d{1,3}):([0-5]\\d)");
    private static final Pattern PIECE = Pattern.compile("(\\d{1,6}(?:[.,]\\d{1,2})?)\\s*([a-z]+)\\s*");

    private record TimeUnit(double seconds, List<String> words) {}

    private static final List<TimeUnit> TIMES = List.of(
            new TimeUnit(1, List.of("s", "sec", "seconde", "seconden", "second", "seconds")),
            new TimeUnit(60, List.of("m", "min", "minuut", "minuten", "minute", "minutes")),
            new TimeUnit(3_600, List.of("u", "uur", "h", "hour", "hours")),
            new TimeUnit(86_400, List.of("d", "dag", "dagen", "day", "days")));

    private TypedFigure() {}

    /** In the unit of the KPI: shares 0..1, seconds, points. Empty where it cannot be read in one way only. */
    static OptionalDouble read(Kpi kpi, String typed) {
        String text =
                typed.strip().toLowerCase(Locale.ROOT).replace('\u2212', '-').replace('\u00a0', ' ');
        if (kpi.unit() == Unit.SECONDS) {
            return seconds(text);
        }
        if (kpi.unit().isShare()) {
            return number(text.replaceFirst("\\s*%$", ""), 2);
        }
        return number(text, 0);
    }

    /** Seconds are all that is meant: {@code 20} and {@code 20 s}. */
    static OptionalDouble readSeconds(String typed) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        OptionalDouble plain = number(text, 0);
        return plain.isPresent() ? plain : seconds(text);
    }

    private static OptionalDouble number(String text, int places) {
        return NUMBER.matcher(text).matches()
                ? OptionalDouble.of(new BigDecimal(text.replace(',', '.'))
                        .movePointLeft(places)
                        .doubleValue())
                : OptionalDouble.empty();
    }

    private static OptionalDouble seconds(String text) {
        Matcher clock = CLOCK.matcher(text);
        if (clock.matches()) {
            int hours = clock.group(1) == null ? 0 : Integer.parseInt(clock.group(1));
            int minutes = Integer.parseInt(clock.group(2));
            return clock.group(1) != null && minutes > 59
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(hours * 3_600.0 + minutes * 60.0 + Integer.parseInt(clock.group(3)));
        }
        Matcher piece = PIECE.matcher(text);
        double sum = 0;
        int end = 0;
        while (piece.find() && piece.start() == end) {
            String word = piece.group(2);
            double amount = Double.parseDouble(piece.group(1).replace(',', '.'));
            double unit = TIMES.stream()
                    .filter(time -> time.words.contains(word))
                    .mapToDouble(TimeUnit::seconds)
                    .findFirst()
                    .orElse(Double.NaN);
            sum += amount * unit;
            end = piece.end();
        }
        return end == 0 || end < text.length() || Double.isNaN(sum) ? OptionalDouble.empty() : OptionalDouble.of(sum);
    }

    /** As it can be typed again, without losing anything that was typed. */
    static String write(Kpi kpi, double value, Formats formats) {
        if (kpi.unit() == Unit.SECONDS) {
            String usual = new KpiFormat(formats).value(kpi, value);
            OptionalDouble read = read(kpi, usual);
            return read.isPresent() && read.getAsDouble() == value ? usual : formats.handleTime(value);
        }
        return kpi.unit().isShare() ? number(value * 100, formats) + "%" : number(value, formats);
    }

    private static String number(double value, Formats formats) {
        String written =
                formats.decimal(value, 2).replaceFirst("([.,]\\d)0$", "$1").replaceFirst("[.,]0$", "");
        return written.replaceFirst("(?<=\\d)[.,](?=\\d{3})", "");
    }
}
