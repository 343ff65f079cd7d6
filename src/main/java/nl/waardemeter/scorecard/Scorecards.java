package nl.waardemeter.scorecard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.waardemeter.kpi.Kpi;
import nl.waardemeter.organisation.Settings;
import nl.waardemeter.scorecard.FiguresReader.ComparedFigures;
import nl.waardemeter.scorecard.FiguresReader.Read;
import nl.waardemeter.scorecard.Scorecard.Bucket;
import nl.waardemeter.scorecard.Scorecard.Line;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The one place that everything asks for figures. */
@Component
public class Scorecards {

    private final FiguresReader reader;
    private final BucketLabels parts;

    Scorecards(FiguresReader reader, BucketLabels parts) {
        this.reader = reader;
        this.parts = parts;
    }

    /** All figures of one scorecard stem from one state of the data. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Scorecard of(ScorecardRequest request) {
        Read read = reader.read(request);
        return scorecard(request, read, read.norms());
    }

    /** The same figures twice: as they are judged, and as they would be had this norm been there. */
    record Twice(Scorecard now, Scorecard then) {}

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    Twice twice(ScorecardRequest request, OwnNorm wanted) {
        Read read = reader.read(request);
        return new Twice(
                scorecard(request, read, read.norms()),
                scorecard(request, read, read.norms().with(wanted)));
    }

    private Scorecard scorecard(ScorecardRequest request, Read read, NormsInForce norms) {
        return scorecard(request, read, norms, read.figures(), read.compared(), parts.of(request, read.figures()));
    }

    /**
     * Other buckets, to which those of a breakdown belong.
     *
     * @param of the key of the bucket that a bucket of the breakdown goes to; null where it goes to none
     * @param labels of the buckets, in the order to show them
     */
    public record Groups(Function<String, @Nullable String> of, Map<String, String> labels) {}

    /** The scorecard of a breakdown put together in several ways. Customers are not additive, so KPIs that count them cannot be asked for. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<Scorecard> inGroups(ScorecardRequest request, List<Groups> groups) {
        Read read = reader.read(request);
        ComparedFigures before = read.compared();
        return groups.stream()
                .map(group -> {
                    Figures figures = read.figures().inBuckets(group.of);
                    ComparedFigures compared = before == null ? null : before.inBuckets(group.of);
                    Map<String, String> keys = new LinkedHashMap<>(group.labels);
                    keys.keySet().retainAll(figures.buckets());
                    return scorecard(request, read, read.norms(), figures, compared, keys);
                })
                .toList();
    }

    /**
     * How each bucket of a breakdown went, put together in several ways: by its key a scorecard by time.
     *
     * @param request by time
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<Map<String, Scorecard>> trends(ScorecardRequest request, Breakdown by, List<Groups> groups) {
        Read read = reader.readInSteps(request, by);
        return groups.stream().map(group -> trends(request, read, group)).toList();
    }

    private Map<String, Scorecard> trends(ScorecardRequest request, Read read, Groups group) {
        Map<String, Scorecard> trends = new HashMap<>();
        read.figures().apart(group.of).forEach((key, own) -> {
            if (group.labels.containsKey(key)) {
                trends.put(key, scorecard(request, read, read.norms(), own, null, parts.of(request, own)));
            }
        });
        return trends;
    }

    private Scorecard scorecard(
            ScorecardRequest request,
            Read read,
            NormsInForce norms,
            Figures figures,
            @Nullable ComparedFigures compared,
            Map<String, String> keys) {
        Settings settings = read.settings();
        Measuring measuring = new Measuring(
                request, read.available(), read.definitions(), norms, read.questions(), read.ranges(), figures);
        List<Bucket> buckets = new ArrayList<>();
        keys.forEach((key, label) -> {
            List<Line> lines = Arrays.stream(Kpi.values())
                    .filter(request.kpis()::contains)
                    .map(kpi -> measuring.line(kpi, key, compared))
                    .toList();
            buckets.add(bucket(request.by(), key, label, lines));
        });
        return new Scorecard(
                request.selection().period(),
                settings.zone(),
                read.through(),
                settings.dataVersion(),
                settings.definitionVersion(),
                request.by(),
                buckets);
    }

    /** A time bucket goes by its name; of ids, nought is nobody's. */
    private static Bucket bucket(@Nullable Breakdown by, String key, String label, List<Line> lines) {
        if (by == null) {
            return new Bucket(null, null, lines);
        }
        return new Bucket(by.isTime() ? label : key.equals("0") ? "-" : key, label, lines);
    }
}
