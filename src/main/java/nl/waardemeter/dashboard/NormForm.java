package nl.waardemeter.dashboard;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import nl.waardemeter.kpi.Direction;
import nl.waardemeter.kpi.Kpi;
import nl.waardemeter.kpi.Norm.Range;
import nl.waardemeter.scorecard.NormAim;
import nl.waardemeter.scorecard.OwnNorm;
import nl.waardemeter.scorecard.OwnNorm.Terms;
import nl.waardemeter.web.Formats;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * A norm as it is typed. Which of the four limits count follows from which way is better.
 *
 * @param part what it is about: see {@link NormParts}
 * @param threshold of a service level, in seconds
 */
record NormForm(
        String part,
        String goodMin,
        String goodMax,
        String warnMin,
        String warnMax,
        String threshold,
        String validFrom,
        String owner,
        String reason,
        String reviewOn) {

    private static final int LONGEST_OWNER = 100;
    static final int LONGEST_REASON = 500;
    private static final String MISSING = "dashboard.norms.wrong.missing";

    NormForm {
        part = text(part);
        goodMin = text(goodMin);
        goodMax = text(goodMax);
        warnMin = text(warnMin);
        warnMax = text(warnMax);
        threshold = text(threshold);
        validFrom = text(validFrom);
        owner = text(owner);
        reason = text(reason);
        reviewOn = text(reviewOn);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    static NormForm empty(LocalDate today, String owner, @Nullable Integer seconds) {
        return new NormForm(
                NormParts.EVERYBODY,
                "",
                "",
                "",
                "",
                seconds == null ? "" : String.valueOf(seconds),
                today.toString(),
                owner,
                "",
                today.plusYears(1).toString());
    }

    /** The same again, from today on. */
    static NormForm like(OwnNorm norm, LocalDate today, Formats formats) {
        Kpi kpi = norm.aim().kpi();
        Range good = norm.terms().good();
        Range warn = norm.terms().warn();
        Integer seconds = norm.terms().thresholdSeconds();
        return new NormForm(
                NormParts.word(norm.aim()),
                written(kpi, good == null ? null : good.min(), formats),
                written(kpi, good == null ? null : good.max(), formats),
                written(kpi, warn == null ? null : warn.min(), formats),
                written(kpi, warn == null ? null : warn.max(), formats),
                seconds == null ? "" : String.valueOf(seconds),
                today.toString(),
                norm.terms().owner(),
                "",
                today.plusYears(1).toString());
    }

    private static String written(Kpi kpi, @Nullable Double limit, Formats formats) {
        return limit == null ? "" : TypedFigure.write(kpi, limit, formats);
    }

    /** What stands in an address and in a form that carries it along. */
    Map<String, String> parameters() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("part", part);
        all.put("goodMin", goodMin);
        all.put("goodMax", goodMax);
        all.put("warnMin", warnMin);
        all.put("warnMax", warnMax);
        all.put("threshold", threshold);
        all.put("validFrom", validFrom);
        all.put("owner", owner);
        all.put("reason", reason);
        all.put("reviewOn", reviewOn);
        all.values().removeIf(String::isEmpty);
        return all;
    }

    /** Null where something is wrong with it; the errors then say what, and what would be right. */
    @Nullable
    Terms read(NormAim aim, Texts texts, Errors errors) {
        Direction direction = aim.direction();
        boolean hasMin = direction != Direction.LOWER_IS_BETTER;
        boolean hasMax = direction != Direction.HIGHER_IS_BETTER;
        NormLimits limits = new NormLimits(aim, texts, errors);
        Double leastGood = hasMin ? limits.read("goodMin", goodMin) : null;
        Double leastNear = hasMin ? limits.read("warnMin", warnMin) : null;
        Double mostGood = hasMax ? limits.read("goodMax", goodMax) : null;
        Double mostNear = hasMax ? limits.read("warnMax", warnMax) : null;
        limits.check(leastNear, leastGood, mostGood, mostNear);
        Integer seconds = aim.kpi() == Kpi.SERVICE_LEVEL ? seconds(errors) : null;
        LocalDate from = day("validFrom", validFrom, errors);
        LocalDate review = reviewOn.isEmpty() ? null : day("reviewOn", reviewOn, errors);
        if (from != null && review != null && review.isBefore(from)) {
            errors.rejectValue("reviewOn", "dashboard.norms.wrong.review-before");
        }
        said("owner", owner, LONGEST_OWNER, errors);
        said("reason", reason, LONGEST_REASON, errors);
        return errors.hasErrors() || from == null
                ? null
                : new Terms(
                        new Range(leastGood, mostGood),
                        new Range(leastNear, mostNear),
                        seconds,
                        from,
                        owner,
                        reason,
                        review);
    }

    private @Nullable Integer seconds(Errors errors) {
        OptionalDouble read = TypedFigure.readSeconds(threshold);
        double seconds = read.orElse(0);
        if (seconds < 1 || seconds > 86_400 || seconds != Math.rint(seconds)) {
            errors.rejectValue("threshold", "dashboard.norms.wrong.threshold");
            return null;
        }
        return (int) seconds;
    }

    private static @Nullable LocalDate day(String field, String typed, Errors errors) {
        LocalDate day = day(typed);
        if (day == null) {
            errors.rejectValue(field, "dashboard.norms.wrong." + field);
        }
        return day;
    }

    /** Null where it is no day, or one too far away. */
    static @Nullable LocalDate day(String typed) {
        try {
            LocalDate day = LocalDate.parse(typed);
            return day.getYear() >= 1990 && day.getYear() <= 2200 ? day : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static void said(String field, String typed, int longest, Errors errors) {
        if (typed.isEmpty()) {
            errors.rejectValue(field, MISSING + "." + field);
        } else if (typed.length() > longest) {
            errors.rejectValue(field, "dashboard.norms.wrong.long", new Object[] {longest, typed.length()}, null);
        }
    }
}
