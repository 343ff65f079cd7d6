package nl.waardemeter.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.waardemeter.Tables;
import nl.waardemeter.WaardemeterTest;
import nl.waardemeter.account.People;
import nl.waardemeter.account.Role;
import nl.waardemeter.account.SignedIn;
import nl.waardemeter.imports.NameChanges.Wanted;
import nl.waardemeter.organisation.Dimension;
import nl.waardemeter.organisation.Names;
import nl.waardemeter.web.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Facts and totals follow when names are merged, parted and moved, and nothing is lost by it. */
@WaardemeterTest
class NameChangesIntegrationTests {

    private static final long SEED = 20260105;
    private static final String CONTACT =
            "contact_id,channel,offered_at,team,queue,agent,topic,customer_id,talk_seconds";

    @Autowired
    private Desk desk;

    @Autowired
    private NameChanges changes;

    @Autowired
    private Names names;

    @Autowired
    private Rebuild rebuild;

    @Autowired
    private Tables tables;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private SignedIn admin;

    @BeforeEach
    void anAdmin() {
        admin = people.signedIn(Role.ADMIN);
    }

    private int id(Dimension dimension, String name) {
        return jdbc.sql("select id from " + dimension.table() + " where name = ?")
                .param(name)
                .query(Integer.class)
                .single();
    }

    private Wanted merging(Dimension dimension, String name, String into) {
        return new Wanted(
                dimension, id(dimension, name), NameField.MERGED_INTO, String.valueOf(id(dimension, into)), null);
    }

    private void merge(Dimension dimension, String name, String into) {
        changes.apply(List.of(merging(dimension, name, into)), admin);
    }

    private void undoLast() {
        changes.undo(
                jdbc.sql("select max(id) from name_change where undone_at is null")
                        .query(Integer.class)
                        .single(),
                admin);
    }

    private long total(String sum, String where) {
        return jdbc.sql("select coalesce(sum(" + sum + "), 0) from contact_total_topic where " + where)
                .query(Long.class)
                .single();
    }

    @Test
    void whatIsMergedCountsAsOneAndIsPartedAgain() {
        desk.store(
                CONTACT,
                "c-1,phone,2026-01-05T09:00:00Z,North,Q,Anna,Retour,k-1,60",
                "c-2,phone,2026-01-06T09:00:00Z,North,Q,Anna,retouren,k-1,60",
                "c-3,phone,2026-01-06T10:00:00Z,North,Q,Anna,Levering,k-2,60");
        Map<String, List<String>> before = tables.factsAndTotals();
        int retour = id(Dimension.TOPIC, "Retour");

        merge(Dimension.TOPIC, "retouren", "Retour");

        assertThat(total("contacts", "topic_id = " + retour)).isEqualTo(2);
        // about the same thing now: the second contact of this customer is a repeat
        assertThat(total("issues", "topic_id = " + retour)).isEqualTo(1);
        assertThat(total("issues_solved_at_once", "topic_id = " + retour)).isZero();
        assertThat(names.all(Dimension.TOPIC)).extracting(Names.Name::name).doesNotContain("retouren");
        assertThat(names.find(Dimension.TOPIC, "Retouren")).map(Names.Name::id).contains(retour);

        undoLast();

        assertThat(tables.factsAndTotals()).isEqualTo(before);
    }

    @Test
    void filesThatComeLaterGoOnUsingTheNameTheyKnow() {
        desk.store(
                CONTACT,
                "c-1,phone,2026-01-05T09:00:00Z,North,Q,Anna,Retour,k-1,60",
                "c-2,phone,2026-01-05T09:30:00Z,North,Q,Anna,retouren,k-2,60");
        merge(Dimension.TOPIC, "retouren", "Retour");
        changes.apply(
                List.of(new Wanted(
                        Dimension.TOPIC, id(Dimension.TOPIC, "Retour"), NameField.NAME, "Retourneren", null)),
                admin);

        desk.store(
                CONTACT,
                "c-3,phone,2026-01-07T09:00:00Z,North,Q,Anna,RETOUREN,k-3,60",
                "c-4,phone,2026-01-07T09:00:00Z,North,Q,Anna,retour,k-4,60");

        assertThat(total("contacts", "topic_id = " + id(Dimension.TOPIC, "Retourneren")))
                .isEqualTo(4);
        assertThat(names.all(Dimension.TOPIC)).extracting(Names.Name::name).containsExactly("Retourneren", "-");
    }

    @Test
    void anAgentWhoMovesTakesEverythingFromThatDayOnAlong() {
        desk.store(
                "contact_id,channel,offered_at,queue,agent",
                "c-1,phone,2026-01-05T09:00:00Z,Q,Anna",
                "c-2,phone,2026-01-12T09:00:00Z,Q,Anna");
        desk.store(
                "contact_id,channel,offered_at,team",
                "c-3,phone,2026-01-12T09:00:00Z,North",
                "c-4,phone,2026-01-12T09:00:00Z,South");
        Map<String, List<String>> before = tables.factsAndTotals();
        int south = id(Dimension.TEAM, "South");

        changes.apply(
                List.of(new Wanted(
                        Dimension.AGENT,
                        id(Dimension.AGENT, "Anna"),
                        NameField.TEAM,
                        String.valueOf(south),
                        LocalDate.of(2026, 1, 10))),
                admin);

        assertThat(total("contacts", "team_id = " + south)).isEqualTo(2);
        assertThat(total("contacts", "team_id = 0")).isEqualTo(1);

        undoLast();

        assertThat(tables.factsAndTotals()).isEqualTo(before);
    }

