package nl.waardemeter.dashboard;

import nl.waardemeter.dashboard.Tile.Mark;
import nl.waardemeter.kpi.Band;
import nl.waardemeter.kpi.Kpi;
import nl.waardemeter.kpi.Norm;
import nl.waardemeter.scorecard.Scorecard.Line;
import org.jspecify.annotations.Nullable;

/** How a figure lies to its norm, in a word: near and off say on which side, where the trade has a word for it. */
public final class BandMark {

    private BandMark() {}

    /** Null where nothing judges the figure. */
    public static @Nullable Mark of(Line line, Texts texts) {
        Band band = line.band();
        Norm norm = line.norm();
        Double value = line.measurement().value();
        if (band == null || norm == null || value == null) {
            return null;
        }
        String key = "kpi.band." + band.word();
        if (band == Band.WARN || band == Band.BAD) {
            Double min = norm.good().min();
            key += (min != null && value < min ? ".below" : ".above")
                    + (line.kpi() == Kpi.OCCUPANCY ? ".occupancy" : "");
        }
        return new Mark(band.word(), texts.text(key));
    }
}
