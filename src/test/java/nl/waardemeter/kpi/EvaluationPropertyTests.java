package nl.waardemeter.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What must hold for every KPI whatever the facts: 400 random heaps of up to 300 rows of all families, seed 4711. */
class EvaluationPropertyTests {

    private static final long SEED = 4711;
    private static final int TIMES = 400;
    private static final int ROWS = 300;
    private static final List<Slice> SLICES =
            List.of(WorkedExample.WHOLE, WorkedExample.BY_LEG, WorkedExample.SHORTENED, WorkedExample.UNSETTLED);

    /** Where a needed field is missing everywhere plain counting may still find a zero; the catalogue then says what is missing. */
    @Test
    void theValueIsWhatPlainCountingGives() {
        forRandomRows((random, rows) -> {
            PlainlyCounted plain = new PlainlyCounted(rows);
            Totals totals = Row.totals(rows);
            for (Kpi kpi : Kpi.values()) {
                Double expected = plain.value(kpi);
                Measurement found = Evaluation.of(kpi, totals, WorkedExample.WHOLE);
                if (expected == null) {
                    assertThat(found.hasValue()).as(kpi.key()).isFalse();
                } else if (found.status() == Status.NOT_MEASURED) {
                    assertThat(found.reason())
                            .as(kpi.key())
                            .extracting(Reason::code)
                            .isEqualTo(Reason.Code.MISSING_FIELD);
                } else {
                    assertThat(some(found.value()))
                            .as(kpi.key())
                            .isCloseTo(expected, within(1e-9 * Math.max(1, Math.abs(expected))));
                }
            }
        });
    }

    @Test
    void partsAddUpToTheWholeInAnyOrder() {
        forRandomRows((random, rows) -> {
            Totals whole = Row.totals(rows);
            Totals merged = random.deal(rows, 4).stream().map(Row::totals).reduce(Totals.NONE, Totals::plus);

            assertThat(merged.withDistinctCustomers(whole.distinctCustomers())).isEqualTo(whole);
            assertThat(merged.distinctCustomers()).as("customers do not add up").isZero();
            List<Row> backwards = new ArrayList<>(rows);
            Collections.reverse(backwards);
            assertThat(Row.totals(backwards)).isEqualTo(whole).hasSameHashCodeAs(whole);
        });
    }

    @Test
    void mergedTotalsMeasureTheSameAsAllRows() {
        forRandomRows((random, rows) -> {
            Totals whole = Row.totals(rows);
            Totals merged = random.deal(rows, 3).stream()
                    .map(Row::totals)
                    .reduce(Totals.NONE, Totals::plus)
                    .withDistinctCustomers(whole.distinctCustomers());
            for (Kpi kpi : Kpi.values()) {
                for (Slice slice : SLICES) {
                    assertThat(Evaluation.of(kpi, merged, slice)).isEqualTo(Evaluation.of(kpi, whole, slice));
                }
            }
        });
    }

    @Test
    void factsOfAnotherFamilyChangeNothing() {
        forRandomRows((random, rows) -> {
            Totals whole = Row.totals(rows);
            for (Family family : Family.values()) {
                Totals own = Row.totals(
                        rows.stream().filter(row -> row.family() == family).toList());
                for (Kpi kpi : Kpi.values()) {
                    if (kpi.family() == family) {
                        assertThat(Evaluation.of(kpi, own, WorkedExample.WHOLE))
                                .isEqualTo(Evaluation.of(kpi, whole, WorkedExample.WHOLE));
                    }
                }
            }
        });
    }

    @Test
    void theValueIsItsNumeratorOverItsDenominatorAndLiesInItsUnit() {
        forMeasurements(measurement -> {
            Kpi kpi = measurement.kpi();
            double value = some(measurement.value());
            double numerator = some(measurement.numerator());
            if (kpi.unit() == Unit.COUNT) {
                assertThat(measurement.denominator()).isNull();
                assertThat(value).isEqualTo(numerator).isNotNegative();
                return;
            }
            double scale = kpi.unit() == Unit.POINTS ? 100 : 1;
            assertThat(value)
                    .as(kpi.key())
                    .isCloseTo(scale * numerator / some(measurement.denominator()), within(1e-9 * Math.max(1, value)));
            if (kpi.unit().isShare()) {
                assertThat(value).as(kpi.key()).isBetween(0.0, 1.0);
            } else if (kpi.unit() == Unit.POINTS) {
                assertThat(value).isBetween(-100.0, 100.0);
            } else {
                assertThat(value).as(kpi.key()).isNotNegative();
            }
        });
    }

    @Test
    void coverageStatusAndReasonAgree() {
        forMeasurements(measurement -> {
            assertThat(some(measurement.coverage())).isBetween(0.0, 1.0);
            assertThat(measurement.n()).isNotNegative();
            assertThat(measurement.excluded()).isNotNegative();
            switch (measurement.status()) {
                case MEASURED -> assertThat(some(measurement.coverage())).isGreaterThanOrEqualTo(0.9);
                case PARTLY -> {
                    assertThat(some(measurement.coverage())).isLessThan(0.9);
                    assertThat(measurement.reason()).isNotNull();
                }
                case PROVISIONAL ->
                    assertThat(measurement.reason()).extracting(Reason::code).isEqualTo(Reason.Code.WINDOW_OPEN);
                default -> throw new AssertionError(measurement);
            }
        });
    }

    @Test
    void theIntervalOfASampleLiesAroundItsValue() {
        forMeasurements(measurement -> {
            Interval interval = measurement.interval();
            if (interval == null) {
                assertThat(measurement.kpi().fromSample() && some(measurement.denominator()) > 1)
                        .as("no interval for %s", measurement)
                        .isFalse();
                return;
            }
            double value = some(measurement.value());
            double n = some(measurement.denominator());
            double centre = measurement.kpi() == Kpi.NPS ? value * n / (n + 3) : value;
            assertThat(centre).isBetween(interval.low() - 1e-9, interval.high() + 1e-9);
            assertThat(interval.confidence()).isEqualTo(0.95);
        });
    }

    private static void forRandomRows(BiConsumer<RandomRows, List<Row>> check) {
        RandomRows random = new RandomRows(SEED);
        for (int i = 0; i < TIMES; i++) {
            check.accept(random, random.upTo(ROWS));
        }
    }

    /** Every KPI over all rows in every way of looking, where it has a value. */
    private static void forMeasurements(Consumer<Measurement> check) {
        Set<Kpi> measured = EnumSet.noneOf(Kpi.class);
        forRandomRows((random, rows) -> {
            Totals totals = Row.totals(rows);
            for (Kpi kpi : Kpi.values()) {
                for (Slice slice : SLICES) {
                    Measurement measurement = Evaluation.of(kpi, totals, slice);
                    if (measurement.hasValue()) {
                        measured.add(kpi);
                        check.accept(measurement);
                    } else {
                        assertThat(measurement.status()).isEqualTo(Status.NOT_MEASURED);
                        assertThat(measurement.reason()).isNotNull();
                    }
                }
            }
        });
        assertThat(measured).containsExactly(Kpi.values());
    }

    private static double some(@Nullable Double number) {
        return Objects.requireNonNull(number);
    }
}
