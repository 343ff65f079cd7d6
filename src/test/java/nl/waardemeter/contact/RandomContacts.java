package nl.waardemeter.contact;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Contacts of few customers on few topics, with all that makes repeats hard: ties, retries, windows that end to the second. */
final class RandomContacts {

    private static final String HEADER =
            "contact_id,leg,channel,offered_at,direction,topic,customer_id,exit,transferred,source";
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final List<String> EXITS =
            List.of("answered", "answered", "answered", "abandoned", "abandoned", "flowout", "unknown");

    private final Random random;
    private Instant before = START;

    RandomContacts(long seed) {
        random = new Random(seed);
    }

    /** A file with so many contacts, some of which may have been in a file before. */
    String[] file(int contacts, int numbers) {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        for (int i = 0; i < contacts; i++) {
            String contact = "c-" + random.nextInt(numbers);
            String customer = random.nextInt(8) == 0 ? "" : "k-" + random.nextInt(25);
            String source = random.nextInt(5) == 0 ? "other" : "";
            int legs = random.nextInt(5) == 0 ? 2 + random.nextInt(2) : 1;
            int from = random.nextInt(12) == 0 ? 2 : 1;
            Instant at = moment();
            for (int leg = from; leg < from + legs; leg++) {
                lines.add(String.join(
                        ",",
                        contact,
                        String.valueOf(leg),
                        pick("phone", "chat", "email"),
                        at.plusSeconds(60L * (leg - from)).toString(),
                        random.nextInt(7) == 0 ? pick("out", "internal", "callback") : "in",
                        pick("", "Delivery", "Refund", "Delivery", "Invoice"),
                        customer,
                        EXITS.get(random.nextInt(EXITS.size())),
                        pick("", "", "yes", "no"),
                        source));
            }
        }
        return lines.toArray(new String[0]);
    }

    /** At random, or exactly a retry, a window or nothing after the one before. */
    private Instant moment() {
        Instant at = switch (random.nextInt(9)) {
            case 0 -> before.plus(30, ChronoUnit.MINUTES);
            case 1 -> before.plus(31, ChronoUnit.MINUTES);
            case 2 -> before.plus(7, ChronoUnit.DAYS);
            case 3 -> before.plus(7, ChronoUnit.DAYS).plusSeconds(1);
            case 4 -> before;
            default -> START.plus(random.nextInt(60 * 24 * 60), ChronoUnit.MINUTES);
        };
        before = at.isAfter(START.plus(90, ChronoUnit.DAYS)) ? START : at;
        return before;
    }

    private String pick(String... words) {
        return words[random.nextInt(words.length)];
    }
}
