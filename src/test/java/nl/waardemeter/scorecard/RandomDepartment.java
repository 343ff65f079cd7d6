package nl.waardemeter.scorecard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Files of a department that exists only in numbers: with gaps, odd words and everything that a formula could trip over. */
public final class RandomDepartment {

    public static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);
    public static final int DAYS = 110;

    private static final Instant START = Instant.parse("2025-12-31T23:00:00Z");

    private final Random random;

    public RandomDepartment(long seed) {
        random = new Random(seed);
    }

    /** Contacts of one to three legs; some with moments, some with durations, some with both, some with neither. */
    public String[] contacts(int rows, int numbers) {
        return file(
                "contact_id,leg,channel,offered_at,direction,exit,answered_at,ended_at,wait_seconds,talk_seconds,"
                        + "hold_seconds,wrap_up_seconds,transferred,customer_id,ticket_id,team,queue,agent,topic,source",
                rows,
                () -> {
                    Instant offered = moment();
                    String exit = pick(
                            "answered", "answered", "answered", "answered", "abandoned", "flowout", "voicemail", "");
                    int wait = random.nextInt(4) == 0 ? random.nextInt(25) : random.nextInt(400);
                    int talk = random.nextInt(900);
                    int hold = random.nextInt(120);
                    int wrapUp = random.nextInt(3) == 0 ? 0 : random.nextInt(600);
                    Instant answered = offered.plusSeconds(wait);
                    Instant ended = answered.plusSeconds(talk + hold + (random.nextBoolean() ? wrapUp : 0));
                    boolean timed = exit.equals("answered") && random.nextBoolean();
                    return line(
                            "c-" + random.nextInt(numbers),
                            pick("", "1", "1", "1", "2", "3"),
                            pick("phone", "phone", "phone", "chat", "email", "social"),
                            offered.toString(),
                            pick("in", "in", "in", "in", "in", "", "out", "internal", "callback"),
                            exit,
                            timed && random.nextInt(4) != 0 ? answered.toString() : "",
                            timed ? ended.toString() : "",
                            maybe(wait),
                            maybe(talk),
                            maybe(hold),
                            maybe(wrapUp),
                            pick("", "", "yes", "no", "no"),
                            random.nextInt(5) == 0 ? "" : "k-" + random.nextInt(250),
                            random.nextInt(4) == 0 ? "t-" + random.nextInt(400) : "",
                            team(),
                            queue(),
                            agent(),
                            topic(),
                            random.nextInt(6) == 0 ? "other" : "");
                });
    }

    public String[] tickets(int rows, int numbers) {
        return file(
                "ticket_id,created_at,channel,team,queue,agent,topic,customer_id,first_response_seconds,first_solved_at,"
                        + "resolution_seconds,reopens,source",
                rows,
                () -> {
                    Instant created = moment();
                    return line(
                            "t-" + random.nextInt(numbers),
                            created.toString(),
                            pick("email", "chat", "social", ""),
                            team(),
                            queue(),
                            agent(),
                            topic(),
                            random.nextInt(4) == 0 ? "" : "k-" + random.nextInt(250),
                            maybe(random.nextInt(200_000)),
                            random.nextInt(3) == 0
                                    ? created.plusSeconds(random.nextInt(400_000))
                                            .toString()
                                    : "",
                            maybe(random.nextInt(900_000)),
                            pick("", "0", "0", "0", "1", "2"),
                            random.nextInt(6) == 0 ? "other" : "");
                });
    }

    public String[] answers(int rows, int numbers) {
        return file(
                "response_id,responded_at,question,score,scale,direction,contact_id,ticket_id,customer_id,team,queue,agent,"
                        + "topic,channel,source",
                rows,
                () -> {
                    int kind = random.nextInt(6);
                    return line(
                            "r-" + random.nextInt(numbers),
                            moment().toString(),
                            List.of("csat", "csat", "nps", "ces", "ces", "grade")
                                    .get(kind),
                            kind == 2 ? String.valueOf(random.nextInt(12)) : String.valueOf(1 + random.nextInt(5)),
                            List.of("", "1-7", "", "1-5", "", "").get(kind),
                            kind == 3 ? "lower-is-better" : "",
                            random.nextInt(2) == 0 ? "c-" + random.nextInt(2_000) : "",
                            random.nextInt(3) == 0 ? "t-" + random.nextInt(400) : "",
                            random.nextInt(3) == 0 ? "" : "k-" + random.nextInt(250),
                            random.nextInt(4) == 0 ? team() : "",
                            random.nextInt(4) == 0 ? queue() : "",
                            random.nextInt(4) == 0 ? agent() : "",
                            random.nextInt(4) == 0 ? topic() : "",
                            random.nextInt(6) == 0 ? pick("phone", "social") : "",
                            "");
                });
    }

    public String[] staffedTime(int rows) {
        return file("date,agent,team,available_seconds,busy_seconds,interval_start", rows, () -> {
            int available = random.nextInt(30_000);
            LocalDate day = FIRST_DAY.plusDays(random.nextInt(DAYS));
            return line(
                    day.toString(),
                    "Agent " + random.nextInt(9),
                    team(),
                    maybe(available),
                    maybe(random.nextInt(available + 1)),
                    random.nextInt(3) == 0 ? "" : day + "T" + (10 + random.nextInt(9)) + ":00:00");
        });
    }

    /** More in the hours around midnight, where a day in another zone is another day. */
    private Instant moment() {
        long day = random.nextInt(DAYS) * 86_400L;
        long second = random.nextInt(3) == 0 ? 79_200 + random.nextInt(10_800) : random.nextInt(86_400);
        return START.plusSeconds(day + second);
    }

    private String team() {
        return pick("", "Team 1", "Team 2", "Team 3", "team 3", "Team 4");
    }

    private String queue() {
        return pick("", "Queue 1", "Queue 2", "Queue 3");
    }

    private String agent() {
        int agent = random.nextInt(10);
        return agent == 0 ? "" : "Agent " + agent;
    }

    private String topic() {
        return pick("", "Topic 1", "Topic 2", "Topic 3", "Topic 4", "Topic 5");
    }

    private String maybe(int number) {
        return random.nextInt(6) == 0 ? "" : String.valueOf(number);
    }

    private String pick(String... words) {
        return words[random.nextInt(words.length)];
    }

    private static String line(String... cells) {
        return String.join(",", cells);
    }

    private static String[] file(String header, int rows, Supplier<String> row) {
        List<String> lines = new ArrayList<>(List.of(header));
        for (int i = 0; i < rows; i++) {
            lines.add(row.get());
        }
        return lines.toArray(new String[0]);
    }
}
