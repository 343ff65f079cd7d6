package nl.waardemeter.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.waardemeter.WaardemeterTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A customer's number ends where it is read: nowhere in the database, in no message and in no log. */
@WaardemeterTest
@ExtendWith(OutputCaptureExtension.class)
class PseudonymIntegrationTests {

    private static final String NUMBER = "Klant-8675309";

    @Autowired
    private Desk desk;

    @Autowired
    private JdbcClient jdbc;

    /** Every column that can hold text, of every table that anything was written to. */
    private List<String> placesWith(String text) {
        List<String> found = new ArrayList<>();
        jdbc.sql("select table_name, column_name from information_schema.columns where table_schema = current_schema "
                        + "and data_type in ('text', 'jsonb', 'json', 'character varying', 'character', 'bytea')")
                .query((rs, row) -> new String[] {rs.getString(1), rs.getString(2)})
                .list()
                .forEach(column -> {
                    Long rows = jdbc.sql("select count(*) from " + column[0] + " where lower(" + column[1]
                                    + "::text) like lower(?)")
                            .param("%" + text + "%")
                            .query(Long.class)
                            .single();
                    if (rows > 0) {
                        found.add(column[0] + "." + column[1]);
                    }
                });
        return found;
    }

    private List<UUID> customersOf(String table) {
        return jdbc.sql("select customer from " + table + " where customer is not null")
                .query(UUID.class)
                .list();
    }

    @Test
    void aCustomersNumberIsNowhere(CapturedOutput output) {
        desk.store(
                "contact_id,channel,offered_at,customer_id,agent",
                "c-1,phone,2026-01-05T09:00:00Z," + NUMBER + ",Anna",
                "c-2,phone,2026-01-05T09:00:00Z," + NUMBER.toUpperCase(java.util.Locale.ROOT) + " ,Anna",
                "c-3,phone,2026-01-05T09:00:00Z," + NUMBER + "-" + "9".repeat(300) + ",Anna",
                "c-5,phone,soon," + NUMBER + ",Anna",
                "c-6,phone,2026-01-05T09:00:00Z," + NUMBER);
        desk.store("ticket_id,created_at,customer_id", "t-1,2026-01-05T09:00:00Z," + NUMBER);
        desk.store("response_id,responded_at,question,score,customer_id", "r-1,2026-01-05T09:00:00Z,nps,9," + NUMBER);
        jdbc.sql("alter table ticket add constraint broken check (ticket_id <> 't-13')")
                .update();
        try {
            assertThat(desk.file("ticket_id,created_at,customer_id", "t-13,2026-01-05T09:00:00Z," + NUMBER)
                            .worked()
                            .path("state")
                            .asString())
                    .isEqualTo("failed");
        } finally {
            jdbc.sql("alter table ticket drop constraint broken").update();
        }

        assertThat(placesWith("8675309")).isEmpty();
        assertThat(placesWith("Anna")).as("what the search can find").contains("agent.name");
        assertThat(output.getAll()).doesNotContain("8675309").contains("failed");
        assertThat(jdbc.sql("select reason from rejected_row order by line")
                        .query(String.class)
                        .list())
                .containsExactly(
                        "imports.rejection.text-too-long",
                        "imports.rejection.not-a-date",
                        "imports.rejection.ragged-row");
    }

    @Test
    void oneCustomerHasOnePseudonymInAllKindsAndSources() {
        desk.file(
                        "contact_id,channel,offered_at,customer_id",
                        "c-1,phone,2026-01-05T09:00:00Z," + NUMBER,
                        "c-2,phone,2026-01-05T09:00:00Z, " + NUMBER.toLowerCase(java.util.Locale.ROOT) + " ")
                .source("phone")
                .stored();
        desk.store(
                "ticket_id,created_at,customer_id", "t-1,2026-01-05T09:00:00Z," + NUMBER, "t-2,2026-01-05T09:00:00Z,");
        desk.store("response_id,responded_at,question,score,customer_id", "r-1,2026-01-05T09:00:00Z,nps,9," + NUMBER);

        List<UUID> all = new ArrayList<>(customersOf("contact_leg"));
        all.addAll(customersOf("ticket"));
        all.addAll(customersOf("survey_answer"));
        assertThat(all).hasSize(4).containsOnly(all.get(0));
    }
}
