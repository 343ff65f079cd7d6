package nl.waardemeter.kpi;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Every KPI once more, row by row in plain code and without measures, as a check that shares nothing with the catalogue. */
final class PlainlyCounted {

    private final List<Row> rows;

    PlainlyCounted(List<Row> rows) {
        this.rows = rows;
    }

    /** The value where there is something to divide by, else null. */
    @Nullable
    Double value(Kpi kpi) {
        List<Row> inbound = of(Family.CONTACT, row -> Objects.equals(row.value(Field.DIRECTION), "in"));
        List<Row> answered = having(inbound, row -> Objects.equals(row.value(Field.EXIT), "answered"));
        List<Row> waited = having(answered, row -> has(row, Field.WAIT));
        List<Row> patient = having(inbound, row -> Objects.equals(row.value(Field.EXIT), "abandoned") && !isShort(row));
        List<Row> contacts = having(inbound, row -> isYes(row, Field.FIRST_LEG));
        List<Row> handled = having(contacts, row -> isYes(row, Field.CONTACT_HANDLED));
        List<Row> tickets = of(Family.TICKET, row -> true);
        List<Row> solved = having(tickets, row -> has(row, Field.RESOLUTION));
        List<Row> answers = of(Family.SURVEY, row -> isYes(row, Field.COUNTS));
        return switch (kpi) {
            case SERVICE_LEVEL ->
                over(
                        having(waited, row -> number(row, Field.WAIT) <= limit(row))
                                .size(),
                        waited.size() + patient.size());
            case AVERAGE_SPEED_OF_ANSWER -> mean(waited, row -> seconds(row, Field.WAIT));
            case ABANDONMENT -> over(patient.size(), answered.size() + patient.size());
            case FIRST_CONTACT_RESOLUTION -> firstContactResolution(handled);
            case TRANSFER_RATE ->
                share(
                        having(handled, row -> has(row, Field.CONTACT_TRANSFERRED)),
                        row -> isYes(row, Field.CONTACT_TRANSFERRED));
            case AVERAGE_HANDLE_TIME -> handleTime(having(answered, row -> has(row, Field.TALK)));
            case WRAP_UP_TIME ->
                mean(having(answered, row -> has(row, Field.WRAP_UP)), row -> seconds(row, Field.WRAP_UP));
            case OCCUPANCY -> occupancy();
            case CONTACT_VOLUME -> (double) contacts.size();
            case TICKET_VOLUME -> (double) tickets.size();
            case FIRST_RESPONSE_TIME ->
                mean(having(tickets, row -> has(row, Field.FIRST_RESPONSE)), row -> seconds(row, Field.FIRST_RESPONSE));
            case RESOLUTION_TIME -> mean(solved, row -> seconds(row, Field.RESOLUTION));
            case REOPEN_RATE ->
                share(having(solved, row -> has(row, Field.REOPENS)), row -> number(row, Field.REOPENS) > 0);
            case TICKETS_PER_CUSTOMER -> ticketsPerCustomer(having(tickets, row -> has(row, Field.TICKET_CUSTOMER)));
            case CSAT -> share(answers, row -> number(row, Field.SCORE) >= 8_000);
            case NPS ->
                mean(answers, row -> {
                    double score = number(row, Field.SCORE) / 1e3;
                    return score >= 9 ? 100 : score <= 6 ? -100 : 0;
                });
            case CES -> mean(answers, row -> number(row, Field.SCORE) / 1e3);
        };
    }

    private static @Nullable Double firstContactResolution(List<Row> handled) {
        List<Row> issues = having(handled, row -> has(row, Field.CUSTOMER) && !isYes(row, Field.PRECEDED));
        return share(
                issues,
                row -> !isYes(row, Field.FOLLOWED)
                        && !isYes(row, Field.CONTACT_TRANSFERRED)
                        && !isYes(row, Field.TICKET_REOPENED));
    }

    private static @Nullable Double handleTime(List<Row> talked) {
        List<Row> complete = having(talked, row -> has(row, Field.WRAP_UP));
        ToDoubleFunction<Row> handling = row -> seconds(row, Field.TALK) + seconds(row, Field.HOLD);
        return complete.size() * 10 < talked.size() * 9
                ? mean(talked, handling)
                : mean(complete, row -> handling.applyAsDouble(row) + seconds(row, Field.WRAP_UP));
    }

    private @Nullable Double occupancy() {
        List<Row> staffed = of(Family.WORKFORCE, row -> has(row, Field.AVAILABLE) && has(row, Field.BUSY));
        double available = staffed.stream()
                .mapToDouble(row -> number(row, Field.AVAILABLE))
                .sum();
        return over(staffed.stream().mapToDouble(row -> number(row, Field.BUSY)).sum(), available);
    }

    private static @Nullable Double ticketsPerCustomer(List<Row> tickets) {
        return over(
                tickets.size(),
                tickets.stream()
                        .map(row -> row.value(Field.TICKET_CUSTOMER))
                        .distinct()
                        .count());
    }

    private List<Row> of(Family family, Predicate<Row> which) {
        return having(having(rows, row -> row.family() == family), which);
    }

    private static List<Row> having(List<Row> rows, Predicate<Row> which) {
        return rows.stream().filter(which).toList();
    }

    private static @Nullable Double share(List<Row> rows, Predicate<Row> which) {
        return over(having(rows, which).size(), rows.size());
    }

    private static @Nullable Double mean(List<Row> rows, ToDoubleFunction<Row> amount) {
        return over(rows.stream().mapToDouble(amount).sum(), rows.size());
    }

    private static @Nullable Double over(double top, double bottom) {
        return bottom == 0 ? null : (Double) (top / bottom);
    }

    private static boolean has(Row row, Field field) {
        return row.value(field) != null;
    }

    private static boolean isYes(Row row, Field field) {
        return Objects.equals(row.value(field), true);
    }

    private static boolean isShort(Row row) {
        return has(row, Field.WAIT) && number(row, Field.WAIT) < 5_000;
    }

    private static long limit(Row row) {
        return Objects.requireNonNull(row.limit(Limit.SERVICE_LEVEL));
    }

    private static double seconds(Row row, Field field) {
        return has(row, field) ? number(row, field) / 1e3 : 0;
    }

    private static long number(Row row, Field field) {
        return (long) Objects.requireNonNull(row.value(field));
    }
}
