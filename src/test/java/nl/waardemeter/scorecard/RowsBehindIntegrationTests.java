package nl.waardemeter.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.waardemeter.WaardemeterTest;
import nl.waardemeter.account.Scope;
import nl.waardemeter.imports.Desk;
import nl.waardemeter.kpi.Kpi;
import nl.waardemeter.kpi.Measurement;
import nl.waardemeter.kpi.ReportingPeriod;
import nl.waardemeter.scorecard.RowOrder.By;
import nl.waardemeter.scorecard.RowsBehind.Page;
import nl.waardemeter.scorecard.RowsBehind.Part;
import nl.waardemeter.scorecard.RowsBehind.Row;
import nl.waardemeter.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The rows behind a number, counted page by page, are the number: of every KPI, over random periods, scopes and filters. Seed
 * 20260302.
 */
@WaardemeterTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RowsBehindIntegrationTests {

    private static final long SEED = 20260302;
    private static final int SLICES = 12;

    @Autowired
    private Desk desk;

    @Autowired
    private RowsBehind rowsBehind;

    @Autowired
    private Scorecards scorecards;

    @Autowired
    private MessageSource messages;

    @Autowired
    private JdbcClient jdbc;

    @BeforeAll
    void theDepartmentComesIn() {
        jdbc.sql("update settings set agent_figures = true, agent_figures_agreed_on = '2026-01-01', "
                        + "agent_figures_agreement = 'Minutes', short_abandon_seconds = 7")
                .update();
        RandomDepartment department = new RandomDepartment(SEED);
        desk.store(department.contacts(2_000, 1_800));
        desk.store(department.tickets(600, 600));
        desk.store(department.staffedTime(400));
        desk.store(department.answers(900, 1_500));
    }

    private Map<Part, List<Row>> rows(ScorecardRequest request, Kpi kpi) {
        Map<Part, List<Row>> rows = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            rows.put(part, rows(request, kpi, part, null));
        }
        return rows;
    }

    private List<Row> rows(ScorecardRequest request, Kpi kpi, Part part, @Nullable String sort) {
        List<Row> all = new ArrayList<>();
        String after = null;
        do {
            Page page = rowsBehind.of(request, kpi, part, sort, after);
            all.addAll(page.rows());
            after = page.next();
        } while (after != null);
        return all;
    }

    private static ScorecardRequest request(Selection selection, Kpi kpi) {
        return new ScorecardRequest(selection, null, Compare.NONE, Set.of(kpi));
    }

    private Measurement measured(ScorecardRequest request, Kpi kpi) {
        return scorecards.of(request).buckets().get(0).line(kpi).measurement();
    }

    @Test
    void theRowsOfEveryPartAddUpToTheNumber() {
        RandomSlices slices = new RandomSlices(SEED, jdbc);
        Set<Kpi> seen = EnumSet.noneOf(Kpi.class);
        int suppressed = 0;
        for (Kpi kpi : Kpi.values()) {
            for (int i = 0; i < SLICES; i++) {
                Selection selection = slices.selection(Facts.of(kpi.family()));
                ScorecardRequest request = request(selection, kpi);
                Measurement measured = measured(request, kpi);
                Map<Part, List<Row>> rows = rows(request, kpi);
                if (measured.hasValue()) {
                    addUp(kpi, measured, rows, request);
                    seen.add(kpi);
                } else {
                    assertThat(rows.values()).as("%s %s", kpi, measured).allMatch(List::isEmpty);
                    suppressed++;
                }
            }
        }
        assertThat(seen).containsExactlyInAnyOrder(Kpi.values());
        assertThat(suppressed).isGreaterThan(5);
    }

    private static void addUp(Kpi kpi, Measurement measured, Map<Part, List<Row>> rows, ScorecardRequest request) {
        int numerator = size(rows, Part.NUMERATOR);
        int against = size(rows, Part.AGAINST);
        int counted = numerator + against + size(rows, Part.OTHER);
        String what = kpi + " " + measured + " " + request.selection();
        assertThat((long) size(rows, Part.EXCLUDED)).as(what).isEqualTo(measured.excluded());
        assertThat((long) counted).as(what).isEqualTo(measured.n());
        if (kpi.unit() == nl.waardemeter.kpi.Unit.SHARE || kpi.unit() == nl.waardemeter.kpi.Unit.POINTS) {
            assertThat((double) numerator - against).as(what).isEqualTo(measured.numerator());
        }
        if (kpi == Kpi.AVERAGE_SPEED_OF_ANSWER) {
            assertThat(sum(rows, nl.waardemeter.kpi.Field.WAIT)).as(what).isEqualTo(measured.numerator());
        }
        if (kpi == Kpi.RESOLUTION_TIME) {
            assertThat(sum(rows, nl.waardemeter.kpi.Field.RESOLUTION)).as(what).isEqualTo(measured.numerator());
        }
        if (kpi == Kpi.CES) {
            double scores = rows.getOrDefault(Part.NUMERATOR, List.of()).stream()
                    .mapToDouble(row -> row.score() == null ? 0 : row.score())
                    .sum();
            assertThat(scores).as(what).isEqualTo(measured.numerator());
        }
        rows.forEach((part, list) -> {
            assertThat(list).doesNotHaveDuplicates();
            boolean explained = part == Part.OTHER || part == Part.EXCLUDED;
            assertThat(list).as(what).allMatch(row -> row.why().isEmpty() != explained);
        });
    }

    private static int size(Map<Part, List<Row>> rows, Part part) {
        return rows.getOrDefault(part, List.of()).size();
    }

    private static double sum(Map<Part, List<Row>> rows, nl.waardemeter.kpi.Field field) {
        return rows.getOrDefault(Part.NUMERATOR, List.of()).stream()
                        .mapToLong(row -> row.values().get(field) instanceof Long number ? number : 0)
                        .sum()
                / 1e3;
    }

    @Test
    void everyReasonHasItsTextInBothLanguages() {
        for (Kpi kpi : Kpi.values()) {
            for (boolean byLeg : List.of(true, false)) {
                for (@Nullable String variant : new String[] {null, Measurement.WITHOUT_WRAP_UP}) {
                    for (String word : kpi.rows(byLeg, variant).words()) {
                        for (Locale locale : List.of(Locale.ENGLISH, Locale.forLanguageTag("nl"))) {
                            assertThat(messages.getMessage("dashboard.kpi.why." + word, null, "?", locale))
                                    .as(word)
                                    .isNotEqualTo("?");
                        }
                    }
                }
            }
        }
    }

    @Test
    void theNewestComeFirstFiftyToAPage() {
        Selection everything = Selection.of(
                ReportingPeriod.ofDays(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 4, 30)), Scope.everything());
        ScorecardRequest request = request(everything, Kpi.CONTACT_VOLUME);
        Page first = rowsBehind.of(request, Kpi.CONTACT_VOLUME, Part.NUMERATOR, null, null);
        Page second = rowsBehind.of(request, Kpi.CONTACT_VOLUME, Part.NUMERATOR, null, first.next());

        assertThat(first.rows())
                .hasSize(50)
                .isSortedAccordingTo((a, b) -> b.moment().compareTo(a.moment()));
        assertThat(second.rows()).hasSize(50);
        assertThat(second.rows().get(0).moment())
                .isBeforeOrEqualTo(first.rows().get(49).moment());
        assertThat(first.parts()).containsExactly(Part.NUMERATOR);
        assertThatThrownBy(() -> rowsBehind.of(request, Kpi.CONTACT_VOLUME, Part.NUMERATOR, null, "nonsense"))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void inEveryOrderPageByPageComeTheSameRowsAndTheUnknownLast() {
        Selection everything = Selection.of(
                ReportingPeriod.ofDays(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 4, 30)), Scope.everything());
        Set<By> seen = EnumSet.noneOf(By.class);
        for (Kpi kpi : List.of(
                Kpi.AVERAGE_SPEED_OF_ANSWER,
                Kpi.AVERAGE_HANDLE_TIME,
                Kpi.WRAP_UP_TIME,
                Kpi.FIRST_RESPONSE_TIME,
                Kpi.RESOLUTION_TIME,
                Kpi.REOPEN_RATE,
                Kpi.CSAT,
                Kpi.OCCUPANCY)) {
            ScorecardRequest request = request(everything, kpi);
            List<Row> newest = rows(request, kpi, Part.NUMERATOR, null);
            List<nl.waardemeter.kpi.Field> fields =
                    rowsBehind.of(request, kpi, Part.NUMERATOR, null, null).fields();
            for (By by : By.values()) {
                List<nl.waardemeter.kpi.Field> sum = by.of(kpi.family(), fields);
                if (sum.isEmpty()) {
                    continue;
                }
                seen.add(by);
                for (String way : List.of("", "-")) {
                    List<Row> ordered = rows(request, kpi, Part.NUMERATOR, way + by.word());
                    String what = kpi + " by " + way + by.word();
                    assertThat(ordered).as(what).containsExactlyInAnyOrderElementsOf(newest);
                    Comparator<Double> known =
                            way.isEmpty() ? Comparator.naturalOrder() : Comparator.<Double>reverseOrder();
                    assertThat(ordered.stream().map(row -> value(row, by, sum)).toList())
                            .as(what)
                            .isSortedAccordingTo(Comparator.nullsLast(known));
                }
            }
        }
        assertThat(seen).containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(By.WHEN)));
    }

    private static @Nullable Double value(Row row, By by, List<nl.waardemeter.kpi.Field> sum) {
        if (by == By.SCORE) {
            return row.score();
        }
        return sum.stream()
                .map(row.values()::get)
                .filter(Long.class::isInstance)
                .map(value -> ((Long) value).doubleValue())
                .reduce(Double::sum)
                .orElse(null);
    }

    @Test
    void theOldestFirstIsTheNewestFirstTurnedRound() {
        Selection everything = Selection.of(
                ReportingPeriod.ofDays(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 4, 30)), Scope.everything());
        ScorecardRequest request = request(everything, Kpi.CONTACT_VOLUME);
        List<Row> turned = new ArrayList<>(rows(request, Kpi.CONTACT_VOLUME, Part.NUMERATOR, "-when"));
        Collections.reverse(turned);

        assertThat(rows(request, Kpi.CONTACT_VOLUME, Part.NUMERATOR, "when")).isEqualTo(turned);
    }

    @Test
    void whereAPageOfAnotherOrderEndedIsNoPlaceToGoOn() {
        Selection everything = Selection.of(
                ReportingPeriod.ofDays(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 4, 30)), Scope.everything());
        ScorecardRequest request = request(everything, Kpi.AVERAGE_SPEED_OF_ANSWER);
        Page first = rowsBehind.of(request, Kpi.AVERAGE_SPEED_OF_ANSWER, Part.NUMERATOR, "-wait", null);

        assertThat(first.order()).isEqualTo(new RowOrder(By.WAIT, true));
        assertThatThrownBy(
                        () -> rowsBehind.of(request, Kpi.AVERAGE_SPEED_OF_ANSWER, Part.NUMERATOR, "wait", first.next()))
                .isInstanceOf(Refusal.class);
        assertThat(rowsBehind
                        .of(request, Kpi.AVERAGE_SPEED_OF_ANSWER, Part.NUMERATOR, "-score", null)
                        .order())
                .as("what these rows do not have")
                .isEqualTo(RowOrder.NEWEST);
    }

    @Test
    void withoutFiguresOfAgentsNobodyIsNamedAndNobodysTimeIsListed() {
        Selection everything = Selection.of(
                ReportingPeriod.ofDays(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 4, 30)), Scope.everything());
        assertThat(rowsBehind
                        .of(request(everything, Kpi.OCCUPANCY), Kpi.OCCUPANCY, Part.NUMERATOR, null, null)
                        .rows())
                .isNotEmpty();
        jdbc.sql("update settings set agent_figures = false").update();
        try {
            Page contacts = rowsBehind.of(
                    request(everything, Kpi.SERVICE_LEVEL), Kpi.SERVICE_LEVEL, Part.NUMERATOR, null, null);
            assertThat(contacts.rows()).isNotEmpty().allMatch(row -> row.agent() == null);
            Page time = rowsBehind.of(request(everything, Kpi.OCCUPANCY), Kpi.OCCUPANCY, Part.NUMERATOR, null, null);
            assertThat(time.agentsHidden()).isTrue();
            assertThat(time.rows()).isEmpty();
        } finally {
            jdbc.sql("update settings set agent_figures = true").update();
        }
    }
}
