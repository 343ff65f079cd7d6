package nl.waardemeter.scorecard;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.waardemeter.kpi.Kpi;
import nl.waardemeter.kpi.ReportingPeriod;
import nl.waardemeter.kpi.Sector;
import nl.waardemeter.organisation.Organisation;
import nl.waardemeter.organisation.Settings;
import nl.waardemeter.scorecard.RecentTotals.Version;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads all that a scorecard is measured from: the sums of the period and of the one to compare with, and what must be known beside them. */
@Component
class FiguresReader {

    private final RecentTotals totals;
    private final Organisation organisation;
    private final DataThrough dataThrough;
    private final SurveyQuestions questions;
    private final OwnNorms norms;

    FiguresReader(
            RecentTotals totals,
            Organisation organisation,
            DataThrough dataThrough,
            SurveyQuestions questions,
            OwnNorms norms) {
        this.totals = totals;
        this.organisation = organisation;
        this.dataThrough = dataThrough;
        this.questions = questions;
        this.norms = norms;
    }

    /** What was read for a scorecard, of one state of the data. */
    record Read(
            Settings settings,
            Definitions definitions,
            NormsInForce norms,
            @Nullable LocalDate through,
            Set<Facts> available,
            Map<Integer, SurveyQuestions.Question> questions,
            Map<String, DataThrough.Range> ranges,
            Figures figures,
            @Nullable ComparedFigures compared) {}

    Read read(ScorecardRequest request) {
        Settings settings = organisation.settings();
        LocalDate through = dataThrough.lastDay().orElse(null);
        TotalsReader.Horizon horizon = horizon(through, settings);
        Set<Facts> available = available(request);
        Version version = Version.of(settings);
        Figures figures = read(available, request.selection(), request, horizon, version);
        return read(settings, through, available, figures, compared(request, available, horizon, through, version));
    }

    /** Told apart by time and, before a space in the bucket's key, by something else. */
    Read readInSteps(ScorecardRequest request, Breakdown by) {
        Settings settings = organisation.settings();
        LocalDate through = dataThrough.lastDay().orElse(null);
        TotalsReader.Horizon horizon = horizon(through, settings);
        Set<Facts> available = available(request);
        Breakdown step = Objects.requireNonNull(request.by());
        Figures figures = new Figures();
        for (Facts facts : available) {
            figures.add(facts, totals.readInSteps(Version.of(settings), facts, request.selection(), by, step, horizon));
        }
        return read(settings, through, available, figures, null);
    }

    private Read read(
            Settings settings,
            @Nullable LocalDate through,
            Set<Facts> available,
            Figures figures,
            @Nullable ComparedFigures compared) {
        Definitions definitions =
                new Definitions(organisation.serviceLevelSeconds(), settings.repeatWindowDays(), settings.rowsFrom());
        return new Read(
                settings,
                definitions,
                new NormsInForce(norms.standing(), Sector.of(settings.sector()), definitions),
                through,
                available,
                questions.all(),
                dataThrough.ranges(),
                figures,
                compared);
    }

    private static TotalsReader.Horizon horizon(@Nullable LocalDate through, Settings settings) {
        return through == null
                ? new TotalsReader.Horizon(null, null)
                : new TotalsReader.Horizon(
                        through.minusDays(settings.repeatWindowDays()),
                        through.minusDays(Kpi.REOPEN_RATE.provisionalDays()));
    }

    /** The families that are needed and can be told apart by everything that is asked for. */
    private static Set<Facts> available(ScorecardRequest request) {
        return request.kpis().stream()
                .map(kpi -> Facts.of(kpi.family()))
                .filter(facts -> request.selection().splits().stream().allMatch(facts::has))
                .filter(facts -> request.by() == null
                        || request.by().split() == null
                        || facts.has(request.by().split()))
                .collect(Collectors.toSet());
    }

    private Figures read(
            Set<Facts> available,
            Selection selection,
            ScorecardRequest request,
            TotalsReader.Horizon horizon,
            Version version) {
        Figures figures = new Figures();
        for (Facts facts : available) {
            figures.add(facts, totals.read(version, facts, selection, request.by(), horizon));
        }
        if (available.contains(Facts.TICKET) && request.kpis().contains(Kpi.TICKETS_PER_CUSTOMER)) {
            figures.addCustomers(totals.distinctCustomers(version, selection, request.by()));
        }
        return figures;
    }

    /** Time buckets are not compared: the ones beside them are. An unfinished period is cut on both sides where the data ends. */
    private @Nullable ComparedFigures compared(
            ScorecardRequest request,
            Set<Facts> available,
            TotalsReader.Horizon horizon,
            @Nullable LocalDate through,
            Version version) {
        if (request.compare() == Compare.NONE
                || request.by() != null && request.by().isTime()) {
            return null;
        }
        ReportingPeriod whole = request.selection().period();
        ReportingPeriod cut = through == null ? whole : whole.cutAfter(through);
        ReportingPeriod other = request.compare().with(whole);
        ReportingPeriod before = cut.equals(whole) ? other : other.firstDays(cut.days());
        Figures own =
                cut.equals(whole) ? null : read(available, request.selection().during(cut), request, horizon, version);
        return new ComparedFigures(
                before, read(available, request.selection().during(before), request, horizon, version), own);
    }

    /** The figures to compare with; {@code own} where the period itself had to be cut. */
    record ComparedFigures(
            ReportingPeriod period,
            Figures figures,
            @Nullable Figures own) {

        Optional<Figures> cut() {
            return Optional.ofNullable(own);
        }

        ComparedFigures inBuckets(Function<String, @Nullable String> to) {
            return new ComparedFigures(period, figures.inBuckets(to), own == null ? null : own.inBuckets(to));
        }
    }
}
