package nl.waardemeter.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import nl.waardemeter.ApiClient;
import nl.waardemeter.WaardemeterTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** What is left of imports when a program, or its connection to the database, ends in the middle: they go on by themselves. */
@WaardemeterTest
@Timeout(60)
class ImportRecoveryIntegrationTests {

    private static final Path UPLOADS = Path.of("target/test-data/uploads");
    private static final String HEADER = "contact_id,channel,offered_at,talk_seconds";
    private static final String BLOCKED = "select pid from pg_stat_activity where wait_event_type = 'Lock' "
            + "and datname = current_database() and pid <> pg_backend_pid()";
    private static final String HAS_TURN = "select pid from pg_locks where locktype = 'advisory' and granted "
            + "and objid = x'61617264'::bigint and classid = x'57'::bigint";

    @Autowired
    private Desk desk;

    @Autowired
    private JobsByHand jobs;

    @Autowired
    private ImportJobs importJobs;

    @Autowired
    private ImportWorker worker;

    @Autowired
    private ImportRecovery recovery;

    @Autowired
    private ImportRepository imports;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private TransactionTemplate transaction;

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void endThreads() throws InterruptedException {
        threads.shutdownNow();
        assertThat(threads.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
    }

    private int send(int seconds) {
        ApiClient.Reply reply =
                desk.file(HEADER, "c-1,phone,2026-01-05T09:00:00Z," + seconds).send();
        assertThat(reply.status()).as(reply.text()).isEqualTo(202);
        return reply.json().path("id").asInt();
    }

    private void put(int id, String state) {
        jdbc.sql("update import set state = ? where id = ?").params(state, id).update();
    }

    private String state(int id) {
        return desk.show(id).path("state").asString();
    }

    private List<Integer> processes(String query) {
        return jdbc.sql(query).query(Integer.class).list();
    }

    private void terminate(int process) {
        jdbc.sql("select pg_terminate_backend(?)")
                .param(process)
                .query(Boolean.class)
                .single();
        await().atMost(Duration.ofSeconds(10))
                .until(() -> processes("select pid from pg_stat_activity where pid = " + process)
                        .isEmpty());
    }

    @Test
    void anImportWhoseJobWasLostIsWokenAtTheNextStart() {
        int id = send(1);
        for (String state : List.of("received", "reading", "storing", "undoing")) {
            put(id, state);
            jobs.asked();

            recovery.afterSingletonsInstantiated();

            assertThat(jobs.asked()).as(state).containsExactly("import");
        }
    }

    @Test
    void nothingIsWokenWhereNothingIsUnderWay() {
        int id = send(1);
        for (String state : List.of("needs-decision", "checked", "done", "failed", "undone")) {
            put(id, state);
            jobs.asked();

            recovery.afterSingletonsInstantiated();

            assertThat(jobs.asked()).as(state).isEmpty();
        }
    }

    @Test
    void aJobIsStoredTogetherWithWhatAsksForItOrNotAtAll() {
        assertThatThrownBy(() -> importJobs.wake(1)).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void filesOfImportsThatNeedThemNoMoreAreRemovedAtTheNextStart() throws IOException {
        for (String state : List.of("checked", "done", "failed", "undoing", "undone")) {
            int id = send(1);
            put(id, state);

            recovery.afterSingletonsInstantiated();

            assertThat(UPLOADS.resolve("import-" + id)).as(state).doesNotExist();
        }
        Path unknown = Files.writeString(UPLOADS.resolve("import-999999999"), "its transaction never ended");
        recovery.afterSingletonsInstantiated();
        assertThat(unknown).doesNotExist();
    }

    @Test
    void filesOfImportsThatNeedThemAndOfSomebodyElseStay() throws IOException {
        Path other = Files.writeString(UPLOADS.resolve("read-me.txt"), "not ours");
        for (String state : List.of("received", "reading", "needs-decision", "storing")) {
            int id = send(1);
            put(id, state);

            recovery.afterSingletonsInstantiated();

            assertThat(UPLOADS.resolve("import-" + id)).as(state).isRegularFile();
        }
        assertThat(other).isRegularFile();
    }

    @Test
    void aFileThatAnotherCopyIsTakingInJustNowStays() throws Exception {
        CountDownLatch assigned = new CountDownLatch(1);
        CountDownLatch seen = new CountDownLatch(1);
        int accepted = send(1);
        Path file = UPLOADS.resolve("import-" + (accepted + 1));
        Future<?> copy = threads.submit(() -> transaction.executeWithoutResult(status -> {
            long place = imports.nextPlace();
            jdbc.sql(
                            "insert into import (accepted, state, request, source_id, file_name, file_size, file_sha256, received_at) "
                                    + "select ?, state, request, source_id, file_name, file_size, file_sha256, received_at "
                                    + "from import where id = ?")
                    .params(place, accepted)
                    .update();
            try {
                Files.writeString(file, HEADER);
                assigned.countDown();
                assertThat(seen.await(20, TimeUnit.SECONDS)).isTrue();
            } catch (IOException | InterruptedException e) {
                throw new AssertionError(e);
            }
        }));
        assertThat(assigned.await(20, TimeUnit.SECONDS)).isTrue();

        Future<?> start = threads.submit(recovery::afterSingletonsInstantiated);
        await().atMost(Duration.ofSeconds(10)).until(() -> !processes(BLOCKED).isEmpty());
        assertThat(file).isRegularFile();
        seen.countDown();
        start.get(10, TimeUnit.SECONDS);
        copy.get(10, TimeUnit.SECONDS);

        assertThat(file).isRegularFile();
    }

    @Test
    void tablesOfAnImportThatWasCutOffAreDroppedByWhoHasTheNextTurn() {
        jdbc.sql("create unlogged table staging_4711_contact_leg (line bigint)").update();

        desk.work();

        assertThat(jdbc.sql("select tablename from pg_tables where tablename like 'staging%'")
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    @Test
    void nobodyWorksWhileAnotherHasTheTurn() throws Exception {
        int id = send(1);
        try (Turn turn = Turn.tryTake(dataSource)) {
            assertThat(turn).isNotNull();

            assertThat(worker.workUntilNothingWaits(() -> false)).isFalse();

            assertThat(state(id)).isEqualTo("received");
        }
        assertThat(worker.workUntilNothingWaits(() -> false)).isTrue();
        assertThat(state(id)).isEqualTo("done");
    }

    @Test
    void aProgramThatStopsLeavesItsImportToTheNext() {
        int id = send(1);
        put(id, "reading");

        assertThat(worker.workUntilNothingWaits(() -> true)).isFalse();

        assertThat(state(id)).isEqualTo("reading");
    }

    @Test
    void anImportIsCutOffInTheMiddleOfItsFileWhereTheProgramStops() {
        int id = send(1);
        boolean[] stopping = {false, true};
        int[] asked = {0};

        assertThatThrownBy(() -> worker.workUntilNothingWaits(() -> stopping[Math.min(asked[0]++, 1)]))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("An import was cut off: java.util.concurrent.CancellationException at ");

        assertThat(state(id)).isEqualTo("reading");
        desk.work();
        assertThat(state(id)).isEqualTo("done");
    }

    @Test
    void anImportWhoseConnectionBreaksGoesOnLater() throws Exception {
        int id = send(1);
        try (Connection other = dataSource.getConnection()) {
            Future<Boolean> work = workBlockedBy(other);

            terminate(processes(BLOCKED).get(0));

            assertThatThrownBy(() -> work.get(20, TimeUnit.SECONDS))
                    .hasRootCauseInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("An import was cut off: ");
            other.rollback();
        }
        assertThat(state(id)).isEqualTo("storing");
        desk.work();
        assertThat(state(id)).isEqualTo("done");
    }

    @Test
    void whoGetsALostTurnWaitsForWhatTheOneBeforeBegan() throws Exception {
        int id = send(1);
        try (Connection other = dataSource.getConnection()) {
            Future<Boolean> work = workBlockedBy(other);
            terminate(processes(HAS_TURN).get(0));

            Future<?> next = threads.submit(() -> desk.work());
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> processes(BLOCKED).size() == 2);
            assertThat(state(id)).isEqualTo("storing");
            other.rollback();

            next.get(20, TimeUnit.SECONDS);
            assertThatThrownBy(() -> work.get(20, TimeUnit.SECONDS))
                    .hasRootCauseInstanceOf(IllegalStateException.class);
        }
        assertThat(state(id)).isEqualTo("done");
        assertThat(Desk.counts(desk.show(id)))
                .isEqualTo("contacts 1 = 1 new + 0 unchanged + 0 replaced + 0 skipped + 0 rejected");
    }

    /** Work that has come to storing and waits there for a lock that this connection holds. */
    private Future<Boolean> workBlockedBy(Connection other) throws Exception {
        other.setAutoCommit(false);
        try (var statement = other.createStatement()) {
            statement.execute("lock table contact_leg in share mode");
        }
        Future<Boolean> work = threads.submit(() -> worker.workUntilNothingWaits(() -> false));
        await().atMost(Duration.ofSeconds(10)).until(() -> !processes(BLOCKED).isEmpty());
        return work;
    }
}
