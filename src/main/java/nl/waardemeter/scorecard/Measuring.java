package nl.waardemeter.scorecard;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.waardemeter.kpi.Band;
import nl.waardemeter.kpi.Benchmarks;
import nl.waardemeter.kpi.Channel;
import nl.waardemeter.kpi.Direction;
import nl.waardemeter.kpi.Evaluation;
import nl.waardemeter.kpi.Family;
import nl.waardemeter.kpi.Kpi;
import nl.waardemeter.kpi.Measurement;
import nl.waardemeter.kpi.Norm;
import nl.waardemeter.kpi.QuestionScale;
import nl.waardemeter.kpi.Reason;
import nl.waardemeter.kpi.ReportingPeriod;
import nl.waardemeter.kpi.Sector;
import nl.waardemeter.kpi.Totals;
import nl.waardemeter.scorecard.Scorecard.Line;
import nl.waardemeter.scorecard.Scorecards.ComparedFigures;
import nl.waardemeter.scorecard.SurveyQuestions.Question;
import org.jspecify.annotations.Nullable;

/** Measures KPIs in the buckets of one scorecard: which channels, which question, what may be shown, and how it is judged. */
final class Measuring {

    private static final int NORM_SECONDS = 20;
    private static final int FEWEST_ANSWERS = 5;
    private static final int FEWEST_CONTACTS_OF_AN_AGENT = 10;

    private final ScorecardRequest request;
    private final Set<Facts> available;
    private final Definitions definitions;
    private final Sector sector;
    private final Map<Integer, Question> questions;
    private final Map<String, DataThrough.Range> ranges;
    private final Figures figures;
    private final Map<Kpi, Question> chosen = new EnumMap<>(Kpi.class);

    Measuring(
            ScorecardRequest request,
            Set<Facts> available,
            Definitions definitions,
            Sector sector,
            Map<Integer, Question> questions,
            Map<String, DataThrough.Range> ranges,
            Figures figures) {
        this.request = request;
        this.available = available;
        this.definitions = definitions;
        this.sector = sector;
        this.questions = questions;
        this.ranges = ranges;
        this.figures = figures;
        Map<Integer, Long> answers = figures.answers();
        Kpi.ASKED.forEach(kpi -> choose(kpi, answers).ifPresent(question -> chosen.put(kpi, question)));
    }

    /** The question with most answers, among those that are asked for; scales are never pooled. */
    private Optional<Question> choose(Kpi kpi, Map<Integer, Long> answers) {
        return questions.values().stream()
                .filter(question -> question.kind().equals(kpi.key()))
                .filter(question -> answers.getOrDefault(question.id(), 0L) > 0)
                .max(Comparator.comparing((Question question) -> answers.getOrDefault(question.id(), 0L))
                        .thenComparing(Question::id, Comparator.reverseOrder()));
    }

    Line line(Kpi kpi, String bucket, @Nullable ComparedFigures compared) {
        Set<Channel> channels = channels(kpi);
        Measurement measurement = measure(kpi, bucket, channels, figures);
        Question question = question(kpi, bucket);
        Norm norm = norm(kpi, channels, bucket, question);
        return new Line(
                measurement,
                direction(kpi, question),
                channels,
                question,
                compared == null ? null : compare(kpi, bucket, channels, compared),
                norm,
                norm == null ? null : Band.judge(measurement, norm).orElse(null));
    }

    /** 80 % is a norm for answers within 20 seconds: for another threshold it says nothing. */
    private @Nullable Norm norm(Kpi kpi, Set<Channel> channels, String bucket, @Nullable Question question) {
        Integer threshold = definitions.thresholdSeconds(channels);
        if (kpi == Kpi.SERVICE_LEVEL && (threshold == null || threshold != NORM_SECONDS)) {
            return null;
        }
        return Benchmarks.of(kpi, sector, onlyChannel(channels, bucket), scale(question))
                .orElse(null);
    }

    private Measurement measure(Kpi kpi, String bucket, Set<Channel> channels, Figures from) {
        if (!available.contains(Facts.of(kpi.family()))) {
            return Measurement.notMeasured(kpi, null, Reason.of(Reason.Code.DIMENSION_NOT_AVAILABLE, kpi.family()));
        }
        Question question = question(kpi, bucket);
        if (kpi.fromSample()) {
            if (question == null) {
                return Measurement.notMeasured(kpi, null, Reason.of(Reason.Code.NO_DATA, kpi.family()));
            }
            if (!isConfirmed(kpi, question)) {
                return Measurement.notMeasured(kpi, null, Reason.of(Reason.Code.SCALE_NOT_CONFIRMED, kpi.family()));
            }
        }
        Totals totals = from.totals(kpi, bucket, channels, question == null ? null : question.id());
        Measurement measurement =
                Evaluation.of(kpi, totals, from.slice(kpi, bucket, channels, request.byLeg(), definitions));
        if (isCountOfNothing(measurement) && !wasDelivered(kpi.family(), bucket)) {
            return Measurement.notMeasured(kpi, measurement.variant(), Reason.of(Reason.Code.NO_DATA, kpi.family()));
        }
        return suppress(measurement);
    }

