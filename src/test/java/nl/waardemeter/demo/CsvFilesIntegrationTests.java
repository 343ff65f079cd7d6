package nl.waardemeter.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.waardemeter.WaardemeterTest;
import nl.waardemeter.imports.Desk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The files go in by the real import, without a question; only what was broken on purpose is kept apart. */
@WaardemeterTest
class CsvFilesIntegrationTests {

    private static final Months MONTHS = new Months(LocalDate.of(2026, 2, 28), Months.USUAL);
    private static final List<Branch> BRANCHES = Branch.of(0.25);

    @Autowired
    private Desk desk;

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    private Path folder;

    private Map<Kind, JsonNode> stored(YearMonth month) throws IOException {
        Map<Kind, Path> files = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            files.put(kind, folder.resolve(kind.word + "-" + month + ".csv"));
        }
        CsvFiles.write(files, BRANCHES, MONTHS, List.of(month));
        Map<Kind, JsonNode> stored = new EnumMap<>(Kind.class);
        for (Map.Entry<Kind, Path> file : files.entrySet()) {
            stored.put(file.getKey(), store(file.getValue()));
        }
        return stored;
    }

    private JsonNode store(Path file) throws IOException {
        return desk.store(Files.readAllLines(file).toArray(String[]::new));
    }

    private static int count(JsonNode stored, String what) {
        return stored.path("counts").path(0).path(what).asInt();
    }

    @Test
    void everyRowIsTakenThatWasNotBrokenOnPurpose() throws IOException {
        YearMonth month = MONTHS.newest();
        Map<Kind, Long> broken = new EnumMap<>(Kind.class);
        Dirt dirt = new Dirt(MONTHS);
        Rows rows = new Rows(BRANCHES.get(0), dirt);
        new Department(BRANCHES.get(0), MONTHS).tell(month, new Records() {
            @Override
            public void leg(Leg leg) {
                count(Kind.CONTACTS, dirt.isBroken(leg.visit().seed(), leg.number()));
            }

            @Override
            public void ticket(MailTicket ticket) {
                count(Kind.TICKETS, "00-00-0000".equals(rows.of(ticket)[1]));
            }

            @Override
            public void answer(Answer answer) {
                count(Kind.ANSWERS, "n.v.t.".equals(rows.of(answer, "1-5")[3]));
            }

            @Override
            public void staffed(StaffedDay day) {
                count(Kind.STAFFED, Integer.parseInt(String.valueOf(rows.of(day)[4])) > day.availableSeconds());
            }

            private void count(Kind kind, boolean isBroken) {
                broken.merge(kind, isBroken ? 1L : 0L, Long::sum);
            }
        });

        stored(month).forEach((kind, stored) -> {
            assertThat(stored.path("counts")).hasSize(1);
            assertThat(stored.path("counts").path(0).path("kind").asString()).isEqualTo(kind.word);
            assertThat(count(stored, "rejected"))
                    .as(kind.word)
                    .isEqualTo(broken.getOrDefault(kind, 0L).intValue());
            assertThat(count(stored, "accepted"))
                    .as(kind.word)
                    .isEqualTo(count(stored, "read") - count(stored, "rejected"))
                    .isGreaterThan(80);
        });
        assertThat(broken.get(Kind.CONTACTS)).isBetween(3L, 25L);
    }

    @Test
    void whatIsNamedInTheFilesIsThere() throws IOException {
        stored(MONTHS.newest());

        assertThat(names("team")).containsExactly("Bestellen & Bezorgen", "Product & Garantie", "Retour & Betalen");
        assertThat(names("queue")).hasSize(12).contains("Retour telefoon", "Bestellen WhatsApp", "Product mail");
        assertThat(names("topic")).hasSize(22).contains("Retour", "retouren", "Retour aanmelden");
        assertThat(names("source")).containsExactly("default", "help-desk", "phone-system");
        assertThat(jdbc.sql("select name || ' ' || kind || ' ' || scale_min / 1000 || '-' || scale_max / 1000 || ' ' "
                                + "|| direction from survey_question where id <> 0 order by name")
                        .query(String.class)
                        .list())
                .containsExactly(
                        "ces ces 1-7 higher-is-better",
                        "csat csat 1-5 higher-is-better",
                        "grade grade 1-10 higher-is-better",
                        "nps nps 0-10 higher-is-better");
        assertThat(jdbc.sql(
                                "select count(*) from survey_answer where agent_id = 0 or topic_id is null or channel = '-'")
                        .query(Long.class)
                        .single())
                .as("answers whose contact was broken")
                .isLessThan(6);
    }

    private List<String> names(String table) {
        return jdbc.sql("select name from " + table + " where name <> '-' order by name collate \"C\"")
                .query(String.class)
                .list();
    }

    @Test
    void theWrongScaleIsPutRightByALaterFile() throws IOException {
        YearMonth month = new Dirt(MONTHS).wrongScale();
        stored(month);
        assertThat(scalesOfSatisfaction()).containsExactly(10_000);

        Path correction = folder.resolve("correction.csv");
        CsvFiles.correctScale(correction, BRANCHES, MONTHS);
        JsonNode corrected = store(correction);

        assertThat(count(corrected, "replaced"))
                .isGreaterThan(80)
                .isEqualTo(count(corrected, "read") - count(corrected, "rejected"));
        assertThat(scalesOfSatisfaction()).containsExactly(5_000);
    }

    private List<Integer> scalesOfSatisfaction() {
        return jdbc.sql("select distinct scale_max from survey_answer join survey_question q on q.id = question_id "
                        + "where q.kind = 'csat'")
                .query(Integer.class)
                .list();
    }

    @Test
    void oneSaturdayHasNoChats() throws IOException {
        YearMonth month = MONTHS.numbered(22);
        stored(month);

        List<LocalDate> saturdays = jdbc.sql("select distinct offered_day from contact_leg where channel = 'chat' and "
                        + "extract(isodow from offered_day) = 6 order by 1")
                .query(LocalDate.class)
                .list();
        assertThat(month).isEqualTo(YearMonth.of(2025, 11));
        assertThat(saturdays)
                .containsExactly(
                        LocalDate.of(2025, 11, 1),
                        LocalDate.of(2025, 11, 8),
                        LocalDate.of(2025, 11, 22),
                        LocalDate.of(2025, 11, 29));
    }
}
