package nl.waardemeter.dashboard;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The class of a contact reason by its figures, held against those of all contact reasons together. What is rare gets a person,
 * whatever else it is: there is little to win elsewhere. What customers come back to or are unhappy about should not have been
 * necessary. What takes long needs a person; what is short and well solved a customer can do without one. What is none of these is
 * for its owner to prevent, where another department is that.
 */
final class ReasonRule {

    /** Contacts. */
    static final long FEWEST = 30;

    /** Of the usual share of a contact reason. */
    static final double RARE = 0.5;

    /** Points that a share must be worse. */
    static final double WORSE = 0.05;

    /** Less than any difference that could be meant. */
    private static final double ROUNDING = 1e-9;

    /** Times the handle time of all. */
    static final double LONG = 1.25;

    private ReasonRule() {}

    /**
     * What is known of a contact reason, or of all together.
     *
     * @param solved in one contact, as a share; null, like the others, where it is not known or stands on too little
     * @param repeats the share of contacts that repeat an earlier one
     * @param satisfaction as a share
     * @param owned whether a department owns it
     */
    record Known(
            long contacts,
            @Nullable Double handleSeconds,
            @Nullable Double solved,
            @Nullable Double repeats,
            @Nullable Double satisfaction,
            boolean owned) {}

    enum Why {
        RARE,
        UNSOLVED,
        REPEATED,
        DISLIKED,
        LONG,
        SHORT,
        OWNED,
        ORDINARY
    }

    record Judged(ReasonClass what, Set<Why> why) {}

    /**
     * The class, and why; nothing where too little is known.
     *
     * @param reasons how many contact reasons there are
     */
    static Optional<Judged> judge(Known one, Known all, int reasons) {
        boolean judged = one.solved != null || one.repeats != null || one.satisfaction != null;
        if (one.contacts < FEWEST || !judged) {
            return Optional.empty();
        }
        if (one.contacts < RARE * all.contacts / reasons) {
            return judged(ReasonClass.PERSONAL, Why.RARE);
        }
        Set<Why> trouble = trouble(one, all);
        if (!trouble.isEmpty()) {
            return Optional.of(new Judged(ReasonClass.PREVENT, trouble));
        }
        if (one.handleSeconds == null || all.handleSeconds == null) {
            return Optional.empty();
        }
        if (one.handleSeconds >= LONG * all.handleSeconds) {
            return judged(ReasonClass.PERSONAL, Why.LONG);
        }
        if (one.handleSeconds <= all.handleSeconds) {
            return judged(ReasonClass.AUTOMATE, Why.SHORT);
        }
        return one.owned ? judged(ReasonClass.PREVENT, Why.OWNED) : judged(ReasonClass.PERSONAL, Why.ORDINARY);
    }

    private static Set<Why> trouble(Known one, Known all) {
        Set<Why> trouble = EnumSet.noneOf(Why.class);
        if (isLess(one.solved, all.solved)) {
            trouble.add(Why.UNSOLVED);
        }
        if (isLess(all.repeats, one.repeats)) {
            trouble.add(Why.REPEATED);
        }
        if (isLess(one.satisfaction, all.satisfaction)) {
            trouble.add(Why.DISLIKED);
        }
        return trouble;
    }

    private static boolean isLess(@Nullable Double some, @Nullable Double other) {
        return some != null && other != null && other - some >= WORSE - ROUNDING;
    }

    private static Optional<Judged> judged(ReasonClass what, Why why) {
        return Optional.of(new Judged(what, EnumSet.of(why)));
    }
}
