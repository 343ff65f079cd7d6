package nl.waardemeter.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import nl.waardemeter.WaardemeterTest;
import nl.waardemeter.account.DemonstrationAccounts;
import nl.waardemeter.account.Demonstrators;
import nl.waardemeter.database.DataFolder;
import nl.waardemeter.database.Mode;
import nl.waardemeter.imports.Desk;
import nl.waardemeter.imports.Imports;
import nl.waardemeter.organisation.Events;
import nl.waardemeter.organisation.Team;
import nl.waardemeter.organisation.Teams;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The demonstration comes in by the real import, stops whenever it must, and goes on where it was. */
@WaardemeterTest
@Timeout(value = 4, unit = TimeUnit.MINUTES)
class LoadingIntegrationTests {

    private static final LoadingSettings SMALL = new LoadingSettings(0.04, 8);
    private static final Months MONTHS = new Months(LocalDate.of(2026, 2, 20), SMALL.months());
    private static final LoadingPlan PLAN = LoadingPlan.of(MONTHS);

    @Autowired
    private Imports imports;

    @Autowired
    private DemonstrationAccounts accounts;

    @Autowired
    private Demonstrators demonstrators;

    @Autowired
    private Teams teams;

    @Autowired
    private Events events;

    @Autowired
    private ScanTelling scan;

    @Autowired
    private ReportTelling report;

    @Autowired
    private DataFolder data;

    @Autowired
    private Desk desk;

    @Autowired
    private JdbcClient jdbc;

    private final ExecutorService thread = Executors.newSingleThreadExecutor();

    @BeforeEach
    void people() {
        demonstrators.create();
    }

