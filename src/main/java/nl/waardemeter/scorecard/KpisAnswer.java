package nl.waardemeter.scorecard;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nl.waardemeter.kpi.Band;
import nl.waardemeter.kpi.Channel;
import nl.waardemeter.kpi.Measurement;
import nl.waardemeter.kpi.Reason;
import nl.waardemeter.kpi.Status;
import nl.waardemeter.scorecard.Scorecard.Line;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * The API's answer to a question about KPIs. Stable: within v1 fields are only added. Durations are seconds, shares 0..1, NPS
 * -100..100; doubles are not rounded.
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record KpisAnswer(
        LocalDate from,
        LocalDate to,
        String zone,
        @Nullable LocalDate dataThrough,
        long dataVersion,
        int definitionVersion,
        @Nullable String by,
        List<Bucket> buckets) {

    /** A part of the breakdown; key and label are null where there is none. */
    record Bucket(@Nullable String key, @Nullable String label, List<Figure> kpis) {}

    /** One KPI. */
    record Figure(
            String kpi,
            @Nullable String variant,

            @Schema(description = "The channels that count; empty means all")
            List<String> channels,

            @Nullable Question question,
            String unit,
            String direction,
            String status,
            boolean provisional,
            @Nullable Why reason,
            @Nullable Double value,
            @Nullable Double numerator,
            @Nullable Double denominator,
            @Nullable Long n,
            @Nullable Long excluded,
            @Nullable Double coverage,
            @Nullable Interval interval,
            @Nullable Comparison comparison,
            @Nullable KpiTarget target,
            @Nullable String band) {}

    record Question(String key, String name, String label) {}

    /** Why there is no value, or one with a reservation, in the reader's language. */
    record Why(String code, @Nullable String kind, @Nullable String field, String message) {}

    record Interval(double low, double high, double confidence, String method) {}

    record Comparison(
            LocalDate from,
            LocalDate to,
            @Nullable Double value,
            @Nullable Double change,
            @Nullable Double relativeChange,
            @Nullable Interval interval,
            @Nullable Boolean certain) {}

    static KpisAnswer of(Scorecard scorecard, MessageSource messages, Locale locale) {
        return new KpisAnswer(
                scorecard.period().from(),
                scorecard.period().lastDay(),
                scorecard.zone().getId(),
                scorecard.dataThrough(),
                scorecard.dataVersion(),
                scorecard.definitionVersion(),
                scorecard.by() == null ? null : scorecard.by().word(),
                scorecard.buckets().stream()
                        .map(bucket -> new Bucket(
                                bucket.key(),
                                bucket.label(),
                                bucket.lines().stream()
                                        .map(line -> figure(line, messages, locale))
                                        .toList()))
                        .toList());
    }

    private static Figure figure(Line line, MessageSource messages, Locale locale) {
        Measurement measured = line.measurement();
        Band band = line.band();
        return new Figure(
                measured.kpi().key(),
                measured.variant(),
                line.channels().stream().map(Channel::word).toList(),
                question(line.question()),
                measured.kpi().unit().word(),
                line.direction().word(),
                measured.status().word(),
                measured.status() == Status.PROVISIONAL,
                why(measured.reason(), messages, locale),
                measured.value(),
                measured.numerator(),
                measured.denominator(),
                measured.n(),
                measured.excluded(),
                measured.coverage(),
                interval(measured.interval()),
                comparison(line.comparison()),
                KpiTarget.of(line),
                band == null ? null : band.word());
    }

    private static @Nullable Question question(SurveyQuestions.@Nullable Question question) {
        return question == null ? null : new Question(String.valueOf(question.id()), question.name(), question.label());
    }

    private static @Nullable Why why(@Nullable Reason reason, MessageSource messages, Locale locale) {
        return reason == null
                ? null
                : new Why(
                        reason.code().word(),
                        reason.kind(),
                        reason.field(),
                        messages.getMessage(
                                "kpi.reason." + reason.code().word(),
                                new Object[] {String.valueOf(reason.field()), String.valueOf(reason.kind())},
                                locale));
    }

    private static @Nullable Interval interval(nl.waardemeter.kpi.@Nullable Interval interval) {
        return interval == null
                ? null
                : new Interval(interval.low(), interval.high(), interval.confidence(), interval.method());
    }

    private static @Nullable Comparison comparison(Scorecard.@Nullable Compared compared) {
        return compared == null
                ? null
                : new Comparison(
                        compared.period().from(),
                        compared.period().lastDay(),
                        compared.value(),
                        compared.change(),
                        compared.relativeChange(),
                        interval(compared.interval()),
                        compared.certain());
    }
}
