package nl.waardemeter.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Somebody who answers customers. Made up, like everybody here.
 *
 * @param id the same person in all months
 * @param since the first working day
 * @param pace times the usual handle time, once experienced
 * @param touch how much better than others customers judge, as a share of satisfied ones
 * @param paidHours a week by contract
 */
record Person(int id, Crew crew, String name, LocalDate since, double pace, double touch, int paidHours) {

    private static final double NEWCOMER = 0.35;
    private static final double WEEKS_TO_LEARN = 10;

    /** Newcomers take longer, from week to week a little less. */
    double pace(LocalDate day) {
        double learned = ChronoUnit.DAYS.between(since, day) / (7 * WEEKS_TO_LEARN);
        return pace * (1 + NEWCOMER * Math.max(0, 1 - learned));
    }
}
