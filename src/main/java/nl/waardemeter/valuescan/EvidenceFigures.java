package nl.waardemeter.valuescan;

import static nl.waardemeter.kpi.Kpi.CES;
import static nl.waardemeter.kpi.Kpi.CONTACT_VOLUME;
import static nl.waardemeter.kpi.Kpi.CSAT;
import static nl.waardemeter.kpi.Kpi.FIRST_CONTACT_RESOLUTION;
import static nl.waardemeter.kpi.Kpi.NPS;
import static nl.waardemeter.kpi.Kpi.OCCUPANCY;
import static nl.waardemeter.kpi.Kpi.REOPEN_RATE;
import static nl.waardemeter.kpi.Kpi.RESOLUTION_TIME;
import static nl.waardemeter.kpi.Kpi.TRANSFER_RATE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.waardemeter.account.Scope;
import nl.waardemeter.kpi.Band;
import nl.waardemeter.kpi.Kpi;
import nl.waardemeter.kpi.KpiGroup;
import nl.waardemeter.kpi.Measurement;
import nl.waardemeter.kpi.Norm;
import nl.waardemeter.kpi.ReportingPeriod;
import nl.waardemeter.scorecard.Compare;
import nl.waardemeter.scorecard.NormAim;
import nl.waardemeter.scorecard.OwnNorm;
import nl.waardemeter.scorecard.OwnNorms;
import nl.waardemeter.scorecard.Scorecard.Bucket;
import nl.waardemeter.scorecard.Scorecard.Compared;
import nl.waardemeter.scorecard.Scorecard.Line;
import nl.waardemeter.scorecard.ScorecardRequest;
import nl.waardemeter.scorecard.Scorecards;
import nl.waardemeter.scorecard.Selection;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is measured beside each factor, over three whole months and against as many before. */
@Component
class EvidenceFigures {

    private static final int MONTHS = 3;
    private static final Map<ValueFactor, List<Kpi>> KPIS = Map.of(
            ValueFactor.METRICS, List.of(NPS, CSAT, CES),
            ValueFactor.STRUCTURE, List.of(),
            ValueFactor.PROCESS, List.of(FIRST_CONTACT_RESOLUTION, TRANSFER_RATE, REOPEN_RATE, RESOLUTION_TIME),
            ValueFactor.PEOPLE, List.of(OCCUPANCY),
            ValueFactor.TECHNOLOGY, List.of());
    private static final Map<ValueFactor, List<String>> NOT_MEASURABLE = Map.of(
            ValueFactor.METRICS, List.of("behaviour"),
            ValueFactor.STRUCTURE, List.of("cost-per-contact", "outsourced", "other-departments"),
            ValueFactor.PROCESS, List.of("proactive", "promises"),
            ValueFactor.PEOPLE, List.of("turnover", "mandate", "empathy"),
            ValueFactor.TECHNOLOGY, List.of("self-service", "one-picture", "segments"));

    private final Scorecards scorecards;
    private final OwnNorms norms;

    EvidenceFigures(Scorecards scorecards, OwnNorms norms) {
        this.scorecards = scorecards;
        this.norms = norms;
    }

    /** The three whole months before the day's own. */
    static ReportingPeriod months(LocalDate day) {
        LocalDate until = day.withDayOfMonth(1);
        return new ReportingPeriod(until.minusMonths(MONTHS), until);
    }

    /** By the key of the factor: what is measured first, then what cannot be. */
    Map<String, List<Indicator>> of(Scope scope, LocalDate day) {
        Set<Kpi> asked = new HashSet<>(Set.of(CONTACT_VOLUME, FIRST_CONTACT_RESOLUTION));
        KPIS.values().forEach(asked::addAll);
        Bucket figures = scorecards
                .of(new ScorecardRequest(Selection.of(months(day), scope), null, Compare.PREVIOUS, asked))
                .buckets()
                .get(0);
        Map<String, List<Indicator>> evidence = new LinkedHashMap<>();
        for (ValueFactor factor : ValueFactor.values()) {
            List<Indicator> indicators = new ArrayList<>();
            KPIS.getOrDefault(factor, List.of()).forEach(kpi -> indicators.add(indicator(figures.line(kpi))));
            if (factor == ValueFactor.METRICS) {
                indicators.add(shareOfCustomersNorms(day));
                indicators.add(answersPerContact(figures));
            }
            if (factor == ValueFactor.TECHNOLOGY) {
                indicators.add(customerKnown(figures));
            }
            NOT_MEASURABLE.getOrDefault(factor, List.of()).forEach(key -> indicators.add(Indicator.notMeasurable(key)));
            evidence.put(factor.key(), indicators);
        }
        return evidence;
    }

