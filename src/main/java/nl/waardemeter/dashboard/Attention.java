package nl.waardemeter.dashboard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.waardemeter.kpi.Band;
import nl.waardemeter.kpi.Direction;
import nl.waardemeter.kpi.Kpi;
import nl.waardemeter.kpi.KpiGroup;
import nl.waardemeter.kpi.Norm;
import nl.waardemeter.scorecard.Breakdown;
import nl.waardemeter.scorecard.Scorecard;
import nl.waardemeter.scorecard.Scorecard.Bucket;
import nl.waardemeter.scorecard.Scorecard.Compared;
import nl.waardemeter.scorecard.Scorecard.Line;
import nl.waardemeter.scorecard.ScorecardRequest;
import nl.waardemeter.scorecard.Selection;
import org.jspecify.annotations.Nullable;

/**
 * What needs attention: figures off their norm and changes for the worse that are certain, per team where there are several. What
 * concerns most contacts and weighs most in the customer's judgement comes first; a wait weighs little until it is extreme.
 */
final class Attention {

    private static final double NEAR = 0.4;
    /** Of its contacts: what misses a norm by less is near enough to leave a team leader in peace. */
    private static final double HAIR = 0.01;

    private final List<Deviation> deviations;

    /**
     * One deviation.
     *
     * @param team null where it is about everybody
     * @param certainWorse not (only) off its norm, but certainly worse than before
     * @param contacts how many contacts it concerns: the share beyond the norm, of all of them
     */
    record Deviation(
            @Nullable Integer team,
            @Nullable String teamName,
            Line line,
            boolean certainWorse,
            double contacts,
            double weight) {}

    private Attention(List<Deviation> deviations) {
        this.deviations = deviations;
    }

    /** Whether several teams are looked at, so that each can be told apart. */
    static boolean hasTeams(ScorecardRequest request) {
        Selection selection = request.selection();
        return selection.teams().size() != 1
                && (selection.scope().all() || selection.scope().teams().size() > 1);
    }

    /** None that would have to read rows: no norm judges those. */
    static ScorecardRequest byTeam(ScorecardRequest request) {
        return new ScorecardRequest(
                request.selection(),
                Breakdown.TEAM,
                request.compare(),
                request.kpis().stream().filter(kpi -> !kpi.needsRows()).collect(Collectors.toSet()));
    }

    /**
     * In the order of their weight.
     *
     * @param byTeam null where there is one team only
     * @param format how figures are written: what does not show in them is no deviation
     */
    static Attention of(Scorecard whole, @Nullable Scorecard byTeam, ScorecardRequest request, KpiFormat format) {
        List<Deviation> found = new ArrayList<>();
        if (byTeam != null) {
            for (Bucket bucket : byTeam.buckets()) {
                if (bucket.key() != null && !bucket.key().equals("-")) {
                    deviations(bucket, Integer.valueOf(bucket.key()), bucket.label(), format, found);
                }
            }
        }
        Set<Kpi> ofTeams = found.stream().map(deviation -> deviation.line.kpi()).collect(Collectors.toSet());
        List<Deviation> ofAll = new ArrayList<>();
        deviations(whole.buckets().get(0), onlyTeam(request), null, format, ofAll);
        ofAll.stream()
                .filter(deviation -> !ofTeams.contains(deviation.line.kpi()))
                .forEach(found::add);
        found.sort(Comparator.comparingDouble(Deviation::weight).reversed());
        return new Attention(found);
    }

    private static @Nullable Integer onlyTeam(ScorecardRequest request) {
        Selection selection = request.selection();
        Set<Integer> teams = !selection.teams().isEmpty()
                ? selection.teams()
                : selection.scope().all() ? Set.of() : selection.scope().teams();
        return teams.size() == 1 ? teams.iterator().next() : null;
    }

    List<Deviation> deviations() {
        return deviations;
    }

    private static void deviations(
            Bucket bucket, @Nullable Integer team, @Nullable String teamName, KpiFormat format, List<Deviation> found) {
        Double volume = bucket.lines().stream()
                .filter(line -> line.kpi() == Kpi.CONTACT_VOLUME)
                .findFirst()
                .map(line -> line.measurement().value())
                .orElse(null);
        for (Line line : bucket.lines()) {
            Band band = line.band();
            boolean off = (band == Band.BAD || band == Band.WARN) && !format.readsLikeItsNorm(line);
            boolean worse = isCertainlyWorse(line, format);
            double beyond = beyond(line);
            boolean byAHair = band == Band.WARN && beyond < HAIR;
            if ((!off || byAHair) && !worse) {
                continue;
            }
            double contacts = all(line, volume) * beyond;
            double weight = (contacts + 1) * weight(line.kpi().group()) * (band == Band.BAD ? 1 : NEAR);
            found.add(new Deviation(team, teamName, line, !off, contacts, weight));
        }
    }

    /** What a figure stands for: an answer speaks for those who were not asked as well. */
    private static double all(Line line, @Nullable Double volume) {
        Long n = line.measurement().n();
        boolean ownRecords = switch (line.kpi().family()) {
            case CONTACT, TICKET -> true;
            default -> false;
        };
        return ownRecords || volume == null ? (n == null ? 0 : n) : volume;
    }

    /** Which part of them lies beyond the norm: points of a share; of a time or a score the part that is too much or lacks. */
    private static double beyond(Line line) {
        Double value = line.measurement().value();
        Norm norm = line.norm();
        Compared compared = line.comparison();
        if (value == null) {
            return 0;
        }
        Double edge = norm != null && line.band() != Band.GOOD
                ? edge(value, norm.good())
                : compared == null ? null : compared.value();
        if (edge == null) {
            return 0;
        }
        double gap = Math.abs(value - edge);
        return switch (line.kpi().unit()) {
            case SHARE, SHARE_OF_TIME -> gap;
            case POINTS -> gap / 100;
            default -> gap == 0 ? 0 : gap / Math.max(Math.abs(value), Math.abs(edge));
        };
    }

    private static @Nullable Double edge(double value, Norm.Range good) {
        Double min = good.min();
        return min != null && value < min ? min : good.max();
    }

    private static boolean isCertainlyWorse(Line line, KpiFormat format) {
        Compared compared = line.comparison();
        Double change = compared == null ? null : compared.change();
        if (compared == null
                || change == null
                || !Boolean.TRUE.equals(compared.certain())
                || format.way(line.kpi(), change, compared.relativeChange()).equals("same")) {
            return false;
        }
        return line.direction() == Direction.HIGHER_IS_BETTER && change < 0
                || line.direction() == Direction.LOWER_IS_BETTER && change > 0;
    }

    /** Research into what makes customers satisfied: being helped weighs most, waiting little, our own workload not at all. */
    private static double weight(KpiGroup group) {
        return switch (group) {
            case SOLVED, VOICE -> 1;
            case ACCESS -> 0.3;
            case WORK -> 0.15;
            case VOLUME -> 0.1;
        };
    }
}
