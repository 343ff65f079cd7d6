package nl.waardemeter.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The benchmark's tables, in Markdown: told line by line, so that a run that is cut off has said what it measured. */
final class BenchmarkReport {

    private final StringBuilder text = new StringBuilder("# Benchmark\n\n");

    BenchmarkReport() {
        say("%d processors, Java %s%n", Runtime.getRuntime().availableProcessors(), System.getProperty("java.version"));
    }

    void size(int rows, long bytes) {
        say(
                "%n## %,d contacts, %,d MB (load average at the start: %s)%n",
                rows, bytes / 1_000_000, EngineBenchmark.load());
        say(
                "%n| what | seconds | of the processors | thousand rows/s | rate, of bare COPY | the same by processor time |%n"
                        + "|---|--:|--:|--:|--:|--:|%n");
    }

    void copy(String what, EngineBenchmark.Spent spent, int rows) {
        say(
                "| %s | %.1f | %.1f | %.0f | | |%n",
                what, spent.seconds(), spent.processor(), rows / spent.seconds() / 1e3);
    }

    void imported(EngineBenchmark.Spent spent, int rows, EngineBenchmark.Spent bare, Map<String, Double> phases) {
        say(
                "| **import** | **%.1f** | %.1f | **%.0f** | **%.2f** | %.2f |%n",
                spent.seconds(),
                spent.processor(),
                rows / spent.seconds() / 1e3,
                bare.seconds() / spent.seconds(),
                bare.processor() / spent.processor());
        phases.forEach((phase, took) -> {
            if (took >= 0.1) {
                say("| - %s | %.1f | | | | |%n", phase, took);
            }
        });
    }

    void heap(long idle, long above) {
        say(
                "%nHeap: %d MB when idle, at most %d MB above that after any collection during the import; load %s.%n",
                idle, above, EngineBenchmark.load());
    }

    void tables(JdbcClient jdbc) {
        say("%n| table | rows | MB | indexes MB |%n|---|--:|--:|--:|%n");
        for (String table : List.of(
                "contact_leg",
                "contact_total_base",
                "contact_total_topic",
                "contact_total_agent",
                "contact_total_half_hour")) {
            jdbc.sql("select (select count(*) from " + table + "), pg_table_size('" + table + "'), pg_indexes_size('"
                            + table + "')")
                    .query(rs -> {
                        say("| %s | %,d | %d | %d |%n", table, rs.getLong(1), rs.getLong(2) >> 20, rs.getLong(3) >> 20);
                    });
        }
    }

    /** A month's report. */
    void file(String form, double first, double next, int bytes, long aboveIdle) {
        say(
                "%nReport of a month as %s: the first in %.1f s, then %.1f s, %.1f kB; heap at most %d MB above idle; load %s.%n",
                form, first, next, bytes / 1e3, aboveIdle, EngineBenchmark.load());
    }

    /** As a spreadsheet, streamed. */
    void rowsBehind(String span, long rows, EngineBenchmark.Spent spent, long bytes, long aboveIdle) {
        say(
                "%nRows behind the report of %s: %,d in %.1f s (100,000 in %.1f s, %.1f s of the processors), %.1f MB; heap at most %d MB above idle; load %s.%n",
                span,
                rows,
                spent.seconds(),
                spent.seconds() / rows * 1e5,
                spent.processor() / rows * 1e5,
                bytes / 1e6,
                aboveIdle,
                EngineBenchmark.load());
    }

    void queries(Map<Integer, Map<String, Double>> sizes) {
        say("%n## Queries, median milliseconds (load %s)%n%n| scorecard |", EngineBenchmark.load());
        sizes.keySet().forEach(rows -> say(" %,d |", rows));
        say(" growth |%n|---|%s%n", "--:|".repeat(sizes.size() + 1));
        Set<String> names = new LinkedHashSet<>();
        sizes.values().forEach(medians -> names.addAll(medians.keySet()));
        for (String name : names) {
            say("| %s |", name);
            double first = Double.NaN;
            double last = Double.NaN;
            for (Map<String, Double> medians : sizes.values()) {
                last = medians.getOrDefault(name, Double.NaN);
                first = Double.isNaN(first) ? last : first;
                say(" %.1f |", last);
            }
            say(" %.2f |%n", last / first);
        }
        if (names.stream().noneMatch(name -> name.startsWith("DuckDB"))) {
            say("%nDuckDB's driver is not on the class path: no comparison with a column store.%n");
        }
    }

    void write(Path file) throws IOException {
        Files.writeString(file, text);
    }

    private void say(String format, Object... arguments) {
        String line = String.format(Locale.ROOT, format, arguments);
        text.append(line);
        System.out.print(line);
    }
}
