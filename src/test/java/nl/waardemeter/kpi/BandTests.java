package nl.waardemeter.kpi;

import static nl.waardemeter.kpi.Band.BAD;
import static nl.waardemeter.kpi.Band.GOOD;
import static nl.waardemeter.kpi.Band.NOT_CERTAIN;
import static nl.waardemeter.kpi.Band.WARN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BandTests {

    @ParameterizedTest(name = "{0} of {1} is {2}")
    @CsvSource({
        "SERVICE_LEVEL, 1, GOOD",
        "SERVICE_LEVEL, 0.8, GOOD",
        "SERVICE_LEVEL, 0.79999, WARN",
        "SERVICE_LEVEL, 0.7, WARN",
        "SERVICE_LEVEL, 0.69999, BAD",
        "SERVICE_LEVEL, 0, BAD",
        "AVERAGE_SPEED_OF_ANSWER, 0, GOOD",
        "AVERAGE_SPEED_OF_ANSWER, 30, GOOD",
        "AVERAGE_SPEED_OF_ANSWER, 30.001, WARN",
        "AVERAGE_SPEED_OF_ANSWER, 60, WARN",
        "AVERAGE_SPEED_OF_ANSWER, 60.001, BAD",
        "OCCUPANCY, 0.6999, BAD",
        "OCCUPANCY, 0.7, WARN",
        "OCCUPANCY, 0.7499, WARN",
        "OCCUPANCY, 0.75, GOOD",
        "OCCUPANCY, 0.85, GOOD",
        "OCCUPANCY, 0.8501, WARN",
        "OCCUPANCY, 0.9, WARN",
        "OCCUPANCY, 0.9001, BAD",
        "AVERAGE_HANDLE_TIME, 239, BAD",
        "AVERAGE_HANDLE_TIME, 299, WARN",
        "AVERAGE_HANDLE_TIME, 300, GOOD",
        "AVERAGE_HANDLE_TIME, 420, GOOD",
        "AVERAGE_HANDLE_TIME, 540, WARN",
        "AVERAGE_HANDLE_TIME, 541, BAD"
    })
    void whatCountsEverythingIsJudgedByItsValueAndEndsBelongToTheirRange(Kpi kpi, double value, Band band) {
        Norm norm = Benchmarks.of(kpi, Sector.GENERAL, Channel.PHONE, null).orElseThrow();

        assertThat(Band.judge(measured(kpi, value, 1, null), norm)).contains(band);
    }

    @ParameterizedTest(name = "{0} of {1} positive is {2}")
    @CsvSource({
        // by Wilson: 0.888.., 0.7112..0.8666, 0.7050..0.7952, ..0.2255
        "95, 100, GOOD",
        "80, 100, NOT_CERTAIN",
        "300, 400, WARN",
        "10, 72, BAD",
        // 29 answers are never enough, 30 may be
        "29, 29, NOT_CERTAIN",
        "30, 30, GOOD",
        "0, 29, NOT_CERTAIN",
        "0, 30, BAD"
    })
    void aSampleIsJudgedWhereItsWholeIntervalLiesInOneBand(int positive, int answers, Band band) {
        List<Row> rows = new ArrayList<>(Row.answer(5).times(positive));
        rows.addAll(Row.answer(1).times(answers - positive));
        Measurement csat = Evaluation.of(Kpi.CSAT, Row.totals(rows), WorkedExample.WHOLE);

        assertThat(Band.judge(csat, norm(Kpi.CSAT))).contains(band);
    }

    @ParameterizedTest(name = "{0}..{1} is {2}")
    @CsvSource({
        "1, 2, GOOD",
        "1.5, 2.001, NOT_CERTAIN",
        "2.001, 3, WARN",
        "2, 3, NOT_CERTAIN",
        "2.5, 3.001, NOT_CERTAIN",
        "3.001, 5, BAD",
        "1, 5, NOT_CERTAIN"
    })
    void effortIsGoodWhereItIsLow(double low, double high, Band band) {
        QuestionScale scale = new QuestionScale(1, 5, Direction.LOWER_IS_BETTER);
        Norm norm = Benchmarks.of(Kpi.CES, Sector.GENERAL, null, scale).orElseThrow();
        Interval interval = new Interval(low, high, 0.95, "t");

        assertThat(Band.judge(measured(Kpi.CES, (low + high) / 2, 30, interval), norm))
                .contains(band);
    }

    @Test
    void aSampleOnBothSidesOfABandIsNotCertain() {
        Norm norm = Norm.within(Kpi.CES, new Norm.Range(2.0, 3.0), new Norm.Range(1.0, 4.0), NormSource.PRESET);

        assertThat(Band.judge(measured(Kpi.CES, 2.5, 50, new Interval(1.5, 3.5, 0.95, "t")), norm))
                .contains(NOT_CERTAIN);
        assertThat(Band.judge(measured(Kpi.CES, 2.5, 50, new Interval(0.5, 4.5, 0.95, "t")), norm))
                .contains(NOT_CERTAIN);
        assertThat(Band.judge(measured(Kpi.CES, 1.5, 50, new Interval(1, 1.9, 0.95, "t")), norm))
                .contains(WARN);
    }

    @Test
    void aSampleWithoutAnIntervalIsNotCertain() {
        assertThat(Band.judge(measured(Kpi.CSAT, 1, 100, null), norm(Kpi.CSAT))).contains(NOT_CERTAIN);
    }

    @Test
    void aProvisionalOrPartialValueIsJudgedByWhatItIs() {
        List<Row> rows = new ArrayList<>(Row.answered().waited(20).times(374));
        rows.addAll(Row.answered().waited(70).times(3680));
        rows.addAll(Row.abandoned().times(946));
        Measurement partly = Evaluation.of(Kpi.SERVICE_LEVEL, Row.totals(rows), WorkedExample.WHOLE);
        Norm norm = Benchmarks.of(Kpi.SERVICE_LEVEL, Sector.GENERAL, Channel.PHONE, null)
                .orElseThrow();

        assertThat(partly.status()).isEqualTo(Status.PARTLY);
        assertThat(Band.judge(partly, norm)).contains(BAD);
        List<Row> solved = Row.answered().ofCustomer("a").times(1);
        Measurement provisional =
                Evaluation.of(Kpi.FIRST_CONTACT_RESOLUTION, Row.totals(solved), WorkedExample.SHORTENED);
        assertThat(provisional.status()).isEqualTo(Status.PROVISIONAL);
        assertThat(Band.judge(provisional, norm(Kpi.FIRST_CONTACT_RESOLUTION))).contains(GOOD);
    }

    @Test
    void handleTimeWithoutWrapUpFitsNoNorm() {
        Norm norm = Benchmarks.of(Kpi.AVERAGE_HANDLE_TIME, Sector.GENERAL, Channel.PHONE, null)
                .orElseThrow();
        Measurement complete = Evaluation.of(
                Kpi.AVERAGE_HANDLE_TIME,
                Row.totals(Row.answered().talked(300).wrappedUp(60).times(9)),
                WorkedExample.WHOLE);
        Measurement without = Evaluation.of(
                Kpi.AVERAGE_HANDLE_TIME, Row.totals(Row.answered().talked(360).times(9)), WorkedExample.WHOLE);

        assertThat(complete.value()).isEqualTo(without.value());
        assertThat(Band.judge(complete, norm)).contains(GOOD);
        assertThat(Band.judge(without, norm)).isEmpty();
    }

    @Test
    void whatHasNoValueOrNoNormHasNoBand() {
        Measurement nothing = Evaluation.of(Kpi.CSAT, Totals.NONE, WorkedExample.WHOLE);
        Measurement few = measured(Kpi.CSAT, 1, 4, Statistics.wilson(4, 4));

        assertThat(Band.judge(nothing, norm(Kpi.CSAT))).isEmpty();
        assertThat(Band.judge(few.suppressed(Reason.Code.TOO_FEW_ANSWERS), norm(Kpi.CSAT)))
                .isEmpty();
        assertThat(Band.judge(few, norm(Kpi.CSAT))).contains(NOT_CERTAIN);
        assertThat(Band.judge(few, null)).isEmpty();
    }

    @Test
    void anotherKpisNormIsRefused() {
        assertThatThrownBy(() -> Band.judge(measured(Kpi.NPS, 20, 50, null), norm(Kpi.CSAT)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The norm of csat does not judge nps");
    }

    @Test
    void theWordsAreThoseOfTheApi() {
        assertThat(Arrays.stream(Band.values()).map(Band::word).collect(Collectors.joining(" ")))
                .isEqualTo("good warn bad not-certain");
    }

    private static Norm norm(Kpi kpi) {
        return Benchmarks.of(kpi, Sector.GENERAL, null, null).orElseThrow();
    }

    private static Measurement measured(Kpi kpi, double value, long n, @Nullable Interval interval) {
        return new Measurement(kpi, Status.MEASURED, null, null, value, value * n, (double) n, n, 0L, 1.0, interval);
    }
}