    @AfterEach
    void end() throws InterruptedException {
        thread.shutdownNow();
        assertThat(thread.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
        jdbc.sql("delete from scheduled_tasks where task_name = ?")
                .param(LoadingJob.NAME)
                .update();
    }

    /** As after a start: nothing is remembered but what is in the database. */
    private Loading loading() {
        return new Loading(imports, accounts, teams, new Happenings(events), scan, report, data, SMALL);
    }

    /** Loads while imports are worked off; is told to stop once so many were. */
    private boolean load(int imported) throws Exception {
        Callable<Boolean> load =
                () -> loading().load(PLAN, () -> count("import where state in ('done', 'undone')") >= imported);
        Future<Boolean> loaded = thread.submit(load);
        while (!loaded.isDone()) {
            desk.work();
            Thread.sleep(20);
        }
        desk.work();
        return loaded.get();
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    /** All that counts in figures, as it is in the end. */
    private Map<String, Long> facts() {
        Map<String, Long> facts = new TreeMap<>();
        for (String table : List.of(
                "contact_leg",
                "contact_leg where preceded",
                "contact_leg where followed",
                "ticket",
                "survey_answer",
                "survey_answer where counts",
                "staffed_time",
                "event",
                "value_wave where settled is not null",
                "value_sheet",
                "value_action",
                "report_edition",
                "report_comment",
                "import",
                "team",
                "agent")) {
            facts.put(table, count(table));
        }
        return facts;
    }

    @Test
    void whatStopsInTheMiddleGoesOnWhereItWasAndNothingComesInTwice() throws Exception {
        int stops = 0;
        int imported = 0;
        while (!load(imported)) {
            stops++;
            imported += 2;
        }
        assertThat(stops).isGreaterThan(5);
        Map<String, Long> interrupted = facts();
        assertThat(count("import where state not in ('done', 'undone')")).isZero();

        assertThat(load(Integer.MAX_VALUE)).as("once more").isTrue();
        assertThat(facts()).isEqualTo(interrupted);
        assertThat(interrupted).containsAllEntriesOf(told());
    }

    /** Counted from what was told, without a database. */
    private static Map<String, Long> told() throws IOException {
        Dirt dirt = new Dirt(MONTHS);
        Rows rows = new Rows(new Branch(1, SMALL.scale()), dirt);
        Collected all = Collected.of(MONTHS, SMALL.scale());
        return Map.ofEntries(
                entry(
                        "contact_leg",
                        all.legs.stream()
                                .filter(leg -> !dirt.isMissing(leg)
                                        && !dirt.isBroken(leg.visit().seed(), leg.number()))
                                .count()),
                entry(
                        "ticket",
                        all.tickets.stream()
                                .filter(ticket -> !"00-00-0000".equals(rows.of(ticket)[1]))
                                .count()),
                entry(
                        "survey_answer",
                        all.answers.stream()
                                .filter(answer -> !"n.v.t.".equals(rows.of(answer, "1-5")[3]))
                                .count()),
                entry("event", (long) new StoryEvents(MONTHS).all().size()),
                entry("value_wave where settled is not null", 2L),
                entry("value_sheet", 30L),
                entry("value_action", 4L),
                entry("import", (long) PLAN.fileNames().size()));
    }

    @Test
    void theNewestMonthComesFirstAndMoreAndMoreAtATime() throws Exception {
        assertThat(load(Integer.MAX_VALUE)).isTrue();

        assertThat(jdbc.sql("select file_name || ' ' || state from import order by accepted")
                        .query(String.class)
                        .list())
                .containsExactly(
                        "contacts-2026-02.csv done",
                        "tickets-2026-02.csv done",
                        "survey-responses-2026-02.csv done",
                        "staffed-time-2026-02.csv done",
                        "contacts-2025-12-to-2026-01.csv done",
                        "tickets-2025-12-to-2026-01.csv done",
                        "survey-responses-2025-12-to-2026-01.csv done",
                        "staffed-time-2025-12-to-2026-01.csv done",
                        "contacts-2025-08-to-2025-11.csv done",
                        "tickets-2025-08-to-2025-11.csv done",
                        "survey-responses-2025-08-to-2025-11.csv done",
                        "staffed-time-2025-08-to-2025-11.csv done",
                        "survey-responses-2025-09-corrected.csv done",
                        "contacts-2025-07.csv done",
                        "tickets-2025-07.csv done",
                        "survey-responses-2025-07.csv done",
                        "staffed-time-2025-07.csv done",
                        "contacts-2026-02-trial-system.csv undone");
        assertThat(jdbc.sql("select distinct scale_max from survey_answer join survey_question q on q.id = question_id "
                                + "where q.kind = 'csat'")
                        .query(Integer.class)
                        .list())
                .as("the wrong scale is put right")
                .containsExactly(5_000);
        assertThat(count("contact_leg l join source s on s.id = l.source_id where s.name = 'phone-trial'"))
                .isZero();
        assertThat(teams.findById(demonstrators.teamsOfLeader().iterator().next()))
                .hasValueSatisfying(team -> assertThat(team.name()).isEqualTo("Retour & Betalen"));
    }

    @Test
    void whatHappenedIsWrittenDownOnceForWhomItConcerns() {
        int team = teams.save(new Team("Retour & Betalen")).id();
        List<StoryEvent> story = new StoryEvents(new Months(MONTHS.until(), Months.USUAL)).all();
        Happenings happenings = new Happenings(events);

        happenings.tell(story, Map.of(Crew.RETURNS, team));
        happenings.tell(story, Map.of(Crew.RETURNS, team));

        assertThat(count("event")).isEqualTo(story.size());
        assertThat(jdbc.sql("select title from event where team_id = ?")
                        .param(team)
                        .query(String.class)
                        .list())
                .containsExactly("Retour & Betalen mag zelf tot 50 euro vergoeden");
    }

    @Test
    void howFarItIsCanBeReadAsLongAsItGoesOn() throws Exception {
        LoadingProgress progress = new LoadingProgress(jdbc, imports, Mode.DEMONSTRATION, SMALL);
        assertThat(progress.now()).hasValue(new LoadingProgress.Step(0, 8, 0, 1));
        assertThat(progress.isNothingThere()).isTrue();
        jdbc.sql("insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version) "
                        + "values (?, '2026-02-20', now(), false, 1)")
                .param(LoadingJob.NAME)
                .update();
        assertThat(progress.isNothingThere()).isFalse();
        assertThat(progress.now()).hasValue(new LoadingProgress.Step(0, 8, 0, 18));

        load(5);
        assertThat(progress.now()).hasValueSatisfying(step -> {
            assertThat(step.months()).isBetween(1, 7);
            assertThat(step.files()).isBetween(5, 17);
        });

        load(Integer.MAX_VALUE);
        assertThat(progress.now()).hasValue(new LoadingProgress.Step(8, 8, 18, 18));
        jdbc.sql("delete from scheduled_tasks where task_name = ?")
                .param(LoadingJob.NAME)
                .update();
        assertThat(progress.now()).isEmpty();
    }

    @Test
    void outsideTheDemonstrationNothingIsLoadedNorSaid() {
        for (Mode mode : List.of(Mode.SMALL_TEAM, Mode.PRODUCTION)) {
            assertThat(new LoadingProgress(jdbc, imports, mode, SMALL).now()).isEmpty();
        }
    }
}