    @Test
    void aChangeThatWasChangedAgainIsUndoneLast() {
        desk.store(CONTACT, "c-1,phone,2026-01-05T09:00:00Z,North,Q,Anna,Retour,k-1,60");
        int topic = id(Dimension.TOPIC, "Retour");
        changes.apply(List.of(new Wanted(Dimension.TOPIC, topic, NameField.NAME, "Terug", null)), admin);
        changes.apply(List.of(new Wanted(Dimension.TOPIC, topic, NameField.NAME, "Retouren", null)), admin);
        int first =
                jdbc.sql("select min(id) from name_change").query(Integer.class).single();

        assertThatThrownBy(() -> changes.undo(first, admin))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.getDetailMessageCode()).isEqualTo("imports.names.changed-since"));
        undoLast();
        undoLast();

        assertThat(names.find(Dimension.TOPIC, "Retour")).isPresent();
    }

    @Test
    void aNameIsNotMergedInARing() {
        desk.store(
                CONTACT,
                "c-1,phone,2026-01-05T09:00:00Z,North,Q,Anna,A,k-1,60",
                "c-2,phone,2026-01-05T09:00:00Z,North,Q,Anna,B,k-1,60");
        merge(Dimension.TOPIC, "A", "B");

        assertThatThrownBy(() -> merge(Dimension.TOPIC, "B", "A"))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.getDetailMessageCode())
                                .isEqualTo("imports.names.merge-with-itself"));
    }

    @Test
    void afterAnySeriesOfChangesTotalsAreThoseMadeFromScratchAndUndoneTheyAreAsBefore() {
        Random random = new Random(SEED);
        desk.store(rows(random, 400, CONTACT, "c"));
        desk.store(rows(random, 150, "ticket_id,created_at,team,queue,agent,topic,customer_id", "t"));
        desk.store(rows(
                random, 150, "response_id,responded_at,team,queue,agent,topic,question,score,scale,contact_id", "r"));
        desk.store(rows(random, 80, "date,agent,team,available_seconds,busy_seconds", "s"));
        Map<String, List<String>> before = tables.factsAndTotals();

        for (int i = 0; i < 14; i++) {
            change(random);
            Map<String, List<String>> after = tables.factsAndTotals();
            transaction.executeWithoutResult(status -> rebuild.everything(null));
            assertThat(tables.factsAndTotals()).isEqualTo(after);
        }
        while (jdbc.sql("select exists (select from name_change where undone_at is null)")
                .query(Boolean.class)
                .single()) {
            undoLast();
        }

        assertThat(tables.factsAndTotals()).isEqualTo(before);
    }

    private void change(Random random) {
        Dimension dimension = Dimension.values()[random.nextInt(4)];
        List<Integer> free = new ArrayList<>(
                jdbc.sql("select id from " + dimension.table() + " where id <> 0 and merged_into is null order by id")
                        .query(Integer.class)
                        .list());
        Collections.shuffle(free, random);
        if (NameField.TEAM.fits(dimension) && random.nextBoolean()) {
            int team = jdbc.sql("select id from team where id <> 0 order by id limit 1 offset ?")
                    .param(random.nextInt(3))
                    .query(Integer.class)
                    .single();
            LocalDate from = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(40));
            changes.apply(
                    List.of(new Wanted(dimension, free.get(0), NameField.TEAM, String.valueOf(team), from)), admin);
        } else if (free.size() > 1) {
            changes.apply(
                    List.of(new Wanted(
                            dimension, free.get(0), NameField.MERGED_INTO, String.valueOf(free.get(1)), null)),
                    admin);
        }
    }

    private static String[] rows(Random random, int count, String header, String prefix) {
        List<String> lines = new ArrayList<>(List.of(header));
        for (int i = 0; i < count; i++) {
            List<String> cells = new ArrayList<>();
            for (String column : header.split(",")) {
                cells.add(cell(column, prefix + "-" + i, random));
            }
            lines.add(String.join(",", cells));
        }
        return lines.toArray(String[]::new);
    }

    private static String cell(String column, String id, Random random) {
        String day = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(40)).toString();
        return switch (column) {
            case "contact_id" -> id.startsWith("c") ? id : random.nextInt(4) == 0 ? "" : "c-" + random.nextInt(400);
            case "ticket_id", "response_id" -> id;
            case "channel" -> random.nextBoolean() ? "phone" : "chat";
            case "offered_at", "created_at", "responded_at" -> day + "T10:00:0" + random.nextInt(10) + "Z";
            case "date" -> day;
            case "team" -> random.nextInt(3) == 0 ? "Team " + random.nextInt(3) : "";
            case "queue" -> random.nextInt(5) == 0 ? "" : "Queue " + random.nextInt(4);
            case "agent" -> "Agent " + random.nextInt(6);
            case "topic" -> random.nextInt(6) == 0 ? "" : "Topic " + random.nextInt(5);
            case "customer_id" -> "k-" + random.nextInt(60);
            case "question" -> "csat";
            case "scale" -> "1-5";
            case "score" -> String.valueOf(1 + random.nextInt(5));
            case "available_seconds" -> String.valueOf(20_000 + random.nextInt(5_000));
            default -> String.valueOf(random.nextInt(900));
        };
    }
}
