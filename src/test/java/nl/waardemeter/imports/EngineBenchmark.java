package nl.waardemeter.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import nl.waardemeter.WaardemeterApplication;
import nl.waardemeter.account.Role;
import nl.waardemeter.account.Scope;
import nl.waardemeter.account.SignedIn;
import nl.waardemeter.kpi.Kpi;
import nl.waardemeter.kpi.ReportingPeriod;
import nl.waardemeter.report.ReportBenchmark;
import nl.waardemeter.report.ReportSpan;
import nl.waardemeter.scorecard.Breakdown;
import nl.waardemeter.scorecard.Compare;
import nl.waardemeter.scorecard.ScorecardRequest;
import nl.waardemeter.scorecard.Scorecards;
import nl.waardemeter.scorecard.Selection;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/**
 * What the engine can do, on the real program with its own server that writes to disk as in earnest: {@code ./mvnw -Pbenchmark
 * verify}, with {@code -Dbenchmark.rows=1000000} for one size. Figures are ratios within one run; nothing is asserted about time.
 */
@Tag("benchmark")
class EngineBenchmark {

    private static final Path FOLDER = Path.of("target/benchmark").toAbsolutePath();
    private static final int RUNS = 21;
    private static final int REPORTS = 5;
    private static final int MOST_ROWS_BEHIND = 2_000_000;

    private final BenchmarkReport report = new BenchmarkReport();

    @Test
    void engine() throws Exception {
        Map<Integer, Map<String, Double>> queries = new LinkedHashMap<>();
        for (String rows : System.getProperty("benchmark.rows", "1000000").split(",")) {
            queries.put(Integer.parseInt(rows.strip()), measure(Integer.parseInt(rows.strip())));
        }
        report.queries(queries);
        report.write(Path.of("target/benchmark.md"));
    }

    private Map<String, Double> measure(int rows) throws Exception {
        Path folder = Files.createDirectories(FOLDER.resolve(String.valueOf(rows)));
        Path file = folder.resolve("contacts.csv");
        ContactFile.write(file, rows);
        report.size(rows, Files.size(file));
        Path data = folder.resolve("data");
        FileSystemUtils.deleteRecursively(data);
        try (ConfigurableApplicationContext program = start(data)) {
            DataSource dataSource = program.getBean(DataSource.class);
            Spent bare = bareCopy(dataSource, file, data, false);
            report.copy("bare COPY", bare, rows);
            report.copy("bare COPY, table made in the same transaction", bareCopy(dataSource, file, data, true), rows);
            imported(program, file, data, rows, bare);
            reports(program);
            rowsBehind(program, data);
            return queries(program, file, folder);
        }
    }

    private static ConfigurableApplicationContext start(Path data) throws IOException {
        Files.createDirectories(data);
        return new SpringApplicationBuilder(WaardemeterApplication.class)
                .run(
                        "--waardemeter.data=" + data,
                        "--waardemeter.database.temporary=false",
                        "--waardemeter.demo=false",
                        "--waardemeter.admin.email=admin@example.org",
                        "--waardemeter.admin.password=uit-de-losse-pols-gemeten",
                        "--server.port=0",
                        "--waardemeter.kept-cells=0",
                        "--db-scheduler.enabled=true");
    }

    /** By the clock, and of the processors. */
    record Spent(double seconds, double processor) {}

