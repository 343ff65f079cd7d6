package nl.waardemeter.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import nl.waardemeter.dashboard.BandMark;
import nl.waardemeter.dashboard.Meanings;
import nl.waardemeter.dashboard.NormWords;
import nl.waardemeter.dashboard.Reservations;
import nl.waardemeter.dashboard.Texts;
import nl.waardemeter.dashboard.Tile.Mark;
import nl.waardemeter.kpi.Kpi;
import nl.waardemeter.kpi.Measurement;
import nl.waardemeter.kpi.Norm;
import nl.waardemeter.kpi.Reason;
import nl.waardemeter.scorecard.Scorecard.Compared;
import nl.waardemeter.scorecard.Scorecard.Line;
import org.jspecify.annotations.Nullable;

/** What stands in words beside the figure of a KPI in a table: its name, its norm, the judgement, and what to keep in mind. */
final class LineWords {

    /** Ways to count that a reader would not expect. */
    private static final Set<String> UNUSUAL = Set.of(Measurement.WITHOUT_WRAP_UP, "legs");

    private final Texts texts;
    private final NormWords norms;
    private final Reservations reservations;

    LineWords(Texts texts) {
        this.texts = texts;
        this.norms = new NormWords(texts);
        this.reservations = new Reservations(texts);
    }

    String name(Kpi kpi) {
        return texts.text("kpi." + kpi.key() + ".name");
    }

    String group(Kpi kpi) {
        return texts.text("kpi.group." + kpi.group().name().toLowerCase(Locale.ROOT));
    }

    /** With what is unusual about the count: {@code Servicelevel · telefoon}. */
    String name(Line line) {
        List<String> parts = new ArrayList<>(List.of(name(line.kpi())));
        String variant = line.measurement().variant();
        if (variant != null && UNUSUAL.contains(variant)) {
            parts.add(texts.text("kpi.variant." + variant));
        }
        if (!line.channels().isEmpty()) {
            parts.add(channels(line).toLowerCase(texts.locale()));
        }
        return String.join(" · ", parts);
    }

    String channels(Line line) {
        return line.channels().isEmpty()
                ? texts.text("report.xlsx.channels.all")
                : line.channels().stream()
                        .map(channel -> texts.text("kpi.channel." + channel.word()))
                        .collect(Collectors.joining(", "));
    }

    /** Null where nothing is agreed, or the norm does not fit what was measured. */
    @Nullable
    String norm(Line line) {
        Norm norm = line.norm();
        String variant = line.measurement().variant();
        return norm == null || Measurement.WITHOUT_WRAP_UP.equals(variant)
                ? null
                : norms.agreed(norm.good(), line.kpi(), Meanings.threshold(variant));
    }

    @Nullable
    String normSource(Line line) {
        Norm norm = line.norm();
        return norm == null ? null : norms.source(norm, line.own());
    }

    @Nullable
    String judgement(Line line) {
        Mark mark = BandMark.of(line, texts);
        return mark == null ? null : mark.word();
    }

    /** Why there is no figure, or what to keep in mind with it. */
    @Nullable
    String remark(Line line) {
        List<String> remarks = new ArrayList<>(reservations.of(line.measurement()).stream()
                .map(reservation -> reservation.mark().word() + ": " + reservation.explanation())
                .toList());
        Compared compared = line.comparison();
        if (line.measurement().hasValue() && compared != null && Boolean.FALSE.equals(compared.certain())) {
            remarks.add(texts.text("report.xlsx.uncertain"));
        }
        return remarks.isEmpty() ? null : String.join(" ", remarks);
    }

    String sentence(Reason reason) {
        return reservations.sentence(reason);
    }
}
