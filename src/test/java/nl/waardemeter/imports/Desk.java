package nl.waardemeter.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import nl.waardemeter.ApiClient;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;

/** Where files are handed in, by way of the API, and worked off when a test says so. */
@Lazy
@Component
public class Desk {

    private final ApiClient api;
    private final ImportWorker worker;

    Desk(ApiClient api, ImportWorker worker) {
        this.api = api;
        this.worker = worker;
    }

    /** A file of these lines. */
    public Handover file(String... lines) {
        return new Handover(String.join("\n", lines) + "\n");
    }

    /** A file of these very bytes. */
    Handover bytes(byte[] content) {
        return new Handover(content);
    }

    /** The file comes in and is stored; fails where it is not. */
    public JsonNode store(String... lines) {
        return file(lines).stored();
    }

    /** Does all imports that wait. */
    public void work() {
        try {
            while (!worker.workUntilNothingWaits(() -> false)) {
                Thread.sleep(10);
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** What became of the rows: "contacts 5 = 1 new + 2 unchanged + 1 replaced + 0 skipped + 1 rejected", a line for each kind. */
    static String counts(JsonNode stored) {
        return stored.path("counts")
                .valueStream()
                .map(kind -> kind.path("kind").asString() + " " + kind.path("read") + " = " + kind.path("accepted")
                        + " new + " + kind.path("unchanged") + " unchanged + " + kind.path("replaced") + " replaced + "
                        + kind.path("skipped") + " skipped + " + kind.path("rejected") + " rejected")
                .collect(Collectors.joining("\n"));
    }

    JsonNode show(int id) {
        return api.read("/api/v1/imports/" + id).json();
    }

    ApiClient.Reply decide(int id, String json) {
        return api.ask(patch("/api/v1/imports/" + id)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json));
    }

    ApiClient.Reply askUndo(int id) {
        return api.ask(delete("/api/v1/imports/" + id));
    }

    /** Undone, and nothing less. */
    public void undo(JsonNode stored) {
        int id = stored.path("id").asInt();
        assertThat(askUndo(id).status()).isEqualTo(202);
        work();
        assertThat(show(id).path("state").asString()).isEqualTo("undone");
    }

    /** The file with all refused rows, in the language of the reader. */
    ApiClient.Reply rejectedRows(JsonNode stored) {
        return api.read("/api/v1/imports/" + stored.path("id").asInt() + "/rejected-rows.csv");
    }

    /** One file on its way in. */
    public final class Handover {

        private final byte[] content;
        private final MockMultipartHttpServletRequestBuilder request = multipart("/api/v1/imports");
        private String name = "export.csv";

        private Handover(String content) {
            this(content.getBytes(StandardCharsets.UTF_8));
        }

        private Handover(byte[] content) {
            this.content = content;
        }

        public Handover named(String fileName) {
            name = fileName;
            return this;
        }

        public Handover kind(String kind) {
            return with("kind", kind);
        }

        public Handover source(String source) {
            return with("source", source);
        }

        public Handover mapping(String jsonOrName) {
            return with("mapping", jsonOrName);
        }

        public Handover with(String option, String value) {
            request.param(option, value);
            return this;
        }

        /** Hands it in; it then waits. */
        ApiClient.Reply send() {
            request.file(new MockMultipartFile("file", name, "text/csv", content));
            return api.ask(request);
        }

        /** Hands it in and has it worked off, whatever becomes of it. */
        JsonNode worked() {
            ApiClient.Reply reply = send();
            assertThat(reply.status()).as(reply.text()).isEqualTo(202);
            work();
            return show(reply.json().path("id").asInt());
        }

        public JsonNode stored() {
            JsonNode done = worked();
            assertThat(done.path("state").asString()).as(done.toString()).isEqualTo("done");
            return done;
        }
    }
}