    /** The values of KPIs over these months, of one team or of everybody; those that were not measured are not there. */
    Map<Kpi, Double> values(Set<Kpi> kpis, @Nullable Integer team, ReportingPeriod months) {
        Selection all = Selection.of(months, Scope.everything());
        Selection selection = team == null
                ? all
                : new Selection(
                        all.period(), all.scope(), Set.of(team), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());
        Bucket figures = scorecards
                .of(new ScorecardRequest(selection, null, Compare.NONE, kpis))
                .buckets()
                .get(0);
        Map<Kpi, Double> values = new EnumMap<>(Kpi.class);
        for (Kpi kpi : kpis) {
            Double value = figures.line(kpi).measurement().value();
            if (value != null) {
                values.put(kpi, value);
            }
        }
        return values;
    }

    private static Indicator indicator(Line line) {
        Measurement measured = line.measurement();
        Compared compared = line.comparison();
        Band band = line.band();
        return new Indicator(
                line.kpi().key(),
                true,
                measured.value(),
                compared == null ? null : compared.change(),
                compared == null ? null : compared.relativeChange(),
                compared == null ? null : compared.certain(),
                band == null ? null : band.word(),
                side(line, band),
                measured.hasValue() ? null : measured.reason());
    }

    private static @Nullable String side(Line line, @Nullable Band band) {
        Norm norm = line.norm();
        Double value = line.measurement().value();
        if (norm == null || value == null || band != Band.WARN && band != Band.BAD) {
            return null;
        }
        Double min = norm.good().min();
        return min != null && value < min ? "below" : "above";
    }

    /** Of the organisation's own norms, those about the customer's judgement. */
    private Indicator shareOfCustomersNorms(LocalDate day) {
        Map<NormAim, OwnNorm> inForce = new LinkedHashMap<>();
        norms.all().stream()
                .filter(norm ->
                        norm.withdrawnAt() == null && !norm.terms().validFrom().isAfter(day))
                .forEach(norm -> inForce.putIfAbsent(norm.aim(), norm));
        List<Kpi> aims = inForce.values().stream()
                .filter(norm -> norm.norm() != null && norm.aim().team() == null)
                .map(norm -> norm.aim().kpi())
                .toList();
        long customers =
                aims.stream().filter(kpi -> kpi.group() == KpiGroup.VOICE).count();
        return aims.isEmpty()
                ? Indicator.notMeasurable("customer-norms")
                : Indicator.share("customer-norms", (double) customers / aims.size());
    }

    /** Answers to the question that most customers answered, over contacts. */
    private static Indicator answersPerContact(Bucket figures) {
        Double contacts = figures.line(CONTACT_VOLUME).measurement().value();
        long answers = Stream.of(NPS, CSAT, CES)
                .map(kpi -> figures.line(kpi).measurement().n())
                .mapToLong(n -> n == null ? 0 : n)
                .max()
                .orElse(0);
        return contacts == null || contacts == 0 || answers == 0
                ? Indicator.notMeasurable("answers")
                : Indicator.share("answers", answers / contacts);
    }

    /** FCR can only be told of contacts whose customer is known, so its coverage says how many that are. */
    private static Indicator customerKnown(Bucket figures) {
        Double coverage = figures.line(FIRST_CONTACT_RESOLUTION).measurement().coverage();
        return coverage == null
                ? Indicator.notMeasurable("customer-known")
                : Indicator.share("customer-known", coverage);
    }
}
