package nl.waardemeter.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program is killed at random moments while it imports and undoes, started again, and left alone. What is then stored is what is
 * stored where nothing was killed. A few rounds as a rule; {@code -Dcrash.rounds=20} makes it twenty, {@code -Dcrash.seed} repeats one.
 */
@Timeout(value = 30, unit = TimeUnit.MINUTES)
class ImportCrashIntegrationTests {

    private static final int ROUNDS = Integer.getInteger("crash.rounds", 3);
    private static final long SEED = Long.getLong("crash.seed", System.nanoTime());
    private static final String LATEST = "select state from import where file_name = '%s'";

    /** A database goes through these, each of them killed once; then the next one does. The first fills empty tables. */
    private static final List<Step> STEPS =
            List.of(new Step(0, false), new Step(1, false), new Step(1, true), new Step(2, false));

    private final Random random = new Random(SEED);

    @TempDir
    private Path folder;

    private record Step(int file, boolean undone) {

        void ask(CrashSite site) throws Exception {
            if (undone) {
                site.undo(file);
            } else {
                site.handIn(file);
            }
        }

        String end() {
            return undone ? "undone" : "done";
        }

        /** Those in which it may be found, in their order. */
        List<String> states() {
            return undone ? List.of("undoing") : List.of("received", "reading", "storing");
        }

        String query() {
            return String.format(Locale.ROOT, LATEST, CrashFile.name(file));
        }
    }

    /** How it went where nothing was killed: seconds in each state, and what was stored. */
    private record Undisturbed(Map<String, Double> seconds, Map<String, String> fingerprint) {}

    /** Where to kill: so many seconds after this state was entered. */
    private record Moment(String state, double seconds) {}

    @Test
    void anImportThatIsKilledGoesOnByItselfAndStoresTheSame() throws Exception {
        System.out.printf(Locale.ROOT, "%d rounds with -Dcrash.seed=%d%n", ROUNDS, SEED);
        List<Undisturbed> undisturbed = undisturbed();
        for (int round = 0; round < ROUNDS; round += STEPS.size()) {
            try (CrashSite site = new CrashSite(folder.resolve("killed-" + round))) {
                site.start();
                for (int step = 0; step < STEPS.size() && round + step < ROUNDS; step++) {
                    killed(site, round + step, STEPS.get(step), undisturbed.get(step));
                }
                nothingIsLeft(site);
            }
        }
    }

    private List<Undisturbed> undisturbed() throws Exception {
        List<Undisturbed> all = new ArrayList<>();
        try (CrashSite site = new CrashSite(folder.resolve("undisturbed"))) {
            site.start();
            for (Step step : STEPS.subList(0, Math.min(ROUNDS, STEPS.size()))) {
                site.program().awaitHealthy();
                step.ask(site);
                Map<String, Double> seconds = watch(site, step);
                System.out.printf(Locale.ROOT, "undisturbed %s: %s%n", step, seconds);
                all.add(new Undisturbed(seconds, site.fingerprint()));
            }
            nothingIsLeft(site);
        }
        return all;
    }

    /** How long it stayed in each state until its end. */
    private static Map<String, Double> watch(CrashSite site, Step step) throws Exception {
        Map<String, Double> seconds = new java.util.TreeMap<>();
        try (Connection connection = site.connect();
                Statement statement = connection.createStatement()) {
            long before = System.nanoTime();
            String state = state(statement, step);
            while (!state.equals(step.end())) {
                assertThat(state).isIn(step.states());
                Thread.sleep(2);
                long now = System.nanoTime();
                seconds.merge(state, (now - before) / 1e9, Double::sum);
                before = now;
                state = state(statement, step);
            }
        }
        return seconds;
    }

    private static String state(Statement statement, Step step) throws SQLException {
        try (ResultSet found = statement.executeQuery(step.query())) {
            return found.next() ? found.getString(1) : "";
        }
    }

    private void killed(CrashSite site, int round, Step step, Undisturbed undisturbed) throws Exception {
        CrashSite.Kill kill = CrashSite.Kill.values()[round % CrashSite.Kill.values().length];
        site.program().awaitHealthy();
        Moment moment = moment(round, step, undisturbed.seconds);
        step.ask(site);
        long asked = System.nanoTime();
        String found = awaitMoment(site, step, moment);
        double after = (System.nanoTime() - asked) / 1e9;
        site.kill(kill);

        long started = System.nanoTime();
        site.start();
        awaitEnd(site, step);
        double goesOn = (System.nanoTime() - started) / 1e9;

        System.out.printf(
                Locale.ROOT,
                "round %2d  %-6s  killed %-20s  after %5.2f s  found %-8s  %s %5.1f s after the next start, which took %4.1f s%n",
                round + 1,
                step.undone ? "undo" : "import",
                kill.words,
                after,
                found,
                step.end(),
                goesOn,
                site.program().awaitHealthy().secondsToStart());
        assertThat(Fingerprint.differences(undisturbed.fingerprint, site.fingerprint()))
                .as("round %d with -Dcrash.seed=%d, %s killed while %s", round + 1, SEED, kill.words, found)
                .isEmpty();
    }

    /**
     * Any moment of the whole length, which is divided among the rounds so that all parts of it have their turn. Most of it is storing;
     * every other import is killed while it reads.
     */
    private Moment moment(int round, Step step, Map<String, Double> seconds) {
        double part = (round * 7 % ROUNDS + random.nextDouble()) / ROUNDS;
        if (!step.undone && round % 2 == 1) {
            return new Moment("reading", part * seconds.getOrDefault("reading", 0.0));
        }
        double left = part
                * seconds.values().stream().mapToDouble(Double::doubleValue).sum();
        for (String state : step.states()) {
            double length = seconds.getOrDefault(state, 0.0);
            if (left <= length) {
                return new Moment(state, left);
            }
            left -= length;
        }
        return new Moment(step.states().get(step.states().size() - 1), left);
    }

    /** In which state it was found then. */
    private static String awaitMoment(CrashSite site, Step step, Moment moment) throws Exception {
        try (Connection connection = site.connect();
                Statement statement = connection.createStatement()) {
            int wanted = step.states().indexOf(moment.state);
            while (step.states().indexOf(state(statement, step)) < wanted
                    && !state(statement, step).equals(step.end())) {
                Thread.sleep(1);
            }
            Thread.sleep(Math.round(moment.seconds * 1_000));
            return state(statement, step);
        }
    }

    private static void awaitEnd(CrashSite site, Step step) {
        await().atMost(Duration.ofMinutes(6))
                .pollInterval(Duration.ofMillis(50))
                // there is no server to ask at first
                .ignoreExceptionsMatching(e -> e instanceof SQLException || e instanceof IOException)
                .until(() -> site.ask(step.query()).equals(step.end()));
    }

    private static void nothingIsLeft(CrashSite site) {
        site.program().awaitHealthy();
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(site.uploads()).isEmpty();
            assertThat(site.ask("select count(*) from scheduled_tasks where task_name = 'import'"))
                    .isEqualTo("0");
            assertThat(site.ask("select count(*) from pg_tables where tablename like 'staging%'"))
                    .isEqualTo("0");
        });
    }
}
