package nl.waardemeter.dashboard;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.waardemeter.scorecard.NormAim;
import nl.waardemeter.scorecard.OwnNorm;
import org.jspecify.annotations.Nullable;

/** The norms of the organisation's own, put in order and in words. */
final class NormViews {

    private final LocalDate today;
    private final ZoneId zone;
    private final Texts texts;
    private final NormWords words;

    NormViews(LocalDate today, ZoneId zone, Texts texts) {
        this.today = today;
        this.zone = zone;
        this.texts = texts;
        this.words = new NormWords(texts);
    }

    /** Where a norm is in its life. */
    enum State {
        NOW,
        LATER,
        PAST,
        WITHDRAWN
    }

    /**
     * A norm in words.
     *
     * @param kpi the KPI's key
     * @param part what it is about
     * @param merged where it went with a merge of teams or topics
     * @param near null, with {@code good} saying so, where from that day on there is none
     * @param until the last day; null while none comes after it
     * @param due when to look at it again, where that day has come
     */
    record View(
            int id,
            String kpi,
            String name,
            String part,
            @Nullable String merged,
            String good,
            @Nullable String near,
            String from,
            @Nullable String until,
            String owner,
            String reason,
            @Nullable String review,
            boolean due,
            @Nullable String savedBy,
            String savedAt,
            State state) {}

    /** What is about one thing: the latest first. */
    List<View> history(List<OwnNorm> all, NormAim aim) {
        List<OwnNorm> about =
                all.stream().filter(norm -> norm.aim().equals(aim)).toList();
        List<View> views = new ArrayList<>();
        LocalDate next = null;
        boolean past = false;
        for (OwnNorm norm : about) {
            LocalDate from = norm.terms().validFrom();
            if (norm.withdrawnAt() != null) {
                views.add(view(norm, null, State.WITHDRAWN));
                continue;
            }
            State state = from.isAfter(today) ? State.LATER : past ? State.PAST : State.NOW;
            // one of the same day came in its place
            boolean replaced = from.equals(next);
            views.add(view(
                    norm, next == null ? null : replaced ? from : next.minusDays(1), replaced ? State.PAST : state));
            past |= state == State.NOW;
            next = from;
        }
        return views;
    }

    /** One line for each thing that a norm is about: what holds now, and what will. In the order of the catalogue. */
    List<View> current(List<OwnNorm> all) {
        return lines(all)
                .filter(view -> view.state() == State.LATER || view.state() == State.NOW && view.near() != null)
                .toList();
    }

    /** What there was a norm for, until somebody said that there is none any more. */
    List<View> ended(List<OwnNorm> all) {
        return lines(all)
                .filter(view -> view.state() == State.NOW && view.near() == null)
                .toList();
    }

    private Stream<View> lines(List<OwnNorm> all) {
        return all.stream()
                .map(OwnNorm::aim)
                .distinct()
                .sorted(Comparator.comparing(NormAim::kpi).thenComparing(NormViews::rank))
                .flatMap(aim -> history(all, aim).stream());
    }

    private static int rank(NormAim aim) {
        return aim.topic() != null ? 3 : aim.team() != null ? 2 : aim.channel() != null ? 1 : 0;
    }

    private @Nullable String merged(OwnNorm.@Nullable Merged merged) {
        return merged == null
                ? null
                : texts.text(
                        "dashboard.norms.merged." + (merged.follows() ? "follows" : "stays"),
                        merged.name(),
                        merged.into());
    }

    View view(OwnNorm norm, @Nullable LocalDate until, State state) {
        NormAim aim = norm.aim();
        OwnNorm.Terms terms = norm.terms();
        LocalDate review = terms.reviewOn();
        return new View(
                norm.id(),
                aim.kpi().key(),
                words.name(aim.kpi(), aim.scale()),
                words.part(aim, norm.part()),
                merged(norm.merged()),
                words.agreed(aim, terms.good(), terms.thresholdSeconds()),
                terms.warn() == null ? null : words.range(aim.kpi(), terms.warn()),
                texts.formats().date(terms.validFrom()),
                until == null ? null : texts.formats().date(until),
                terms.owner(),
                terms.reason(),
                review == null ? null : texts.formats().date(review),
                state == State.NOW && norm.isDueOn(today),
                norm.savedBy(),
                texts.formats().dateTime(norm.savedAt(), zone),
                state);
    }
}
