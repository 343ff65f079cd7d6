package nl.waardemeter.valuescan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import nl.waardemeter.Tables;
import nl.waardemeter.WaardemeterTest;
import nl.waardemeter.account.Secrets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody with the whole database in hand, and what the pages show, tries to find out who answered what. */
@WaardemeterTest
class AnonymityIntegrationTests {

    private static final LocalDate TODAY = Panel.TODAY;
    private static final LocalDate LATER = TODAY.plusMonths(6);

    @Autowired
    private Panel panel;

    @Autowired
    private Waves waves;

    @Autowired
    private Invitations invitations;

    @Autowired
    private Assessments assessments;

    @Autowired
    private Sheets sheets;

    @Autowired
    private Tables tables;

    @Autowired
    private JdbcClient jdbc;

    private static String[] agents(int count) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            names.add("agent" + i + "@panel.example");
        }
        return names.toArray(String[]::new);
    }

    /** All values of a table as text, by column; also what the database keeps of each row by itself. */
    private Map<String, List<String>> columns(String table) {
        Map<String, List<String>> columns = new TreeMap<>();
        for (Map<String, @Nullable Object> row : jdbc.sql(
                        "select c.key, c.value from " + table + " t, jsonb_each_text(to_jsonb(t)) c")
                .query()
                .listOfRows()) {
            columns.computeIfAbsent(String.valueOf(row.get("key")), key -> new ArrayList<>())
                    .add(String.valueOf(row.get("value")));
        }
        return columns;
    }

    @Test
    void noValueOfASheetIsFoundInAnyOtherTable() {
        int wave = panel.open("Spring", TODAY);
        Map<String, String> links = panel.invite(wave, AssessorRole.AGENT, TODAY, agents(7));
        List<String> secrets = new ArrayList<>(links.values());
        for (int i = 0; i < secrets.size(); i++) {
            panel.answer(secrets.get(i), Panel.seven().get(i), TODAY);
        }

        Map<String, List<String>> columns = columns("value_sheet");
        assertThat(columns.keySet())
                .containsExactlyInAnyOrder("id", "wave_id", "person", "role", "now", "wanted", "comments");
        Set<String> telling = new HashSet<>(columns.get("id"));
        telling.addAll(columns.get("person"));
        List<String> others = jdbc.sql("select tablename from pg_tables where schemaname = current_schema "
                        + "and tablename <> 'value_sheet' and tablename not like 'spring_session%'")
                .query(String.class)
                .list();
        assertThat(others).contains("value_invitation", "value_wave", "audit_entry");
        for (String table : others) {
            for (String row : tables.rows(table)) {
                assertThat(telling.stream().filter(row::contains))
                        .as("%s: %s", table, row)
                        .isEmpty();
            }
        }
    }

    /** Hashes of links, addresses and ids are all that a reader of the database could try. */
    @Test
    void nothingInAnInvitationMakesThePseudonymOfASheet() {
        int wave = panel.open("Spring", TODAY);
        String link = panel.invite(wave, AssessorRole.AGENT, TODAY, "anna@panel.example")
                .get("anna@panel.example");
        panel.answer(String.valueOf(link), Panel.alike(2, 4), TODAY);

        UUID person =
                jdbc.sql("select person from value_sheet").query(UUID.class).single();
        String written = person.toString().replace("-", "");
        for (String known : List.of(
                "anna@panel.example",
                String.valueOf(link),
                "assessor of the value scan: anna@panel.example",
                jdbc.sql("select id::text from value_invitation")
                        .query(String.class)
                        .single())) {
            assertThat(java.util.HexFormat.of().formatHex(Secrets.hash(known)))
                    .doesNotContain(written)
                    .doesNotContain(written.substring(0, 16));
            assertThat(UUID.nameUUIDFromBytes(known.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                    .isNotEqualTo(person);
        }
    }

    @Test
    void nothingIsWrittenToAnInvitationWhenItIsAnswered() {
        int wave = panel.open("Spring", TODAY);
        Map<String, String> links = panel.invite(wave, AssessorRole.AGENT, TODAY, agents(3));
        List<String> before = withTraces("value_invitation");
        List<String> trail = tables.rows("audit_entry");

        panel.answer(links.values().iterator().next(), Panel.alike(2, 4), TODAY);

        assertThat(withTraces("value_invitation")).isEqualTo(before);
        assertThat(tables.rows("audit_entry")).isEqualTo(trail);
    }

    /** With the place of each row on the disk and the transaction that wrote it. */
    private List<String> withTraces(String table) {
        return jdbc.sql("select t::text || ' ' || t.ctid || ' ' || t.xmin from " + table + " t order by 1")
                .query(String.class)
                .list();
    }

    @Test
    void neitherPlaceNorTransactionNorIdTellsWhichSheetCameInLast() {
        int wave = panel.open("Spring", TODAY);
        Map<String, String> links = panel.invite(wave, AssessorRole.AGENT, TODAY, agents(8));
        List<String> secrets = new ArrayList<>(links.values());
        Set<Integer> placesOfTheLast = new HashSet<>();
        for (int i = 0; i < 40; i++) {
            // everybody answers, and the last again and again
            String secret = secrets.get(Math.min(i, 7));
            Set<String> ids = new HashSet<>(jdbc.sql("select id::text from value_sheet")
                    .query(String.class)
                    .list());
            panel.answer(secret, i < 7 ? Panel.alike(2, 4) : Panel.alike(5, 5), TODAY);

            assertThat(jdbc.sql("select distinct xmin::text from value_sheet")
                            .query(String.class)
                            .list())
                    .as("all are written by one transaction")
                    .hasSize(1);
            assertThat(jdbc.sql("select id::text from value_sheet")
                            .query(String.class)
                            .list())
                    .as("all have a new id")
                    .noneMatch(ids::contains);
            if (i >= 7) {
                placesOfTheLast.add(
                        jdbc.sql("select place from (select now, row_number() over (order by ctid) as place "
                                        + "from value_sheet) s where now[1] = 5")
                                .query(Integer.class)
                                .single());
            }
        }
        assertThat(placesOfTheLast)
                .as("33 times among 8 places: all the same one would be 1 in 8^32")
                .hasSizeGreaterThan(1);
    }

    @Test
    void aRoleInWhichFewAreInvitedIsNotOnTheSheet() {
        int wave = panel.open("Spring", TODAY);
        panel.judge(wave, AssessorRole.EXTERNAL, TODAY, "outsider", List.of(Panel.alike(1, 5)));
        panel.judge(wave, AssessorRole.AGENT, TODAY, "agent", Panel.seven());

        assertThat(jdbc.sql("select coalesce(role, '-') from value_sheet order by 1")
                        .query(String.class)
                        .list())
                .containsOnly("-", "agent")
                .filteredOn("-"::equals)
                .isNotEmpty();
        assertThat(jdbc.sql("select count(*) from value_sheet where role = 'external'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aRoleInWhichFewAnsweredGoesWhenTheWaveCloses() {
        int wave = panel.open("Spring", TODAY);
        List<String> links = new ArrayList<>(
                panel.invite(wave, AssessorRole.AGENT, TODAY, agents(6)).values());
        for (int i = 0; i < 3; i++) {
            panel.answer(links.get(i), Panel.seven().get(i), TODAY);
        }
        assertThat(sheets.of(wave)).allMatch(sheet -> sheet.role() == AssessorRole.AGENT);

        panel.close(wave, TODAY);

        assertThat(sheets.of(wave)).hasSize(3).allMatch(sheet -> sheet.role() == null);
    }

    @Test
    void whoAnswersAgainReplacesTheOwnSheetAndNobodyElses() {
        int wave = panel.open("Spring", TODAY);
        Map<String, String> links = panel.invite(wave, AssessorRole.AGENT, TODAY, agents(3));
        links.values().forEach(link -> panel.answer(link, Panel.alike(2, 4), TODAY));
        panel.answer(links.values().iterator().next(), Panel.alike(5, 5), TODAY);

        assertThat(sheets.of(wave).stream().map(sheet -> sheet.now().get(0))).containsExactlyInAnyOrder(2, 2, 5);
    }

    @Test
    void whoReturnsIsComparedAndThenThePseudonymsGo() {
        int first = panel.open("Spring", TODAY);
        panel.judge(first, AssessorRole.AGENT, TODAY, "agent", Panel.seven());
        panel.close(first, TODAY);
        assertThat(sheets.of(first)).allMatch(sheet -> sheet.person() != null);

        int second = panel.open("Autumn", LATER);
        panel.judge(
                second,
                AssessorRole.AGENT,
                LATER,
                "agent",
                List.of(
                        Panel.alike(3, 5),
                        Panel.alike(4, 5),
                        Panel.alike(3, 5),
                        Panel.alike(1, 5),
                        Panel.alike(5, 5),
                        Panel.alike(4, 5),
                        Panel.alike(4, 5)));
        panel.close(second, LATER);

        Settled settled = Objects.requireNonNull(waves.get(second).settled());
        Returned returned = Objects.requireNonNull(settled.returned().get("metrics"));
        assertThat(returned.people()).isEqualTo(7);
        // five moved by one point of the answers, one by two, one stayed
        assertThat(returned.change()).isCloseTo(25.0, org.assertj.core.api.Assertions.within(1e-9));
        assertThat(sheets.of(first)).as("nothing is left to compare").allMatch(sheet -> sheet.person() == null);
        assertThat(sheets.of(second)).allMatch(sheet -> sheet.person() != null);
    }

    @Test
    void aReminderGoesToThoseWhoHaveNotAnsweredAndLeavesNoTraceOfWhoTheyAre() {
        int wave = panel.open("Spring", TODAY);
        Map<String, String> links = panel.invite(wave, AssessorRole.AGENT, TODAY, agents(4));
        panel.answer(String.valueOf(links.get("agent1@panel.example")), Panel.alike(2, 4), TODAY);

        List<Invitations.Link> reminders = invitations.remind(wave, TODAY, panel.manager());

        assertThat(reminders.stream().map(link -> link.to().addressee()))
                .containsExactlyInAnyOrder("agent0@panel.example", "agent2@panel.example", "agent3@panel.example");
        assertThat(jdbc.sql("select count(*) from value_invitation where reminder_hash is not null")
                        .query(Integer.class)
                        .single())
                .as("everybody has a second link")
                .isEqualTo(4);
        assertThat(jdbc.sql("select count(distinct xmin::text) from value_invitation")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(assessments.open(reminders.get(0).secret(), TODAY)).isPresent();
        assertThat(assessments.open(String.valueOf(links.get("agent0@panel.example")), TODAY))
                .as("the first link still works")
                .isPresent();
    }

    @Test
    void addressesOfAWaveThatNeverOpenedGoHalfAYearAfterItsLastDayAsWell() {
        int never = panel.draft("Never", TODAY);
        int open = panel.open("Open", TODAY.minusDays(14));
        panel.invite(never, AssessorRole.AGENT, TODAY, agents(2));
        panel.invite(open, AssessorRole.AGENT, TODAY, agents(3));

        assertThat(invitations.forget(TODAY)).as("on the day itself").isZero();
        assertThat(invitations.forget(TODAY.plusDays(1))).isEqualTo(2);
        assertThat(invitations.of(never)).isEmpty();
        assertThat(invitations.of(open)).as("not settled yet").hasSize(3);
    }

    @Test
    void addressesGoHalfAYearAfterTheWaveAndTheCountStays() {
        int wave = panel.open("Spring", TODAY);
        panel.judge(wave, AssessorRole.AGENT, TODAY, "agent", Panel.seven());
        panel.close(wave, TODAY);

        assertThat(invitations.forget(TODAY)).as("on the day itself").isZero();
        assertThat(invitations.forget(TODAY.plusDays(1))).isEqualTo(7);
        assertThat(tables.rows("value_invitation")).isEmpty();
        assertThat(waves.invited(waves.get(wave))).isEqualTo(7);
    }
}
