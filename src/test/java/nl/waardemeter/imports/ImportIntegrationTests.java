package nl.waardemeter.imports;

import static org.assertj.core.api.Assertions.assertThat;

import nl.waardemeter.Tables;
import nl.waardemeter.WaardemeterTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Files of contacts come in, again, changed, and out again. */
@WaardemeterTest
class ImportIntegrationTests {

    @Autowired
    private Desk desk;

    @Autowired
    private Tables tables;

    @Test
    void newRowsAreAccepted() {
        JsonNode stored = desk.store(
                "contact_id,channel,offered_at",
                "c-1,phone,2026-01-05T09:00:00Z",
                "c-2,chat,2026-01-05T10:00:00Z");

        assertThat(stored.path("counts").toString()).isEqualTo(
                "[{\"kind\":\"contacts\",\"read\":2,\"accepted\":2,\"unchanged\":0,\"replaced\":0,\"skipped\":0,\"rejected\":0}]");
        assertThat(tables.count("contact_leg")).isEqualTo(2);
    }
}
