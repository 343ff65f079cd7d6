package nl.waardemeter.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How many rows a second one core reads: {@code ./mvnw test -Dtest=ReadingBenchmark -Dexcluded.tests=none}. */
@Tag("benchmark")
class ReadingBenchmark {

    private static final int ROWS = 2_000_000;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    @TempDir
    private Path folder;

    @Test
    void rowsASecond() throws IOException {
        Path file = folder.resolve("contacts.csv");
        write(file, ROWS);
        long bytes = Files.size(file);
        for (int run = 1; run <= 5; run++) {
            long started = System.nanoTime();
            long startedOnCore = THREADS.getCurrentThreadCpuTime();
            Counter counter = new Counter();
            ReadingResult result = plan(file).read(counter);
            double seconds = (System.nanoTime() - started) / 1e9;
            double onCore = (THREADS.getCurrentThreadCpuTime() - startedOnCore) / 1e9;
            assertThat(counter.rows).isEqualTo(ROWS);
            assertThat(result.counts().get(0).rejected()).isZero();
            System.out.printf(
                    "run %d: %,d rows of %d bytes: %.2f s = %,.0f rows/s; on its core %.2f s = %,.0f rows/s%n",
                    run, ROWS, bytes / ROWS, seconds, ROWS / seconds, onCore, ROWS / onCore);
        }
    }

    private static FileReading plan(Path file) throws IOException {
        byte[] head;
        try (var in = Files.newInputStream(file)) {
            head = in.readNBytes(FileLook.SAMPLE);
        }
        FileLook look = FileLook.of(head, false);
        Mapping mapping = OwnFormat.mapping(look, Kinds.ALL, null);
        List<ReadingPlan.Kind> kinds = List.of(new ReadingPlan.Kind(Kinds.CONTACTS, RowCheck.NONE));
        return new FileReading(
                ReadingPlan.of(look, mapping, kinds, Reading.AMSTERDAM), () -> Files.newInputStream(file));
    }

    private static void write(Path file, int rows) throws IOException {
        Random random = new Random(7);
        long start = Instant.parse("2025-01-01T00:00:00Z").getEpochSecond();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            out.write(("contact_id,channel,offered_at,queue,agent,topic,customer_id,answered_at,ended_at,exit,"
                            + "wait_seconds,talk_seconds,wrap_up_seconds,transferred,resolved\n")
                    .getBytes(StandardCharsets.US_ASCII));
            StringBuilder row = new StringBuilder();
            for (int i = 0; i < rows; i++) {
                row.setLength(0);
                long offered = start + (long) i * 15;
                int wait = random.nextInt(120);
                int talk = random.nextInt(600);
                row.append('C').append(i).append(",phone,").append(Instant.ofEpochSecond(offered));
                row.append(",q").append(random.nextInt(50)).append(",a").append(random.nextInt(500));
                row.append(",t")
                        .append(random.nextInt(20))
                        .append(",k")
                        .append(random.nextInt(1_000_000))
                        .append(',');
                row.append(Instant.ofEpochSecond(offered + wait)).append(",,answered,");
                row.append(wait)
                        .append(',')
                        .append(talk)
                        .append(',')
                        .append(random.nextInt(90))
                        .append(".5,no,yes\n");
                out.write(row.toString().getBytes(StandardCharsets.US_ASCII));
            }
        }
    }

    private static final class Counter implements RowSink {
        private long rows;

        @Override
        public void begin() {
            rows = 0;
        }

        @Override
        public void accept(RowValues row) {
            rows++;
        }

        @Override
        public void reject(Rejection rejection) {
            throw new AssertionError(Arrays.toString(rejection.messageArguments()) + rejection.reason());
        }
    }
}
