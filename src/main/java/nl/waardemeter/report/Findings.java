package nl.waardemeter.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.waardemeter.dashboard.BandMark;
import nl.waardemeter.dashboard.NormWords;
import nl.waardemeter.dashboard.Tile.Mark;
import nl.waardemeter.kpi.Band;
import nl.waardemeter.kpi.Kpi;
import nl.waardemeter.kpi.KpiGroup;
import nl.waardemeter.kpi.Norm;
import nl.waardemeter.kpi.Status;
import nl.waardemeter.scorecard.Scorecard.Compared;
import nl.waardemeter.scorecard.Scorecard.Line;
import org.jspecify.annotations.Nullable;

/**
 * What a director reads: what went well, what did not, and what is certain of it, in sentences written from the figures. Only a change
 * that is more than the usual ups and downs is called better or worse.
 */
final class Findings {

    private static final int MOST = 5;
    private static final int REASONS = 3;

    private final MonthlyReport report;
    private final ReportTexts words;
    private final List<Line> lines;
    private final String before;

    Findings(MonthlyReport report, ReportTexts words) {
        this.report = report;
        this.words = words;
        this.lines = report.all().lines();
        this.before = lines.stream()
                .map(Line::comparison)
                .filter(compared -> compared != null)
                .findFirst()
                .map(compared -> words.period(compared.period()))
                .orElse("");
    }

    /** The span in a few sentences: how much came in, how much is on target, what about, where it stands. */
    List<String> headline() {
        List<String> sentences = new ArrayList<>();
        onTarget().ifPresent(sentences::add);
        about().ifPresent(sentences::add);
        volume().ifPresent(sentences::add);
        if (report.value() != null
                && report.value().now() != null
                && report.value().wanted() != null) {
            sentences.add(words.text(
                    "report.headline.value",
                    words.texts().formats().decimal(report.value().now(), 0),
                    words.texts().formats().decimal(report.value().wanted(), 0)));
        }
        return sentences;
    }

    private Optional<String> volume() {
        return ReportRows.find(report.all(), Kpi.CONTACT_VOLUME)
                .filter(line -> line.measurement().hasValue())
                .map(line -> {
                    String contacts = words.format().value(line);
                    List<String> changes = new ArrayList<>();
                    add(changes, line.kpi(), line.comparison());
                    ReportRows.find(report.lastYear().buckets().get(0), line.kpi())
                            .ifPresent(year -> add(changes, line.kpi(), year.comparison()));
                    return changes.isEmpty()
                            ? words.text("report.headline.volume", contacts)
                            : words.text("report.headline.volume.changed", contacts, String.join(", ", changes));
                });
    }

    private void add(List<String> changes, Kpi kpi, @Nullable Compared compared) {
        String change = words.change(kpi, compared);
        if (change != null && compared != null) {
            changes.add(words.text("report.against", change, words.period(compared.period())));
        }
    }

    private Optional<String> onTarget() {
        List<Line> judged = lines.stream().filter(Findings::isJudged).toList();
        if (judged.isEmpty()) {
            return Optional.empty();
        }
        long good = judged.stream().filter(line -> line.band() == Band.GOOD).count();
        return Optional.of(words.text("report.headline.judged", judged.size(), good));
    }

    private static boolean isJudged(Line line) {
        return line.band() != null && line.band() != Band.NOT_CERTAIN;
    }

    private Optional<String> about() {
        List<String> named = report.reasons().stream()
                .filter(reason -> reason.name() != null)
                .limit(REASONS)
                .map(reason -> words.text(
                        "report.headline.reason",
                        String.valueOf(reason.name()),
                        words.texts().formats().share(reason.share())))
                .toList();
        return named.isEmpty()
                ? Optional.empty()
                : Optional.of(words.text("report.headline.reasons", String.join(", ", named)));
    }

    /** On target or certainly better, and not certainly worse. */
    List<String> well() {
        return sentences(line -> (line.band() == Band.GOOD || Boolean.TRUE.equals(better(line)))
                && !isOff(line)
                && !Boolean.FALSE.equals(better(line)));
    }

    /** Off target or certainly worse. */
    List<String> badly() {
        return sentences(line -> isOff(line) || Boolean.FALSE.equals(better(line)));
    }

    /** In the order in which people should read; the most that a minute has room for. */
    private List<String> sentences(Predicate<Line> wanted) {
        return lines.stream()
                .filter(line -> line.kpi().group() != KpiGroup.VOLUME
                        && line.measurement().hasValue())
                .filter(wanted)
                .limit(MOST)
                .map(this::sentence)
                .toList();
    }

