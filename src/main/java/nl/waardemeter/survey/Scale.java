package nl.waardemeter.survey;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ends of a question's scale, in thousandths of a point.
 *
 * @param min the lowest score that can be given
 * @param max the highest
 */
record Scale(int min, int max) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,4})\\s*(?:-|–|—|to|tot|t/m|tm)\\s*(\\d{1,4})");

    /** Reads "1-5", "0 - 10", "1 t/m 7"; empty where it is something else or the ends are not in order. */
    static Optional<Scale> parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Scale scale = new Scale(Integer.parseInt(matcher.group(1)) * 1000, Integer.parseInt(matcher.group(2)) * 1000);
        return scale.min < scale.max ? Optional.of(scale) : Optional.empty();
    }

    boolean holds(long score) {
        return score >= min && score <= max;
    }

    /** The first whole score in the top quarter: 4 of 5, 3 of 3, 6 of 7, 8 of 10. */
    int positiveFrom() {
        double quarter = min + 0.75 * (max - min);
        return (int) Math.ceil(quarter / 1000) * 1000;
    }

    /** Nought or one to ten: the only scales on which there are promoters. */
    boolean endsAtTen() {
        return max == 10_000 && min <= 1_000;
    }
}
