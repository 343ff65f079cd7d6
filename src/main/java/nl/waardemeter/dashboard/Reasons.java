package nl.waardemeter.dashboard;

import static nl.waardemeter.kpi.Kpi.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.waardemeter.dashboard.ReasonDecisions.Decision;
import nl.waardemeter.dashboard.ReasonRule.Judged;
import nl.waardemeter.dashboard.ReasonRule.Known;
import nl.waardemeter.kpi.Kpi;
import nl.waardemeter.kpi.Measurement;
import nl.waardemeter.organisation.Topics.Topic;
import nl.waardemeter.scorecard.Scorecard;
import nl.waardemeter.scorecard.Scorecard.Compared;
import nl.waardemeter.scorecard.Scorecard.Line;
import org.jspecify.annotations.Nullable;

/**
 * The contact reasons with their figures, each with its class.
 *
 * @param satisfaction which KPI tells it: the one that is measured, CSAT first
 * @param leaves each contact reason for itself
 * @param tops those of the upper level, each with all under it
 * @param owners the departments, each with all it owns; the key is the name, empty where there is none
 */
public record Reasons(Reason all, Kpi satisfaction, List<Reason> leaves, List<Reason> tops, List<Reason> owners) {

    private static final int FEW = 30;

    /**
     * One contact reason, several together, or all.
     *
     * @param topic null of several that are no topic together
     * @param volume how many contacts
     * @param handle talk, hold and wrap-up over every channel
     * @param satisfied null where nobody answered
     * @param weeks how its contacts went; null where that is not known
     * @param judged what its figures say
     * @param decision what somebody decided; null where nobody did
     */
    public record Reason(
            String key,
            @Nullable Topic topic,
            Line volume,
            Line handle,
            Line solved,
            @Nullable Line satisfied,
            @Nullable Scorecard weeks,
            @Nullable Judged judged,
            @Nullable Decision decision) {

        /** How many; null where that is not told. */
        public @Nullable Double contacts() {
            return volume.measurement().value();
        }

        public @Nullable Compared change() {
            return volume.comparison();
        }

        /**
         * The hours of work: what the handled legs took, and as much for each of which that is not known. Chats that were
         * handled at the same time count each.
         */
        public @Nullable Double hours() {
            Double sum = handle.measurement().numerator();
            Double coverage = handle.measurement().coverage();
            return sum == null || coverage == null || coverage == 0 ? null : sum / coverage / 3600;
        }

        /**
         * Which part of the contacts of known customers repeats an earlier one: what first contact resolution was not asked of, though
         * the customer was known.
         */
        @Nullable
        Double repeats() {
            Measurement measured = solved.measurement();
            if (measured.n() == null || measured.excluded() == null || measured.coverage() == null) {
                return null;
            }
            double known = measured.coverage() * (measured.n() + measured.excluded());
            return known < 1 ? null : Math.max(0, 1 - measured.n() / known);
        }

        public @Nullable ReasonClass what() {
            return decision != null ? decision.what() : judged == null ? null : judged.what();
        }

        /** A figure that stands on few records is no ground to decide on. */
        private Known known() {
            Double repeats = repeats();
            return new Known(
                    contacts() == null ? 0 : Math.round(Objects.requireNonNull(contacts())),
                    enough(handle.measurement()),
                    enough(solved.measurement()),
                    Objects.requireNonNullElse(solved.measurement().n(), 0L) < FEW ? null : repeats,
                    share(satisfied),
                    topic != null && topic.owner() != null);
        }

        /** The value that stands for it in an order and in a file. */
        @Nullable
        Double satisfaction() {
            return satisfied == null ? null : satisfied.measurement().value();
        }

        private static @Nullable Double enough(Measurement measured) {
            return measured.n() == null || measured.n() < FEW ? null : measured.value();
        }

        private static @Nullable Double share(@Nullable Line satisfied) {
            if (satisfied == null) {
                return null;
            }
            Double value = enough(satisfied.measurement());
            // from −100..100 to 0..1
            return value == null || satisfied.kpi() == CSAT ? value : Double.valueOf((value + 100) / 200);
        }

        Reason judgedIn(Reason all, int reasons, Map<Integer, Decision> decisions) {
            if (topic == null || topic.id() == 0) {
                return this;
            }
            Optional<Judged> judged = ReasonRule.judge(known(), all.known(), reasons);
            return new Reason(
                    key,
                    topic,
                    volume,
                    handle,
                    solved,
                    satisfied,
                    weeks,
                    judged.orElse(null),
                    decisions.get(topic.id()));
        }
    }

    /** What of the whole is classed so: each contact reason for itself, so that nothing counts twice. */
    List<Reason> of(ReasonClass what) {
        return leaves.stream().filter(reason -> reason.what() == what).toList();
    }

    /** Those directly under the one, and its own contacts that are under none; empty where nothing is under it. */
    List<Reason> under(Reason top) {
        List<Reason> under = new ArrayList<>();
        boolean parent = false;
        for (Reason leaf : leaves) {
            boolean child = leaf.topic() != null
                    && String.valueOf(leaf.topic().parent()).equals(top.key());
            parent |= child;
            if (child || leaf.key().equals(top.key())) {
                under.add(leaf);
            }
        }
        return parent ? under : List.of();
    }

    List<Reason> ownedBy(Reason owner) {
        return leaves.stream()
                .filter(leaf -> leaf.topic() != null
                        && ReasonFigures.owner(leaf.topic()).equals(owner.key()))
                .toList();
    }
}
