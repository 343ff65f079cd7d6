package nl.waardemeter.imports;

import static nl.waardemeter.imports.Desk.counts;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import nl.waardemeter.ApiClient;
import nl.waardemeter.WaardemeterTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Imports are stored one at a time, in the order in which they were accepted. */
@WaardemeterTest
class ImportOrderIntegrationTests {

    private static final String HEADER = "contact_id,channel,offered_at,talk_seconds";

    @Autowired
    private Desk desk;

    @Autowired
    private JobsByHand jobs;

    @Autowired
    private ImportRepository imports;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private ApiClient api;

    private static int id(ApiClient.Reply reply) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(202);
        return reply.json().path("id").asInt();
    }

    private String state(int id) {
        return desk.show(id).path("state").asString();
    }

    private int talkSeconds() {
        return jdbc.sql("select talk_ms / 1000 from contact_leg where contact_id = 'c-1'")
                .query(Integer.class)
                .single();
    }

    private ApiClient.Reply send(int seconds) {
        return desk.file(HEADER, "c-1,phone,2026-01-05T09:00:00Z," + seconds).send();
    }

    @Test
    void aFileWaitsAndItsJobIsAskedFor() {
        jobs.asked();

        ApiClient.Reply reply = send(1);

        assertThat(reply.status()).isEqualTo(202);
        assertThat(reply.header("Location"))
                .isEqualTo("/api/v1/imports/" + reply.json().path("id").asInt());
        assertThat(reply.json().path("state").asString()).isEqualTo("received");
        assertThat(jobs.asked()).containsExactly("import");
    }

    @Test
    void ofFilesThatWaitTheOneAcceptedLastHasTheLastWord() {
        List<Integer> waiting = new ArrayList<>();
        for (int seconds : new int[] {10, 20, 30}) {
            waiting.add(id(send(seconds)));
        }

        desk.work();

        assertThat(waiting).extracting(this::state).containsOnly("done");
        assertThat(talkSeconds()).isEqualTo(30);
        assertThat(waiting)
                .extracting(id -> counts(desk.show(id)))
                .containsExactly(
                        "contacts 1 = 1 new + 0 unchanged + 0 replaced + 0 skipped + 0 rejected",
                        "contacts 1 = 0 new + 0 unchanged + 1 replaced + 0 skipped + 0 rejected",
                        "contacts 1 = 0 new + 0 unchanged + 1 replaced + 0 skipped + 0 rejected");
    }

    @Test
    void filesThatComeAtOnceEachHaveAPlaceAndAreStoredInTheirOrder() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(4);
        List<Integer> ids = new ArrayList<>();
        try {
            List<Future<ApiClient.Reply>> sent = IntStream.rangeClosed(1, 12)
                    .mapToObj(seconds -> people.submit(() -> {
                        ApiClient.Reply reply = send(seconds);
                        if (seconds % 3 == 0) {
                            desk.work();
                        }
                        return reply;
                    }))
                    .toList();
            for (Future<ApiClient.Reply> reply : sent) {
                ids.add(id(reply.get()));
            }
        } finally {
            people.shutdown();
        }
        desk.work();

        assertThat(ids).extracting(this::state).containsOnly("done");
        List<Import> inOrder = ids.stream()
                .map(id -> imports.findById(id).orElseThrow())
                .sorted(Comparator.comparing(this::accepted))
                .toList();
        assertThat(counts(desk.show(inOrder.get(0).id()))).startsWith("contacts 1 = 1 new");
        assertThat(inOrder.subList(1, 12))
                .extracting(one -> counts(desk.show(one.id())))
                .containsOnly("contacts 1 = 0 new + 0 unchanged + 1 replaced + 0 skipped + 0 rejected");
        assertThat(jdbc.sql("select import_id from contact_leg")
                        .query(Integer.class)
                        .single())
                .isEqualTo(inOrder.get(11).id());
    }

    private long accepted(Import one) {
        return jdbc.sql("select accepted from import where id = ?")
                .param(one.id())
                .query(Long.class)
                .single();
    }

    @Test
    void aPlaceIsOnlyTakenWhenTheOneBeforeItIsSeen() throws Exception {
        ExecutorService other = Executors.newSingleThreadExecutor();
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("select pg_advisory_xact_lock(" + ImportRepository.ACCEPTING + ")");
                Future<ApiClient.Reply> waiting = other.submit(() -> send(1));
                assertThat(waiting).isNotDone();
                Thread.sleep(200);
                assertThat(waiting).isNotDone();
                connection.rollback();
                assertThat(waiting.get().status()).isEqualTo(202);
            }
        } finally {
            other.shutdown();
        }
    }

    @Test
    void aFileThatHadToWaitForAnAnswerComesAfterThoseAcceptedMeanwhile() {
        int asked = id(desk.file(HEADER, "c-1,phone,04/05/2026 09:00,100").send());
        desk.work();
        assertThat(state(asked)).isEqualTo("needs-decision");
        int meanwhile = id(send(20));

        assertThat(desk.decide(asked, "{\"answers\":[{\"column\":\"offered_at\",\"reading\":\"dmy\"}]}")
                        .status())
                .isEqualTo(202);
        desk.work();

        assertThat(talkSeconds()).isEqualTo(100);
        desk.undo(desk.show(asked));
        assertThat(talkSeconds()).isEqualTo(20);
        desk.undo(desk.show(meanwhile));
    }

    @Test
    void aFileIsNotUndoneWhileItWaitsOrRuns() {
        int waiting = id(send(1));

        ApiClient.Reply reply = desk.askUndo(waiting);

        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(reply.detail()).isEqualTo("This import waits its turn. Wait until it is done.");
        for (String running : List.of("reading", "storing", "undoing")) {
            jdbc.sql("update import set state = ? where id = ?")
                    .params(running, waiting)
                    .update();
            assertThat(desk.askUndo(waiting).status()).as(running).isEqualTo(409);
        }
        assertThat(desk.askUndo(waiting).detail()).isEqualTo("This import is being undone already.");
    }

    @Test
    void whatIsUndoneIsNotUndoneAgain() {
        JsonNode stored = desk.store(HEADER, "c-1,phone,2026-01-05T09:00:00Z,1");
        desk.undo(stored);

        ApiClient.Reply again = desk.askUndo(stored.path("id").asInt());

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.detail()).isEqualTo("This import has been undone already.");
    }

    @Test
    void anImportThatWasInterruptedBeginsAgain() {
        for (String state : List.of("reading", "storing")) {
            int id = id(send(1));
            jdbc.sql("update import set state = ?, bytes_read = 17 where id = ?")
                    .params(state, id)
                    .update();

            desk.work();

            assertThat(state(id)).as("interrupted while " + state).isEqualTo("done");
        }
        assertThat(talkSeconds()).isEqualTo(1);
    }

    @Test
    void anImportWhoseFileIsGoneSaysSo() throws Exception {
        int id = id(send(1));
        java.nio.file.Files.delete(java.nio.file.Path.of("target/test-data/uploads/import-" + id));
        int next = id(send(2));

        desk.work();

        assertThat(state(id)).isEqualTo("failed");
        assertThat(desk.show(id).path("failure").asString())
                .isEqualTo(
                        "The uploaded file is no longer in the data folder, so nothing was stored. Upload it again.");
        assertThat(state(next)).as("the others go on").isEqualTo("done");
    }

    @Test
    void theLatestImportsAreListedFirst() {
        int first = id(send(1));
        int second = id(send(2));

        JsonNode list = api.read("/api/v1/imports").json();

        assertThat(list).hasSize(2);
        assertThat(list.get(0).path("id").asInt()).isEqualTo(second);
        assertThat(list.get(1).path("id").asInt()).isEqualTo(first);
    }
}
