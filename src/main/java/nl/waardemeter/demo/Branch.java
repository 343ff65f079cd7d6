package nl.waardemeter.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A department is as large as the first one, or there are several of them: queues behave by their size, so ten million contacts come
 * from many departments, not from a very large one.
 *
 * @param number from 1
 * @param size 1 is the usual one, and the largest
 */
record Branch(int number, double size) {

    /** So many branches of one size as come to the scale together. */
    static List<Branch> of(double scale) {
        int count = (int) Math.ceil(scale);
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> new Branch(number, scale / count))
                .toList();
    }

    /** Dice for one purpose on one day. */
    Dice dice(LocalDate day, long purpose) {
        return Dice.of(number, day.toEpochDay(), purpose);
    }

    /** The name as this branch has it; the first one needs no number. */
    String named(String name) {
        return number == 1 ? name : name + " " + number;
    }

    /** The same for keys. */
    String key(String key) {
        return number == 1 ? key : key + "-" + number;
    }
}
