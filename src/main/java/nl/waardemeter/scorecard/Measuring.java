package nl.waardemeter.scorecard;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.waardemeter.kpi.Band;
import nl.waardemeter.kpi.Channel;
import nl.waardemeter.kpi.Direction;
import nl.waardemeter.kpi.Evaluation;
import nl.waardemeter.kpi.Family;
import nl.waardemeter.kpi.Kpi;
import nl.waardemeter.kpi.Measurement;
import nl.waardemeter.kpi.Norm;
import nl.waardemeter.kpi.Reason;
import nl.waardemeter.kpi.ReportingPeriod;
import nl.waardemeter.kpi.Totals;
import nl.waardemeter.scorecard.FiguresReader.ComparedFigures;
import nl.waardemeter.scorecard.Scorecard.Line;
import nl.waardemeter.scorecard.SurveyQuestions.Question;
import org.jspecify.annotations.Nullable;

/** Measures KPIs in the buckets of one scorecard: which channels, which question, what may be shown, and how it is judged. */
final class Measuring {

    private static final int FEWEST_ANSWERS = 5;
    private static final int FEWEST_CONTACTS_OF_AN_AGENT = 10;

    private final ScorecardRequest request;
    private final Set<Facts> available;
    private final Definitions definitions;
    private final NormsInForce norms;
    private final Map<Integer, Question> questions;
    private final Map<String, DataThrough.Range> ranges;
    private final Figures figures;
    private final Map<Kpi, Question> chosen = new EnumMap<>(Kpi.class);

    Measuring(
            ScorecardRequest request,
            Set<Facts> available,
            Definitions definitions,
            NormsInForce norms,
            Map<Integer, Question> questions,
            Map<String, DataThrough.Range> ranges,
            Figures figures) {
        this.request = request;
        this.available = available;
        this.definitions = definitions;
        this.norms = norms;
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
        Measurement measurement = measure(kpi, bucket, channels, figures, period(bucket));
        Question question = question(kpi, bucket);
        NormsInForce.Found found = norms.of(
                kpi, denominator(channels, bucket, question), period(bucket).lastDay());
        Norm norm = found == null ? null : found.norm();
        return new Line(
                measurement,
                direction(kpi, question),
                channels,
                question,
                compared == null ? null : compare(kpi, bucket, channels, compared),
                norm,
                found == null ? null : found.own(),
                norm == null ? null : Band.judge(measurement, norm).orElse(null));
    }

    private NormsInForce.Denominator denominator(Set<Channel> channels, String bucket, @Nullable Question question) {
        Selection selection = request.selection();
        Set<Integer> seen = selection.scope().teams();
        return new NormsInForce.Denominator(
                channels,
                onlyChannel(channels, bucket),
                only(Breakdown.TEAM, bucket, selection.teams().isEmpty() ? seen : selection.teams()),
                only(Breakdown.TOPIC, bucket, selection.topics()),
                question == null ? null : question.scale());
    }

    private Set<Integer> only(Breakdown by, String bucket, Set<Integer> selected) {
        if (request.by() != by) {
            return selected;
        }
        // a bucket may also be several of them together, under a name
        boolean one = !bucket.isEmpty() && bucket.chars().allMatch(Character::isDigit);
        return one ? Set.of(Integer.valueOf(bucket)) : Set.of();
    }

    /** The days that the bucket stands for. */
    private ReportingPeriod period(String bucket) {
        ReportingPeriod whole = request.selection().period();
        return request.by() != null && request.by().isTime()
                ? request.by().bucket(LocalDate.parse(bucket), whole)
                : whole;
    }

    private Measurement measure(Kpi kpi, String bucket, Set<Channel> channels, Figures from, ReportingPeriod period) {
        if (!available.contains(Facts.of(kpi.family()))) {
            return Measurement.notMeasured(kpi, null, Reason.of(Reason.Code.DIMENSION_NOT_AVAILABLE, kpi.family()));
        }
        if (areRowsGone(kpi, period)) {
            return Measurement.notMeasured(kpi, null, Reason.of(Reason.Code.ROWS_REMOVED, kpi.family()));
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
        if (isCountOfNothing(measurement) && !wasDelivered(kpi.family(), period)) {
            return Measurement.notMeasured(kpi, measurement.variant(), Reason.of(Reason.Code.NO_DATA, kpi.family()));
        }
        return suppress(measurement);
    }

    private boolean areRowsGone(Kpi kpi, ReportingPeriod period) {
        LocalDate rowsFrom = definitions.rowsFrom();
        if (rowsFrom == null || !period.from().isBefore(rowsFrom)) {
            return false;
        }
        Set<Split> splits = EnumSet.noneOf(Split.class);
        splits.addAll(request.selection().splits());
        if (request.by() != null && request.by().split() != null) {
            splits.add(request.by().split());
        }
        return kpi.needsRows() || Facts.of(kpi.family()).totalsFor(splits) == null;
    }

    private static boolean isCountOfNothing(Measurement measurement) {
        return measurement.denominator() == null && measurement.value() != null && measurement.value() == 0;
    }

    /** Nought contacts is a figure only where contacts were delivered at all. */
    private boolean wasDelivered(Family family, ReportingPeriod period) {
        DataThrough.Range range = ranges.get(family.kind());
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

    private Scorecard.Compared compare(Kpi kpi, String bucket, Set<Channel> channels, ComparedFigures compared) {
        Figures own = compared.cut().orElse(figures);
        Measurement now = measure(kpi, bucket, channels, own, period(bucket));
        Measurement then = measure(kpi, bucket, channels, compared.figures(), compared.period());
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
