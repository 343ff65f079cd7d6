package nl.waardemeter.demo;

/**
 * Somebody works today.
 *
 * @param from the first half-hour, counted from midnight
 * @param to the first half-hour after it
 * @param pause the half-hour for a break and what there is to talk over
 */
record Shift(Person person, int from, int to, int pause) {

    boolean covers(int slot) {
        return slot >= from && slot < to && slot != pause;
    }

    int paidSeconds() {
        return (to - from) * DayPlan.HALF_HOUR;
    }
}
