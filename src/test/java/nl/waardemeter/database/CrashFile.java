package nl.waardemeter.database;

import java.time.Instant;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Files with everything that an import can go wrong with: contacts of one or two legs with customers who come again, answers beside
 * some of them, rows that are refused. Two thirds of a file stand in the one before it too, some of them with other values.
 */
final class CrashFile {

    static final int ROWS = 21_000;

    private static final long START = Instant.parse("2026-01-01T07:00:00Z").getEpochSecond();
    private static final int DAYS = 28;
    private static final String[] CHANNELS = {"phone", "chat", "email"};
    private static final String[] CONTACT = {
        "contact_id",
        "leg",
        "channel",
        "offered_at",
        "queue",
        "team",
        "agent",
        "topic",
        "customer_id",
        "exit",
        "wait_seconds",
        "talk_seconds",
        "transferred"
    };
    private static final String[] ANSWER = {"response_id", "responded_at", "question", "score"};

    private CrashFile() {}

    static String mapping() {
        return "{\"kinds\":{\"contacts\":" + fields(Stream.of(CONTACT)) + ",\"survey-responses\":"
                + fields(Stream.concat(Stream.of(ANSWER), Stream.of("contact_id"))) + "}}";
    }

    private static String fields(Stream<String> names) {
        return names.map(name -> "\"" + name + "\":{\"column\":\"" + name + "\"}")
                .collect(Collectors.joining(",", "{", "}"));
    }

    static String name(int number) {
        return "contacts-" + number + ".csv";
    }

    static String content(int number) {
        StringBuilder file = new StringBuilder(ROWS * 150);
        file.append(String.join(",", CONTACT))
                .append(',')
                .append(String.join(",", ANSWER))
                .append('\n');
        int first = number * ROWS / 3;
        for (int i = first; i < first + ROWS; i++) {
            append(file, number, i);
        }
        return file.toString();
    }

    private static void append(StringBuilder file, int number, int i) {
        boolean changed = i % 7 == 0;
        Random random = new Random(changed ? i * 31L + number : i);
        boolean secondLeg = i % 10 == 9;
        int contact = secondLeg ? i - 1 : i;
        long second = START + (long) (contact * 7919L % ROWS) * DAYS * 86_400 / ROWS / 60 * 60 + (secondLeg ? 300 : 0);
        int agent = random.nextInt(60);
        boolean answered = random.nextInt(10) > 0;
        file.append("C").append(contact).append(secondLeg ? ",2," : ",1,");
        file.append(CHANNELS[contact % 3]).append(',');
        file.append(i % 997 == 0 ? "soon" : Instant.ofEpochSecond(second).toString())
                .append(",Queue ");
        file.append(agent % 9)
                .append(",Team ")
                .append(agent % 6)
                .append(",Agent ")
                .append(agent);
        file.append(",Topic ").append(random.nextInt(12));
        file.append(",K").append(contact * 13 % (ROWS / 4));
        file.append(answered ? ",answered," : ",abandoned,").append(random.nextInt(90));
        file.append(answered ? "," + (30 + random.nextInt(600)) : ",").append(answered && i % 10 == 8 ? ",yes," : ",,");
        if (answered && !secondLeg && i % 5 == 0) {
            file.append('R').append(contact).append(',').append(Instant.ofEpochSecond(second + 3_600));
            file.append(",csat,").append(1 + random.nextInt(5)).append('\n');
        } else {
            file.append(",,,\n");
        }
    }
}
