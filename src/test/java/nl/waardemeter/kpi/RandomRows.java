package nl.waardemeter.kpi;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Facts of all families as they may come in, with every field missing now and then. The same seed gives the same rows. */
final class RandomRows {

    private static final List<String> EXITS =
            List.of("answered", "answered", "answered", "abandoned", "abandoned", "flowout", "callback", "unknown");

    private final Random random;

    RandomRows(long seed) {
        random = new Random(seed);
    }

    /** So many rows at most, possibly none. */
    List<Row> upTo(int most) {
        int size = random.nextInt(most + 1);
        List<Row> rows = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            rows.add(
                    switch (random.nextInt(4)) {
                        case 0 -> ticket();
                        case 1 -> answer();
                        case 2 -> staffed();
                        default -> contact();
                    });
        }
        return rows;
    }

    private Row contact() {
        Row row = Row.contact(EXITS.get(random.nextInt(EXITS.size())))
                .with(Field.DIRECTION, random.nextInt(10) == 0 ? "out" : "in")
                .with(Field.FIRST_LEG, random.nextInt(5) > 0)
                .with(Field.CONTACT_HANDLED, random.nextBoolean())
                .with(Field.PRECEDED, random.nextInt(4) == 0)
                .with(Field.FOLLOWED, random.nextInt(4) == 0)
                .with(Field.TICKET_REOPENED, random.nextInt(10) == 0)
                .limit(Limit.SERVICE_LEVEL, random.nextBoolean() ? 20_000 : 60_000);
        row = perhaps(row, Field.WAIT, random.nextInt(90_000));
        row = perhaps(row, Field.WAIT, random.nextInt(10) * 1_000);
        row = perhaps(row, Field.TALK, random.nextInt(600_000));
        row = perhaps(row, Field.HOLD, random.nextInt(60_000));
        row = perhaps(row, Field.WRAP_UP, random.nextInt(120_000));
        row = perhaps(row, Field.CUSTOMER, "customer " + random.nextInt(20));
        row = perhaps(row, Field.TRANSFERRED, random.nextInt(5) == 0);
        return perhaps(row, Field.CONTACT_TRANSFERRED, random.nextInt(5) == 0);
    }

    private Row ticket() {
        Row row = Row.ticket();
        row = random.nextBoolean() ? row.firstResponseAfter(random.nextInt(100_000)) : row;
        row = random.nextBoolean() ? row.solvedAfter(random.nextInt(1_000_000)) : row;
        row = perhaps(row, Field.REOPENS, random.nextInt(3));
        return perhaps(row, Field.TICKET_CUSTOMER, "customer " + random.nextInt(20));
    }

    private Row answer() {
        return Row.recommendation(random.nextInt(11)).with(Field.COUNTS, random.nextInt(8) > 0);
    }

    private Row staffed() {
        int available = random.nextInt(30_000_000);
        Row row = perhaps(Row.staffed(), Field.AVAILABLE, available);
        return perhaps(row, Field.BUSY, random.nextInt(available + 1));
    }

    private Row perhaps(Row row, Field field, int number) {
        return perhaps(row, field, (Object) (long) number);
    }

    private Row perhaps(Row row, Field field, Object value) {
        return random.nextInt(20) > 0 ? row.with(field, value) : row;
    }

    /** Shuffled and dealt into so many heaps. */
    List<List<Row>> deal(List<Row> rows, int heaps) {
        List<List<Row>> dealt = new ArrayList<>();
        for (int i = 0; i < heaps; i++) {
            dealt.add(new ArrayList<>());
        }
        List<Row> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, random);
        shuffled.forEach(row -> dealt.get(random.nextInt(heaps)).add(row));
        return dealt;
    }
}
