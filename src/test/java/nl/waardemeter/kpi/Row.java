package nl.waardemeter.kpi;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A fact made for a test, said in the words of the trade. Durations are given in seconds, scores in points. */
final class Row implements FactRow {

    private final Family family;
    private final Map<Field, Object> values = new EnumMap<>(Field.class);
    private final Map<Limit, Long> limits = new EnumMap<>(Limit.class);
    private final Set<Attribution> days = EnumSet.noneOf(Attribution.class);

    private Row(Family family) {
        this.family = family;
    }

    private Row(Row other) {
        this(other.family);
        values.putAll(other.values);
        limits.putAll(other.limits);
        days.addAll(other.days);
    }

    /** A contact of one leg that a customer offered; service level at 20 s, short abandons under 5 s. */
    static Row contact(String exit) {
        boolean answered = exit.equals("answered");
        return new Row(Family.CONTACT)
                .with(Field.DIRECTION, "in")
                .with(Field.EXIT, exit)
                .with(Field.FIRST_LEG, true)
                .with(Field.CONTACT_HANDLED, answered)
                .with(Field.PRECEDED, false)
                .with(Field.FOLLOWED, false)
                .with(Field.TICKET_REOPENED, false)
                .limit(Limit.SERVICE_LEVEL, 20_000)
                .limit(Limit.SHORT_ABANDON, 5_000)
                .on(Attribution.OFFERED, Attribution.HANDLED);
    }

    static Row answered() {
        return contact("answered");
    }

    static Row abandoned() {
        return contact("abandoned");
    }

    /** A ticket that was created and nothing more. */
    static Row ticket() {
        return new Row(Family.TICKET).on(Attribution.CREATED);
    }

    /** A valid answer on a scale 1 to 5 where 4 is positive. */
    static Row answer(double score) {
        return new Row(Family.SURVEY)
                .with(Field.SCORE, Math.round(score * 1_000))
                .with(Field.COUNTS, true)
                .limit(Limit.POSITIVE_FROM, 4_000)
                .on(Attribution.RESPONDED);
    }

    /** A valid answer to the question whether one would recommend, 0 to 10. */
    static Row recommendation(int score) {
        return answer(score)
                .limit(Limit.POSITIVE_FROM, 8_000)
                .limit(Limit.PROMOTER_FROM, 9_000)
                .limit(Limit.DETRACTOR_TO, 6_000);
    }

    static Row staffed(long available, long busy) {
        return staffed().seconds(Field.AVAILABLE, available).seconds(Field.BUSY, busy);
    }

    /** Time of an agent of which nothing is known. */
    static Row staffed() {
        return new Row(Family.WORKFORCE).on(Attribution.WORKED);
    }

    Row waited(double seconds) {
        return seconds(Field.WAIT, seconds);
    }

    Row talked(double seconds) {
        return seconds(Field.TALK, seconds);
    }

    Row held(double seconds) {
        return seconds(Field.HOLD, seconds);
    }

    Row wrappedUp(double seconds) {
        return seconds(Field.WRAP_UP, seconds);
    }

    /** On the leg and, as this is the contact's only leg, on the contact. */
    Row transferred(boolean yes) {
        return with(Field.TRANSFERRED, yes).with(Field.CONTACT_TRANSFERRED, yes);
    }

    Row ofCustomer(String customer) {
        return with(family == Family.TICKET ? Field.TICKET_CUSTOMER : Field.CUSTOMER, customer);
    }

    Row firstResponseAfter(double seconds) {
        return seconds(Field.FIRST_RESPONSE, seconds).on(Attribution.FIRST_RESPONSE);
    }

    Row solvedAfter(double seconds) {
        return seconds(Field.RESOLUTION, seconds).on(Attribution.FIRST_SOLVED, Attribution.SOLVED);
    }

    Row reopened(long times) {
        return with(Field.REOPENS, times);
    }

    Row seconds(Field field, double seconds) {
        return with(field, Math.round(seconds * 1_000));
    }

    Row with(Field field, Object value) {
        Row row = new Row(this);
        row.values.put(field, value);
        return row;
    }

    Row without(Field field) {
        Row row = new Row(this);
        row.values.remove(field);
        return row;
    }

    Row limit(Limit limit, long bound) {
        Row row = new Row(this);
        row.limits.put(limit, bound);
        return row;
    }

    private Row on(Attribution... attributions) {
        Row row = new Row(this);
        row.days.addAll(Arrays.asList(attributions));
        return row;
    }

    /** The same row so many times. */
    List<Row> times(int count) {
        return Collections.nCopies(count, this);
    }

    Family family() {
        return family;
    }

    @Override
    public @Nullable Object value(Field field) {
        return values.get(field);
    }

    @Override
    public @Nullable Long limit(Limit limit) {
        return limits.get(limit);
    }

    /** What the database makes of these facts: every measure over the rows that have its day, and the customers counted. */
    static Totals totals(List<Row> rows) {
        Map<Row, Long> occurrences = new IdentityHashMap<>();
        rows.forEach(row -> occurrences.merge(row, 1L, Long::sum));
        Map<Measure, Long> sums = new EnumMap<>(Measure.class);
        occurrences.forEach((row, times) -> {
            for (Measure measure : Measure.of(row.family)) {
                if (row.days.contains(measure.attribution())) {
                    sums.merge(measure, times * measure.of(row), Math::addExact);
                }
            }
        });
        return Totals.of(sums).withDistinctCustomers(customers(rows));
    }

    private static long customers(List<Row> rows) {
        return rows.stream()
                .map(row -> row.value(Field.TICKET_CUSTOMER))
                .filter(Objects::nonNull)
                .distinct()
                .count();
    }
}
