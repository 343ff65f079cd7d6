package nl.waardemeter.imports;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Random;

/**
 * A year of contacts in our own format, as many as wanted: 50 teams of ten agents, 4 channels with a queue for each team, 20 topics,
 * customers who come about 2.5 times, one in six of them within days on the same topic. In the order of time, about 100 bytes a
 * row, and the same for the same number of rows.
 */
final class ContactFile {

    static final int YEAR = 2025;
    private static final long START = Instant.parse(YEAR + "-01-01T00:00:00Z").getEpochSecond();
    private static final int DAYS = 365;
    private static final int TEAMS = 50;
    private static final int AGENTS = 500;
    private static final int TOPICS = 20;
    private static final String[] CHANNELS = {"phone", "chat", "email", "messaging"};
    private static final int OPENS = 7 * 3600;
    private static final int OPEN_SECONDS = 12 * 3600;

    private final Random random = new Random(2025);
    private final int rows;
    private final int[] recentCustomers;
    private final int[] recentTopics;

    private ContactFile(int rows) {
        this.rows = rows;
        // who called in the last few days
        recentCustomers = new int[Math.max(10, rows / DAYS * 3)];
        recentTopics = new int[recentCustomers.length];
    }

    static void write(Path file, int rows) throws IOException {
        new ContactFile(rows).write(file);
    }

    private void write(Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            out.write(
                    ("contact_id,channel,offered_at,queue,team,agent,topic,customer_id,exit,wait_seconds,talk_seconds,"
                                    + "wrap_up_seconds,transferred\n")
                            .getBytes(StandardCharsets.US_ASCII));
            StringBuilder row = new StringBuilder();
            String day = "";
            int dayBefore = -1;
            for (int i = 0; i < rows; i++) {
                long place = (long) i * DAYS;
                int dayNumber = (int) (place / rows);
                if (dayNumber != dayBefore) {
                    dayBefore = dayNumber;
                    day = Instant.ofEpochSecond(START + dayNumber * 86_400L)
                            .toString()
                            .substring(0, 11);
                }
                row.setLength(0);
                append(row, i, day, OPENS + (int) ((place % rows) * OPEN_SECONDS / rows));
                out.write(row.toString().getBytes(StandardCharsets.US_ASCII));
            }
        }
    }

    private void append(StringBuilder row, int i, String day, int second) {
        int agent = random.nextInt(AGENTS);
        int team = agent % TEAMS;
        String channel = CHANNELS[random.nextInt(CHANNELS.length)];
        int slot = i % recentCustomers.length;
        if (i > recentCustomers.length && random.nextInt(6) == 0) {
            int other = random.nextInt(recentCustomers.length);
            recentCustomers[slot] = recentCustomers[other];
            recentTopics[slot] = recentTopics[other];
        } else {
            recentCustomers[slot] = random.nextInt(Math.max(1, rows / 3));
            recentTopics[slot] = random.nextInt(TOPICS);
        }
        boolean answered = random.nextInt(100) < 92;
        row.append('C')
                .append(10_000_000 + i)
                .append(',')
                .append(channel)
                .append(',')
                .append(day);
        twoDigits(row, second / 3600).append(':');
        twoDigits(row, second / 60 % 60).append(':');
        twoDigits(row, second % 60).append("Z,");
        row.append("Team ").append(team).append(' ').append(channel);
        row.append(",Team ").append(team).append(',');
        if (answered) {
            row.append("Agent ").append(agent);
        }
        row.append(",Topic ").append(recentTopics[slot]);
        row.append(",K").append(recentCustomers[slot]);
        row.append(answered ? ",answered," : ",abandoned,").append(random.nextInt(answered ? 40 : 120));
        if (answered) {
            row.append(',').append(60 + random.nextInt(600)).append(',').append(random.nextInt(90));
            row.append(random.nextInt(10) == 0 ? ",yes\n" : ",no\n");
        } else {
            row.append(",,,\n");
        }
    }

    private static StringBuilder twoDigits(StringBuilder row, int number) {
        return row.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }
}