    private static boolean isOff(Line line) {
        return (line.band() == Band.WARN || line.band() == Band.BAD) && !isRoom(line);
    }

    /** People with time to spare are no fault. */
    private static boolean isRoom(Line line) {
        Norm norm = line.norm();
        Double value = line.measurement().value();
        return line.kpi() == Kpi.OCCUPANCY
                && norm != null
                && value != null
                && norm.good().min() != null
                && value < norm.good().min();
    }

    /** Whether it certainly got better or worse; null where that is not certain, or where neither is. */
    private static @Nullable Boolean better(Line line) {
        Compared compared = line.comparison();
        Double change = compared == null ? null : compared.change();
        if (compared == null || change == null || change == 0 || !Boolean.TRUE.equals(compared.certain())) {
            return null;
        }
        return switch (line.direction()) {
            case HIGHER_IS_BETTER -> change > 0;
            case LOWER_IS_BETTER -> change < 0;
            case WITHIN_BAND, NONE -> null;
        };
    }

    private String sentence(Line line) {
        String value = words.format().value(line);
        Mark mark = BandMark.of(line, words.texts());
        Norm norm = line.norm();
        String base = mark == null || norm == null || line.band() == Band.NOT_CERTAIN
                ? words.text("report.finding", words.kpi(line.kpi()), value)
                : words.text(
                        "report.finding.judged",
                        words.kpi(line.kpi()),
                        value,
                        words.lower(mark.word()),
                        new NormWords(words.texts()).range(line.kpi(), norm.good()));
        return base + changed(line) + ".";
    }

    private String changed(Line line) {
        Compared compared = line.comparison();
        String change = words.change(line.kpi(), compared);
        if (compared == null || change == null) {
            return "";
        }
        Boolean better = better(line);
        String how = better != null
                ? better ? "better" : "worse"
                : Boolean.TRUE.equals(compared.certain())
                        ? words.format()
                                        .way(line.kpi(), change(compared), compared.relativeChange())
                                        .equals("up")
                                ? "higher"
                                : "lower"
                        : Boolean.FALSE.equals(compared.certain()) ? "usual" : "unknown";
        return words.text("report.finding." + how, words.period(compared.period()), change);
    }

    private static double change(Compared compared) {
        return compared.change() == null ? 0 : compared.change();
    }

    /** What really changed, what may be chance, and what may still change. */
    List<String> sure() {
        List<String> sentences = new ArrayList<>();
        String changed = named(compared -> Boolean.TRUE.equals(compared.certain()), true);
        String usual = named(compared -> Boolean.FALSE.equals(compared.certain()), false);
        if (lines.stream().noneMatch(Findings::isCompared)) {
            sentences.add(words.text("report.sure.alone"));
        } else if (!changed.isEmpty() || !usual.isEmpty()) {
            sentences.add(
                    changed.isEmpty()
                            ? words.text("report.sure.nothing", before)
                            : words.text("report.sure.changed", before, changed));
            if (!usual.isEmpty()) {
                sentences.add(words.text("report.sure.usual", usual));
            }
        } else {
            sentences.add(words.text("report.sure.unknown", before));
        }
        String waiting = lines.stream()
                .filter(line -> line.measurement().status() == Status.PROVISIONAL)
                .map(line -> words.kpi(line.kpi()))
                .collect(Collectors.joining(", "));
        if (!waiting.isEmpty()) {
            sentences.add(words.text("report.sure.waiting", waiting));
        }
        String unsure = lines.stream()
                .filter(line -> line.band() == Band.NOT_CERTAIN)
                .map(line -> words.kpi(line.kpi()))
                .collect(Collectors.joining(", "));
        if (!unsure.isEmpty()) {
            sentences.add(words.text("report.sure.norm", unsure));
        }
        return sentences;
    }

    private static boolean isCompared(Line line) {
        return line.comparison() != null && line.comparison().change() != null;
    }

    private String named(Predicate<Compared> wanted, boolean withChange) {
        return lines.stream()
                .filter(line -> line.comparison() != null && wanted.test(line.comparison()))
                .map(line -> {
                    String change = words.change(line.kpi(), line.comparison());
                    return withChange && change != null
                            ? words.text("report.sure.one", words.kpi(line.kpi()), change)
                            : words.kpi(line.kpi());
                })
                .collect(Collectors.joining(", "));
    }
}
