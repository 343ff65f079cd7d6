package nl.waardemeter.scorecard;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import nl.waardemeter.kpi.Norm;
import nl.waardemeter.scorecard.Scorecard.Line;
import org.jspecify.annotations.Nullable;

/** Where a figure should lie, and who says so, as the API tells it. */
record KpiTarget(
        Range good,
        Range warn,

        @Schema(description = "own (set by the organisation), benchmark (of the trade) or preset (of this program)")
        String source,

        @Schema(description = "Of an own norm: what it is about, from when, and who answers for it; null otherwise")
        @Nullable
        Own own) {

    record Range(@Nullable Double min, @Nullable Double max) {}

    /** Without channel, team and topic it is about the whole organisation. */
    record Own(
            @Nullable String channel,
            @Nullable Integer team,
            @Nullable Integer topic,
            LocalDate validFrom,
            String owner) {}

    static @Nullable KpiTarget of(Line line) {
        Norm norm = line.norm();
        return norm == null
                ? null
                : new KpiTarget(
                        range(norm.good()), range(norm.warn()), norm.source().word(), own(line.own()));
    }

    private static Range range(Norm.Range range) {
        return new Range(range.min(), range.max());
    }

    private static @Nullable Own own(@Nullable OwnNorm own) {
        if (own == null) {
            return null;
        }
        NormAim aim = own.aim();
        return new Own(
                aim.channel() == null ? null : aim.channel().word(),
                aim.team(),
                aim.topic(),
                own.terms().validFrom(),
                own.terms().owner());
    }
}