    private static boolean isCountOfNothing(Measurement measurement) {
        return measurement.denominator() == null && measurement.value() != null && measurement.value() == 0;
    }

    /** Nought contacts is a figure only where contacts were delivered at all. */
    private boolean wasDelivered(Family family, String bucket) {
        DataThrough.Range range = ranges.get(family.kind());
        ReportingPeriod period = request.by() != null && request.by().isTime()
                ? request.by()
                        .bucket(LocalDate.parse(bucket), request.selection().period())
                : request.selection().period();
        return range != null
                && !range.first().isAfter(period.lastDay())
                && !range.last().isBefore(period.from());
    }

    /** Too few customers or too few of an agent's contacts: a figure would tell of persons. */
    private Measurement suppress(Measurement measurement) {
        Long n = measurement.n();
        if (!measurement.hasValue() || n == null) {
            return measurement;
        }
        if (measurement.kpi().fromSample() && n < FEWEST_ANSWERS) {
            return measurement.suppressed(Reason.Code.TOO_FEW_ANSWERS);
        }
        Family family = measurement.kpi().family();
        boolean contacts = family == Family.CONTACT || family == Family.TICKET;
        return contacts && request.asks(Split.AGENT) && n < FEWEST_CONTACTS_OF_AN_AGENT
                ? measurement.suppressed(Reason.Code.TOO_FEW_CONTACTS)
                : measurement;
    }

    /** The channels asked for, else the KPI's own; a breakdown by channel shows each for itself. */
    private Set<Channel> channels(Kpi kpi) {
        if (!request.selection().channels().isEmpty()) {
            return request.selection().channels();
        }
        return request.by() == Breakdown.CHANNEL ? Set.of() : kpi.defaultChannels();
    }

    private @Nullable Channel onlyChannel(Set<Channel> channels, String bucket) {
        if (request.by() == Breakdown.CHANNEL) {
            return Channel.ofWord(bucket).orElse(null);
        }
        return channels.size() == 1 ? channels.iterator().next() : null;
    }

    private @Nullable Question question(Kpi kpi, String bucket) {
        if (request.by() == Breakdown.QUESTION && kpi.fromSample()) {
            Question question = questions.get(Integer.parseInt(bucket));
            return question != null && question.kind().equals(kpi.key()) ? question : null;
        }
        return chosen.get(kpi);
    }

    private static boolean isConfirmed(Kpi kpi, Question question) {
        return switch (kpi) {
            case NPS -> question.hasPromoters();
            case CSAT -> question.hasPositive();
            default -> question.direction() != null && question.scaleMin() != null;
        };
    }

    private static Direction direction(Kpi kpi, @Nullable Question question) {
        if (kpi != Kpi.CES || question == null || question.direction() == null) {
            return kpi.direction();
        }
        return question.direction().equals(Direction.LOWER_IS_BETTER.word())
                ? Direction.LOWER_IS_BETTER
                : Direction.HIGHER_IS_BETTER;
    }

    private static @Nullable QuestionScale scale(@Nullable Question question) {
        if (question == null || question.scaleMin() == null || question.scaleMax() == null) {
            return null;
        }
        return new QuestionScale(
                question.scaleMin(),
                question.scaleMax(),
                Direction.LOWER_IS_BETTER.word().equals(question.direction())
                        ? Direction.LOWER_IS_BETTER
                        : Direction.HIGHER_IS_BETTER);
    }

    private Scorecard.Compared compare(Kpi kpi, String bucket, Set<Channel> channels, ComparedFigures compared) {
        Figures own = compared.cut().orElse(figures);
        Measurement now = measure(kpi, bucket, channels, own);
        Measurement then = measure(kpi, bucket, channels, compared.figures());
        Integer question =
                Optional.ofNullable(question(kpi, bucket)).map(Question::id).orElse(null);
        return Changes.between(
                compared.period(),
                now,
                then,
                own.totals(kpi, bucket, channels, question),
                compared.figures().totals(kpi, bucket, channels, question));
    }
}
