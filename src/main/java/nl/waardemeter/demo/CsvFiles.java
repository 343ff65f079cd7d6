package nl.waardemeter.demo;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Files in our own format: what happened in some months, a file for each kind, written as it is told. */
final class CsvFiles implements AutoCloseable {

    private final Map<Kind, CsvWriter> writers = new EnumMap<>(Kind.class);
    private final Map<Kind, Long> counts = new EnumMap<>(Kind.class);

    /** @param files where each kind goes; kinds without a file are left out */
    private CsvFiles(Map<Kind, Path> files) throws IOException {
        for (Map.Entry<Kind, Path> file : files.entrySet()) {
            CsvWriter writer = CsvWriter.builder().build(file.getValue());
            writers.put(file.getKey(), writer);
            writer.writeRecord(file.getKey().columns);
        }
    }

    /** Writes these months, all kinds; says how many rows each kind has. */
    static Map<Kind, Long> write(Map<Kind, Path> files, List<Branch> branches, Months months, List<YearMonth> which)
            throws IOException {
        Dirt dirt = new Dirt(months);
        try (CsvFiles csv = new CsvFiles(files)) {
            for (YearMonth month : which) {
                for (Branch branch : branches) {
                    new Department(branch, months).tell(month, csv.all(new Rows(branch, dirt), dirt));
                }
            }
            return csv.counts;
        }
    }

    /** The month whose scale was wrong once more, with the right one. */
    static void correctScale(Path file, List<Branch> branches, Months months) throws IOException {
        Dirt dirt = new Dirt(months);
        try (CsvFiles csv = new CsvFiles(Map.of(Kind.ANSWERS, file))) {
            for (Branch branch : branches) {
                Rows rows = new Rows(branch, dirt);
                new Department(branch, months).tell(dirt.wrongScale(), new Records.Some() {
                    @Override
                    public void answer(Answer answer) throws IOException {
                        if (answer.question() == Answer.Question.CSAT) {
                            csv.row(Kind.ANSWERS, rows.of(answer, answer.question().scale));
                        }
                    }
                });
            }
        }
    }

    /** The last calls once more, under the name of a trial system: to be undone. */
    static void sendTwice(Path file, List<Branch> branches, Months months) throws IOException {
        Dirt dirt = new Dirt(months);
        try (CsvFiles csv = new CsvFiles(Map.of(Kind.CONTACTS, file))) {
            for (Branch branch : branches) {
                Rows rows = new Rows(branch, dirt);
                new Department(branch, months).tell(months.newest(), new Records.Some() {
                    @Override
                    public void leg(Leg leg) throws IOException {
                        if (dirt.isSentTwice(leg)) {
                            csv.row(Kind.CONTACTS, rows.of(leg, "phone-trial"));
                        }
                    }
                });
            }
        }
    }

    private Records all(Rows rows, Dirt dirt) {
        return new Records() {
            @Override
            public void leg(Leg leg) throws IOException {
                if (!dirt.isMissing(leg)) {
                    row(Kind.CONTACTS, rows.of(leg));
                }
            }

            @Override
            public void ticket(MailTicket ticket) throws IOException {
                row(Kind.TICKETS, rows.of(ticket));
            }

            @Override
            public void answer(Answer answer) throws IOException {
                row(Kind.ANSWERS, rows.of(answer, dirt.scale(answer)));
            }

            @Override
            public void staffed(StaffedDay day) throws IOException {
                row(Kind.STAFFED, rows.of(day));
            }
        };
    }

    private void row(Kind kind, @Nullable String[] cells) throws IOException {
        CsvWriter writer = writers.get(kind);
        if (writer != null) {
            writer.writeRecord(cells);
            counts.merge(kind, 1L, Long::sum);
        }
    }

    @Override
    public void close() throws IOException {
        for (CsvWriter writer : writers.values()) {
            writer.close();
        }
    }
}
