package nl.waardemeter.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class WorkedExampleTests {

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void comesOutAsByHand(WorkedExample example) {
        example.check();
    }

    @ParameterizedTest
    @EnumSource(Kpi.class)
    void everyKpiHasAWorkedExample(Kpi kpi) {
        assertThat(examples().filter(example -> example.kpi() == kpi))
                .as("worked examples of " + kpi.key())
                .hasSizeGreaterThanOrEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(Kpi.class)
    void withoutDataThereIsNoNumberButACountOfZero(Kpi kpi) {
        Measurement measurement = Evaluation.of(kpi, Totals.NONE, WorkedExample.WHOLE);

        if (kpi.unit() == Unit.COUNT) {
            assertThat(measurement.value()).isEqualTo(0.0);
        } else {
            assertThat(measurement.status()).isEqualTo(Status.NOT_MEASURED);
            assertThat(measurement.hasValue()).isFalse();
            assertThat(measurement.reason()).isEqualTo(Reason.of(Reason.Code.NO_DATA, kpi.family()));
        }
    }

    /** 9 of 10 and 40 of 100 are 49 of 110; the mean of both shares would say 65 %. */
    @Test
    void sharesAreSummedAndNeverAveraged() {
        Totals small = Row.totals(concat(Row.answer(5).times(9), Row.answer(1).times(1)));
        Totals large = Row.totals(concat(Row.answer(5).times(40), Row.answer(1).times(60)));

        Measurement both = Evaluation.of(Kpi.CSAT, small.plus(large), WorkedExample.WHOLE);

        assertThat(both.value()).isEqualTo(49.0 / 110);
    }

    @Test
    void totalsFromElsewhereMeasureLikeRows() {
        Totals totals = Totals.of(Map.of(
                Measure.OFFERED_LEGS, 1060L,
                Measure.EXIT_KNOWN, 1060L,
                Measure.ANSWERED, 1000L,
                Measure.ANSWERED_TIMED, 1000L,
                Measure.ANSWERED_WITHIN, 860L,
                Measure.ABANDONED, 60L,
                Measure.ABANDONED_TIMED, 60L,
                Measure.ABANDONED_SHORT, 10L));

        assertThat(Evaluation.of(Kpi.SERVICE_LEVEL, totals, WorkedExample.WHOLE))
                .isEqualTo(new Measurement(
                        Kpi.SERVICE_LEVEL,
                        Status.MEASURED,
                        "SL-1, 20 s",
                        null,
                        860.0 / 1050,
                        860.0,
                        1050.0,
                        1050L,
                        10L,
                        1.0,
                        null));
    }

    static Stream<WorkedExample> examples() {
        return Stream.of(
                        AccessExamples.ALL.stream().flatMap(List::stream),
                        SolvedExamples.ALL.stream().flatMap(List::stream),
                        VoiceExamples.ALL.stream(),
                        VolumeExamples.ALL.stream(),
                        WorkExamples.ALL.stream())
                .flatMap(stream -> stream);
    }

    private static List<Row> concat(List<Row> first, List<Row> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