    private static Spent bareCopy(DataSource dataSource, Path file, Path data, boolean sameTransaction)
            throws SQLException, IOException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("drop table if exists bare");
            statement.execute("checkpoint");
            connection.setAutoCommit(!sameTransaction);
            statement.execute(
                    "create table bare (contact_id text, channel text, offered_at timestamptz, queue text, team text, agent text, "
                            + "topic text, customer_id text, exit text, wait_seconds integer, talk_seconds integer, "
                            + "wrap_up_seconds integer, transferred boolean)");
            double processor = ProcessorTime.seconds(data);
            long started = System.nanoTime();
            try (InputStream content = Files.newInputStream(file)) {
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy bare from stdin (format csv, header)", content, 1 << 16);
            }
            if (sameTransaction) {
                connection.commit();
                connection.setAutoCommit(true);
            }
            Spent spent = new Spent(seconds(started), ProcessorTime.seconds(data) - processor);
            statement.execute("drop table bare");
            statement.execute("checkpoint");
            return spent;
        }
    }

    private void imported(ConfigurableApplicationContext program, Path file, Path data, int rows, Spent bare)
            throws Exception {
        Imports imports = program.getBean(Imports.class);
        ImportRequest request = ImportRequest.own("contacts");
        int account = program.getBean(JdbcClient.class)
                .sql("select id from account")
                .query(Integer.class)
                .single();
        SignedIn admin = new SignedIn(account, "admin@example.org", "admin", Role.ADMIN, Scope.everything(), 0);
        try (HeapPeak heap = new HeapPeak()) {
            int id;
            double processor = ProcessorTime.seconds(data);
            try (ServerPhases phases = new ServerPhases(program.getBean(DataSource.class))) {
                try (InputStream content = Files.newInputStream(file)) {
                    id = imports.receive(content, "contacts.csv", request, false, admin);
                }
                while (imports.get(id).state().isUnderWay()) {
                    Thread.sleep(20);
                }
                phases.close();
                Import done = imports.get(id);
                assertThat(done.state()).isEqualTo(ImportState.DONE);
                assertThat(imports.counts(id))
                        .singleElement()
                        .satisfies(counts -> assertThat(counts.accepted()).isEqualTo(rows));
                double seconds = java.time.Duration.between(done.startedAt(), done.finishedAt())
                                .toMillis()
                        / 1e3;
                Spent spent = new Spent(seconds, ProcessorTime.seconds(data) - processor);
                report.imported(spent, rows, bare, phases.seconds());
            }
            report.heap(heap.idleMegabytes(), heap.aboveIdleMegabytes());
        }
        report.tables(program.getBean(JdbcClient.class));
    }

    /** A month's report in each form, its figures asked for anew each time: the first since the start, and the median of the next. */
    private void reports(ConfigurableApplicationContext program) throws Exception {
        program.getBean(JdbcClient.class).sql("vacuum analyze").update();
        for (String form : new String[] {"pdf", "xlsx", "csv"}) {
            try (HeapPeak heap = new HeapPeak()) {
                long started = System.nanoTime();
                int bytes = ReportBenchmark.file(program, ContactFile.YEAR + "-06", form);
                double first = seconds(started);
                double[] next = new double[REPORTS];
                for (int i = 0; i < next.length; i++) {
                    started = System.nanoTime();
                    ReportBenchmark.file(program, ContactFile.YEAR + "-06", form);
                    next[i] = seconds(started);
                }
                Arrays.sort(next);
                report.file(form, first, next[next.length / 2], bytes, heap.aboveIdleMegabytes());
            }
        }
    }

    /** Spreadsheets with the rows behind reports: the first of each once to warm up, as a program that runs all day has. */
    private void rowsBehind(ConfigurableApplicationContext program, Path data) throws Exception {
        program.getBean(JdbcClient.class).sql("vacuum analyze").update();
        ReportBenchmark.rows(program, ContactFile.YEAR + "-01");
        for (String span :
                new String[] {ContactFile.YEAR + "-06", ContactFile.YEAR + "-Q2", String.valueOf(ContactFile.YEAR)}) {
            ReportingPeriod days = ReportSpan.ofWord(span).orElseThrow().period();
            long rows = program.getBean(JdbcClient.class)
                    .sql("select count(*) from contact_leg where offered_day >= ? and offered_day < ?")
                    .params(days.from(), days.until())
                    .query(Long.class)
                    .single();
            if (rows > MOST_ROWS_BEHIND) {
                continue;
            }
            try (HeapPeak heap = new HeapPeak()) {
                double processor = ProcessorTime.seconds(data);
                long started = System.nanoTime();
                long bytes = ReportBenchmark.rows(program, span);
                Spent spent = new Spent(seconds(started), ProcessorTime.seconds(data) - processor);
                report.rowsBehind(span, rows, spent, bytes, heap.aboveIdleMegabytes());
            }
        }
    }

    private Map<String, Double> queries(ConfigurableApplicationContext program, Path file, Path folder)
            throws SQLException {
        program.getBean(JdbcClient.class).sql("vacuum analyze").update();
        Map<String, Double> medians = new LinkedHashMap<>();
        Scorecards scorecards = program.getBean(Scorecards.class);
        ReportingPeriod month = ReportingPeriod.monthOf(java.time.LocalDate.of(ContactFile.YEAR, 6, 1));
        ReportingPeriod year = new ReportingPeriod(
                java.time.LocalDate.of(ContactFile.YEAR, 1, 1), java.time.LocalDate.of(ContactFile.YEAR + 1, 1, 1));
        Selection june = Selection.of(month, Scope.everything());
        Selection topic =
                new Selection(month, Scope.everything(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(1), Set.of());
        Selection agent =
                new Selection(month, Scope.everything(), Set.of(), Set.of(), Set.of(), Set.of(1), Set.of(), Set.of());
        medians.put("month, base grain", median(scorecards, june, null, Compare.NONE));
        medians.put(
                "month, base grain, compared with the month before", median(scorecards, june, null, Compare.PREVIOUS));
        medians.put("month by day", median(scorecards, june, Breakdown.DAY, Compare.NONE));
        medians.put("month by team", median(scorecards, june, Breakdown.TEAM, Compare.NONE));
        medians.put(
                "year by month",
                median(scorecards, Selection.of(year, Scope.everything()), Breakdown.MONTH, Compare.NONE));
        medians.put("month, one topic", median(scorecards, topic, null, Compare.NONE));
        medians.put("month by topic", median(scorecards, june, Breakdown.TOPIC, Compare.NONE));
        medians.put("month, one agent", median(scorecards, agent, null, Compare.NONE));
        medians.put("month by agent", median(scorecards, june, Breakdown.AGENT, Compare.NONE));
        Optional<ColumnStore> duck = ColumnStore.load(file, folder);
        if (duck.isPresent()) {
            try (ColumnStore store = duck.get()) {
                medians.put("DuckDB: six sums of the month", median(store::month));
                medians.put("DuckDB: six sums of the year by month", median(store::yearByMonth));
            }
        }
        return medians;
    }

    private static double median(
            Scorecards scorecards,
            Selection selection,
            @org.jspecify.annotations.Nullable Breakdown by,
            Compare compare) {
        ScorecardRequest request = new ScorecardRequest(selection, by, compare, Set.of(Kpi.values()));
        return median(() -> assertThat(scorecards.of(request).buckets()).isNotEmpty());
    }

    private static double median(Runnable query) {
        double[] millis = new double[RUNS];
        for (int run = -RUNS; run < RUNS; run++) {
            long started = System.nanoTime();
            query.run();
            millis[Math.max(run, 0)] = seconds(started) * 1e3;
        }
        Arrays.sort(millis);
        return millis[RUNS / 2];
    }

    private static double seconds(long started) {
        return (System.nanoTime() - started) / 1e9;
    }

    static String load() {
        return String.format(
                Locale.ROOT,
                "%.1f",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }
}
