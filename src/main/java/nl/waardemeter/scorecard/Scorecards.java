package nl.waardemeter.scorecard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.waardemeter.kpi.Channel;
import nl.waardemeter.kpi.Kpi;
import nl.waardemeter.kpi.ReportingPeriod;
import nl.waardemeter.kpi.Sector;
import nl.waardemeter.organisation.Dimension;
import nl.waardemeter.organisation.Names;
import nl.waardemeter.organisation.Organisation;
import nl.waardemeter.organisation.Settings;
import nl.waardemeter.scorecard.Scorecard.Bucket;
import nl.waardemeter.scorecard.Scorecard.Line;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The one place that everything asks for figures. */
@Component
public class Scorecards {

    private final TotalsReader totals;
    private final Organisation organisation;
    private final DataThrough dataThrough;
    private final SurveyQuestions questions;
    private final Names names;

    Scorecards(
            TotalsReader totals,
            Organisation organisation,
            DataThrough dataThrough,
            SurveyQuestions questions,
            Names names) {
        this.totals = totals;
        this.organisation = organisation;
        this.dataThrough = dataThrough;
        this.questions = questions;
        this.names = names;
    }

    /** All figures of one scorecard stem from one state of the data. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Scorecard of(ScorecardRequest request) {
        Settings settings = organisation.settings();
        LocalDate through = dataThrough.lastDay().orElse(null);
        TotalsReader.Horizon horizon = horizon(through, settings);
        Set<Facts> available = available(request);
        Figures figures = read(available, request.selection(), request, horizon);
        Measuring measuring = new Measuring(
                request,
                available,
                new Definitions(organisation.serviceLevelSeconds(), settings.repeatWindowDays()),
                Sector.of(settings.sector()),
                questions.all(),
                ranges(),
                figures);
        ComparedFigures compared = compared(request, available, horizon, through);
        List<Bucket> buckets = new ArrayList<>();
        bucketKeys(request, figures).forEach((key, label) -> {
            List<Line> lines = Arrays.stream(Kpi.values())
                    .filter(request.kpis()::contains)
                    .map(kpi -> measuring.line(kpi, key, compared))
                    .toList();
            buckets.add(bucket(request.by(), key, label, lines));
        });
        return new Scorecard(
                request.selection().period(),
                settings.zone(),
                through,
                settings.dataVersion(),
                settings.definitionVersion(),
                request.by(),
                buckets);
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
            Set<Facts> available, Selection selection, ScorecardRequest request, TotalsReader.Horizon horizon) {
        Figures figures = new Figures();
        for (Facts facts : available) {
            figures.add(facts, totals.read(facts, selection, request.by(), horizon));
        }
        if (available.contains(Facts.TICKET) && request.kpis().contains(Kpi.TICKETS_PER_CUSTOMER)) {
            figures.addCustomers(totals.distinctCustomers(selection, request.by()));
        }
        return figures;
    }

    private Map<String, DataThrough.Range> ranges() {
        return Arrays.stream(Facts.values())
                .map(facts -> facts.family().kind())
                .filter(kind -> dataThrough.range(kind).isPresent())
                .collect(Collectors.toMap(
                        kind -> kind, kind -> dataThrough.range(kind).orElseThrow()));
    }

    /** Time buckets are not compared: the ones beside them are. An unfinished period is cut on both sides where the data ends. */
    private @Nullable ComparedFigures compared(
            ScorecardRequest request, Set<Facts> available, TotalsReader.Horizon horizon, @Nullable LocalDate through) {
        if (request.compare() == Compare.NONE
                || request.by() != null && request.by().isTime()) {
            return null;
        }
        ReportingPeriod whole = request.selection().period();
        ReportingPeriod cut = through == null ? whole : whole.cutAfter(through);
        ReportingPeriod other = request.compare().with(whole);
        ReportingPeriod before = cut.equals(whole) ? other : other.firstDays(cut.days());
        Figures own =
                cut.equals(whole) ? null : read(available, request.selection().during(cut), request, horizon);
        return new ComparedFigures(before, read(available, request.selection().during(before), request, horizon), own);
    }

    /** The buckets to show, with their labels, in the order to show them. */
    private Map<String, String> bucketKeys(ScorecardRequest request, Figures figures) {
        Map<String, String> keys = new LinkedHashMap<>();
        Breakdown by = request.by();
        if (by == null) {
            keys.put("", "");
        } else if (by.isTime()) {
            ReportingPeriod period = request.selection().period();
            for (LocalDate day = by.start(period.from()); day.isBefore(period.until()); day = by.next(day)) {
                keys.put(day.toString(), by.key(day));
            }
        } else {
            Set<String> found = figures.buckets();
            labels(by).forEach((key, label) -> {
                if (found.contains(key)) {
                    keys.put(key, label);
                }
            });
        }
        return keys;
    }

    private Map<String, String> labels(Breakdown by) {
        Map<String, String> labels = new LinkedHashMap<>();
        if (by == Breakdown.CHANNEL) {
            Arrays.stream(Channel.values()).forEach(channel -> labels.put(channel.word(), channel.word()));
            labels.put("-", "-");
        } else if (by == Breakdown.QUESTION) {
            questions.all().forEach((id, question) -> labels.put(String.valueOf(id), question.label()));
        } else {
            names.all(Dimension.valueOf(by.name())).forEach(name -> labels.put(String.valueOf(name.id()), name.name()));
        }
        return labels;
    }

    /** A time bucket goes by its name; of ids, nought is nobody's. */
    private static Bucket bucket(@Nullable Breakdown by, String key, String label, List<Line> lines) {
        if (by == null) {
            return new Bucket(null, null, lines);
        }
        return new Bucket(by.isTime() ? label : key.equals("0") ? "-" : key, label, lines);
    }

    /** The figures to compare with; {@code own} where the period itself had to be cut. */
    record ComparedFigures(
            ReportingPeriod period,
            Figures figures,
            @Nullable Figures own) {

        Optional<Figures> cut() {
            return Optional.ofNullable(own);
        }
    }
}
