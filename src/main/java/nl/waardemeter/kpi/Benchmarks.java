package nl.waardemeter.kpi;

import static nl.waardemeter.kpi.Norm.atLeast;
import static nl.waardemeter.kpi.Norm.atMost;
import static nl.waardemeter.kpi.Norm.within;
import static nl.waardemeter.kpi.NormSource.PRESET;
import static nl.waardemeter.kpi.NormSource.SHOPPING_TOMORROW;
import static nl.waardemeter.kpi.NormSource.SPANGENBERG;
import static nl.waardemeter.kpi.NormSource.ZENDESK;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.waardemeter.kpi.Norm.Range;
import org.jspecify.annotations.Nullable;

/**
 * The norms of the trade that hold until an organisation sets its own. They come from texts that also sell something: each
 * carries its source, and everything its source does not say is marked as a preset.
 */
public final class Benchmarks {

    private static final QuestionScale EFFORT_OF_FIVE = new QuestionScale(1, 5, Direction.LOWER_IS_BETTER);
    private static final QuestionScale EASE_OF_SEVEN = new QuestionScale(1, 7, Direction.HIGHER_IS_BETTER);

    private Benchmarks() {}

    /**
     * The norm of the KPI, if it has one there. There is none for resolution time (no ideal value: by kind of question), nor for e-mail's
     * first response (told in business hours).
     *
     * @param channel the channel of everything that is counted, or null where several are: a norm of one channel then has nothing to
     *     say
     * @param scale the scale of the question, or null for a KPI that asks none or while nobody has confirmed it
     */
    public static Optional<Norm> of(Kpi kpi, Sector sector, @Nullable Channel channel, @Nullable QuestionScale scale) {
        boolean phone = channel == Channel.PHONE;
        return switch (kpi) {
            case FIRST_CONTACT_RESOLUTION -> Optional.of(atLeast(kpi, 0.75, 0.65, ZENDESK));
            case CSAT -> Optional.of(csat(sector));
            case NPS -> nps(sector);
            case CES -> ces(scale);
            case SERVICE_LEVEL -> where(phone, atLeast(kpi, 0.80, 0.70, SPANGENBERG));
            case AVERAGE_SPEED_OF_ANSWER -> where(phone, atMost(kpi, 30, 60, SPANGENBERG));
            case ABANDONMENT -> where(phone, atMost(kpi, 0.05, 0.10, PRESET));
            case FIRST_RESPONSE_TIME ->
                where(channel == Channel.SOCIAL, atMost(kpi, minutes(60), minutes(120), SHOPPING_TOMORROW));
            case AVERAGE_HANDLE_TIME ->
                where(
                        phone,
                        within(kpi, new Range(minutes(5), minutes(7)), new Range(minutes(4), minutes(9)), SPANGENBERG));
            case WRAP_UP_TIME ->
                Optional.of(atMost(kpi, minutes(6), minutes(10), ZENDESK).bySourceAlone());
            case OCCUPANCY -> Optional.of(within(kpi, new Range(0.75, 0.85), new Range(0.70, 0.90), ZENDESK));
            case REOPEN_RATE, TRANSFER_RATE, RESOLUTION_TIME, TICKETS_PER_CUSTOMER, CONTACT_VOLUME, TICKET_VOLUME ->
                Optional.empty();
        };
    }

    /** The KPIs whose norm is another one in another sector. */
    public static List<Kpi> bySector() {
        return Arrays.stream(Kpi.values())
                .filter(kpi -> Arrays.stream(Sector.values())
                                .map(sector -> of(kpi, sector, null, null))
                                .distinct()
                                .count()
                        > 1)
                .toList();
    }

    private static Norm csat(Sector sector) {
        return switch (sector) {
            case RETAIL, DEPARTMENT_STORES -> atLeast(Kpi.CSAT, 0.88, 0.83, ZENDESK);
            case FINANCIAL_SERVICES -> atLeast(Kpi.CSAT, 0.90, 0.85, ZENDESK);
            case GENERAL, INTERNET_SERVICES -> atLeast(Kpi.CSAT, 0.80, 0.70, ZENDESK);
        };
    }

    /** Known of two sectors only; what is customary differs too much between them to say anything of others. */
    private static Optional<Norm> nps(Sector sector) {
        return switch (sector) {
            case INTERNET_SERVICES -> Optional.of(atLeast(Kpi.NPS, 2, -8, ZENDESK));
            case DEPARTMENT_STORES -> Optional.of(atLeast(Kpi.NPS, 58, 48, ZENDESK));
            case GENERAL, RETAIL, FINANCIAL_SERVICES -> Optional.empty();
        };
    }

    /** The sources give a direction and scales, but no figures. */
    private static Optional<Norm> ces(@Nullable QuestionScale scale) {
        if (EFFORT_OF_FIVE.equals(scale)) {
            return Optional.of(atMost(Kpi.CES, 2, 3, PRESET));
        }
        return where(EASE_OF_SEVEN.equals(scale), atLeast(Kpi.CES, 5.5, 4.5, PRESET));
    }

    private static Optional<Norm> where(boolean applies, Norm norm) {
        return applies ? Optional.of(norm) : Optional.empty();
    }

    private static double minutes(int minutes) {
        return minutes * 60.0;
    }
}
