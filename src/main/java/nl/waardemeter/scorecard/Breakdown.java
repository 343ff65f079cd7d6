package nl.waardemeter.scorecard;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.waardemeter.kpi.ReportingPeriod;
import org.jspecify.annotations.Nullable;

/** How a scorecard is cut into buckets: by time, or by what facts are told apart by. */
public enum Breakdown {
    DAY(null, "day"),
    WEEK(null, "date_trunc('week', day)::date"),
    MONTH(null, "date_trunc('month', day)::date"),
    TEAM(Split.TEAM, "team_id"),
    QUEUE(Split.QUEUE, "queue_id"),
    CHANNEL(Split.CHANNEL, "channel"),
    AGENT(Split.AGENT, "agent_id"),
    TOPIC(Split.TOPIC, "topic_id"),
    QUESTION(Split.QUESTION, "question_id");

    private final @Nullable Split split;
    private final String expression;

    Breakdown(@Nullable Split split, String expression) {
        this.split = split;
        this.expression = expression;
    }

    /** The word in the API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Breakdown> ofWord(String word) {
        return Arrays.stream(values()).filter(by -> by.word().equals(word)).findFirst();
    }

    /** What it tells apart beside time; null where it is by time. */
    public @Nullable Split split() {
        return split;
    }

    public boolean isTime() {
        return split == null;
    }

    /** Over the columns of totals or facts, with the day named "day". */
    String expression() {
        return expression;
    }

    /** The part of the period that the bucket starting at this day covers. */
    ReportingPeriod bucket(LocalDate start, ReportingPeriod whole) {
        ReportingPeriod full = switch (this) {
            case WEEK -> ReportingPeriod.weekOf(start);
            case MONTH -> ReportingPeriod.monthOf(start);
            default -> ReportingPeriod.ofDays(start, start);
        };
        return new ReportingPeriod(
                full.from().isBefore(whole.from()) ? whole.from() : full.from(),
                full.until().isAfter(whole.until()) ? whole.until() : full.until());
    }

    /** The parts that a period falls into by time, the first and the last cut where the period is. */
    public List<ReportingPeriod> buckets(ReportingPeriod whole) {
        List<ReportingPeriod> buckets = new ArrayList<>();
        for (LocalDate day = start(whole.from()); day.isBefore(whole.until()); day = next(day)) {
            buckets.add(bucket(day, whole));
        }
        return buckets;
    }

    /** The key of the time bucket: 2026-01-05, 2026-W02, 2026-01. */
    String key(LocalDate start) {
        return switch (this) {
            case WEEK ->
                String.format(
                        Locale.ROOT,
                        "%d-W%02d",
                        start.get(IsoFields.WEEK_BASED_YEAR),
                        start.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case MONTH -> YearMonth.from(start).toString();
            default -> start.toString();
        };
    }

    /** The first day of the bucket after this one. */
    LocalDate next(LocalDate start) {
        return switch (this) {
            case WEEK -> start.plusWeeks(1);
            case MONTH -> start.plusMonths(1);
            default -> start.plusDays(1);
        };
    }

    /** The first day of the bucket that the day lies in. */
    LocalDate start(LocalDate day) {
        return switch (this) {
            case WEEK -> ReportingPeriod.weekOf(day).from();
            case MONTH -> day.withDayOfMonth(1);
            default -> day;
        };
    }
}
