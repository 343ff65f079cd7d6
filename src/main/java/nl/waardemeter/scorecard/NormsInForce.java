package nl.waardemeter.scorecard;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import nl.waardemeter.kpi.Benchmarks;
import nl.waardemeter.kpi.Channel;
import nl.waardemeter.kpi.Kpi;
import nl.waardemeter.kpi.Norm;
import nl.waardemeter.kpi.QuestionScale;
import nl.waardemeter.kpi.Sector;
import org.jspecify.annotations.Nullable;

/**
 * Which norm judges a figure. The organisation's own come first, the most specific that the whole denominator fits: of its topic, else
 * its team, else its channel, else everybody's; then what is customary in the trade. Valid is what was valid on the last day, so the past
 * keeps the norm it had.
 */
final class NormsInForce {

    /** 80 % is customary for answers within 20 seconds: of another threshold the trade says nothing. */
    private static final int CUSTOMARY_SECONDS = 20;

    private static final int UNFIT = Integer.MAX_VALUE;
    private static final Comparator<OwnNorm> AGE =
            Comparator.comparing((OwnNorm norm) -> norm.terms().validFrom()).thenComparingInt(OwnNorm::id);

    private final List<OwnNorm> own;
    private final Sector sector;
    private final Definitions definitions;

    NormsInForce(List<OwnNorm> own, Sector sector, Definitions definitions) {
        this.own = own;
        this.sector = sector;
        this.definitions = definitions;
    }

    /** The same, had this norm been there all the time, in the place of those about the same thing. */
    NormsInForce with(OwnNorm wanted) {
        return new NormsInForce(
                Stream.concat(own.stream().filter(norm -> !norm.aim().equals(wanted.aim())), Stream.of(wanted.always()))
                        .toList(),
                sector,
                definitions);
    }

    /**
     * What a figure is made of.
     *
     * @param channels that count; empty means all
     * @param channel the only one, null where several count
     * @param teams the only ones; empty means all
     * @param topics likewise
     * @param scale of the question, null for a KPI that asks none
     */
    record Denominator(
            Set<Channel> channels,
            @Nullable Channel channel,
            Set<Integer> teams,
            Set<Integer> topics,
            @Nullable QuestionScale scale) {}

    /** @param own where the norm is the organisation's own */
    record Found(Norm norm, @Nullable OwnNorm own) {}

    @Nullable
    Found of(Kpi kpi, Denominator counted, LocalDate lastDay) {
        Integer threshold =
                definitions.thresholdSeconds(counted.channel == null ? counted.channels : Set.of(counted.channel));
        Map<NormAim, OwnNorm> valid = new HashMap<>();
        own.stream()
                .filter(norm -> norm.aim().kpi() == kpi)
                .filter(norm -> norm.aim().scale() == null || norm.aim().scale().equals(counted.scale))
                .filter(norm -> !norm.terms().validFrom().isAfter(lastDay))
                .sorted(AGE)
                .forEach(norm -> valid.put(norm.aim(), norm));
        return valid.values().stream()
                .filter(norm -> rank(norm, counted) < UNFIT)
                .filter(norm ->
                        kpi != Kpi.SERVICE_LEVEL || Objects.equals(norm.terms().thresholdSeconds(), threshold))
                .sorted(Comparator.comparingInt(norm -> rank(norm, counted)))
                .map(NormsInForce::found)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> customary(kpi, counted, threshold));
    }

    private static @Nullable Found found(OwnNorm own) {
        Norm norm = own.norm();
        return norm == null ? null : new Found(norm, own);
    }

    /** The lower, the more specific. A topic stands for those under it too, unless they have a norm themselves. */
    private static int rank(OwnNorm norm, Denominator counted) {
        NormAim aim = norm.aim();
        if (aim.topic() != null) {
            if (counted.topics.equals(Set.of(aim.topic()))) {
                return 0;
            }
            boolean under = !counted.topics.isEmpty()
                    && counted.topics.stream()
                            .allMatch(topic -> topic.equals(aim.topic())
                                    || norm.subtopics().contains(topic));
            return under ? 1 : UNFIT;
        }
        if (aim.team() != null) {
            return counted.teams.equals(Set.of(aim.team())) ? 2 : UNFIT;
        }
        if (aim.channel() != null) {
            return aim.channel() == counted.channel ? 3 : UNFIT;
        }
        return 4;
    }

    private @Nullable Found customary(Kpi kpi, Denominator counted, @Nullable Integer threshold) {
        if (kpi == Kpi.SERVICE_LEVEL && (threshold == null || threshold != CUSTOMARY_SECONDS)) {
            return null;
        }
        return Benchmarks.of(kpi, sector, counted.channel, counted.scale)
                .map(norm -> new Found(norm, null))
                .orElse(null);
    }
}
