package nl.waardemeter.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatisticsTests {

    private static final Offset<Double> FOUR_DECIMALS = within(0.000_05);
    private static final Offset<Double> TWO_DECIMALS = within(0.005);

    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource({
        // Newcombe (1998)
        "81, 263, 0.2553, 0.3662",
        "15, 148, 0.0624, 0.1605",
        // our own, recomputed elsewhere
        "80, 100, 0.7112, 0.8666",
        "176, 200, 0.8277, 0.9180",
        "75, 100, 0.6570, 0.8245",
        "0, 10, 0, 0.2775",
        "10, 10, 0.7225, 1",
        "4, 5, 0.3755, 0.9638"
    })
    void aShareHasWilsonsInterval(long count, long n, double low, double high) {
        is(Statistics.wilson(count, n), low, high, FOUR_DECIMALS, "wilson");
    }

    @ParameterizedTest(name = "{0} of {1} and {2} of {3}")
    @CsvSource({"56, 70, 48, 80, 0.0524, 0.3339", "80, 100, 70, 100, -0.0202, 0.2167"})
    void twoSharesDifferByNewcombesInterval(long count1, long n1, long count2, long n2, double low, double high) {
        is(Statistics.differenceOfShares(count1, n1, count2, n2), low, high, FOUR_DECIMALS, "newcombe");
        is(Statistics.differenceOfShares(count2, n2, count1, n1), -high, -low, FOUR_DECIMALS, "newcombe");
    }

    @ParameterizedTest(name = "{0} promoters, {1} passives, {2} detractors")
    @CsvSource({
        "162, 108, 54, 24.95, 41.11",
        "90, 60, 50, 8.54, 30.86",
        "450, 300, 250, 14.91, 24.97",
        "30, 10, 10, 16.19, 59.28",
        "7, 2, 1, 7.04, 85.27",
        "0, 4, 6, -78.95, -13.36",
        "5, 0, 0, 17.49, 100"
    })
    void npsHasTheAdjustedWaldInterval(long promoters, long passives, long detractors, double low, double high) {
        is(
                Statistics.adjustedWald(promoters, detractors, promoters + passives + detractors),
                low,
                high,
                TWO_DECIMALS,
                "adjusted-wald");
    }

    @Test
    void theCentreOfTheAdjustedIntervalLiesNearerToZeroThanTheValue() {
        Interval interval = Statistics.adjustedWald(162, 54, 324);

        assertThat((interval.low() + interval.high()) / 2).isCloseTo(33.03, TWO_DECIMALS);
    }

    @Test
    void fifteenPointsMoreNpsOfTwoHundredAnswersAreNotCertain() {
        Interval change = Statistics.differenceOfNetShares(110, 40, 200, 90, 50, 200);

        is(change, -0.73, 30.73, TWO_DECIMALS, "z");
        assertThat(change.excludesZero()).isFalse();
    }

    @Test
    void ninePointsMoreNpsOfAThousandAnswersAreCertain() {
        Interval change = Statistics.differenceOfNetShares(500, 210, 1000, 450, 250, 1000);

        is(change, 1.97, 16.03, TWO_DECIMALS, "z");
        assertThat(change.excludesZero()).isTrue();
    }

    /** All of a side answer alike: its standard error is zero, which is no certainty. Fisher's exact test agrees with all five. */
    @ParameterizedTest(name = "{0} promoters of {1} after {2} detractors of {3}: {4}")
    @CsvSource({"1, 1, 1, 1, false", "1, 1, 0, 1, false", "2, 2, 0, 2, false", "5, 5, 0, 5, true", "5, 5, 5, 5, true"})
    void answersThatAreAllAlikeMakeNoChangeCertainByThemselves(
            long promoters, long n1, long detractors, long n2, boolean certain) {
        assertThat(Statistics.differenceOfNetShares(promoters, 0, n1, 0, detractors, n2)
                        .excludesZero())
                .isEqualTo(certain);
        assertThat(Statistics.differenceOfNetShares(0, detractors, n2, promoters, 0, n1)
                        .excludesZero())
                .isEqualTo(certain);
    }

    @Test
    void aMeanHasStudentsInterval() {
        is(mean(1, 2, 2, 1, 3, 2, 5, 1, 2, 4), 1.343, 3.257, within(0.000_5), "t");
    }

    @Test
    void aMeanOfEqualAnswersHasNoWidthAndOfOneAnswerNoInterval() {
        is(mean(3.3, 3.3, 3.3), 3.3, 3.3, within(1e-6), "t");
        assertThat(Statistics.mean(4, 16, 1)).isEmpty();
        assertThat(Statistics.mean(0, 0, 0)).isEmpty();
    }

    /** Computed elsewhere: difference -1.075, standard error 0.565256, 15.99955 degrees of freedom, t 2.119910. */
    @Test
    void twoMeansDifferByWelchsInterval() {
        double[] before = {1, 2, 2, 1, 3, 2, 5, 1, 2, 4};
        double[] after = {3, 2, 4, 4, 5, 3, 4, 2};

        Interval change = Statistics.differenceOfMeans(
                        sum(before), squares(before), before.length, sum(after), squares(after), after.length)
                .orElseThrow();

        is(change, -2.273_291, 0.123_291, within(0.000_001), "welch");
        assertThat(change.excludesZero()).isFalse();
    }

    @Test
    void noDifferenceOfMeansIsToldWhereNothingVariesOrOneAnswered() {
        assertThat(Statistics.differenceOfMeans(10, 50, 2, 8, 32, 2)).isEmpty();
        assertThat(Statistics.differenceOfMeans(5, 25, 1, 9, 41, 2)).isEmpty();
        assertThat(Statistics.differenceOfMeans(9, 41, 2, 5, 25, 1)).isEmpty();
    }

    @Test
    void noIntervalIsMadeUpForNoData() {
        assertThatThrownBy(() -> Statistics.wilson(0, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No interval for 0 of 0");
        assertThatThrownBy(() -> Statistics.wilson(11, 10)).hasMessage("No interval for 11 of 10");
        assertThatThrownBy(() -> Statistics.wilson(-1, 10)).hasMessage("No interval for -1 of 10");
        assertThatThrownBy(() -> Statistics.adjustedWald(6, 5, 10)).hasMessage("No interval for 11 of 10");
        assertThatThrownBy(() -> Statistics.differenceOfNetShares(1, 0, 1, 0, 0, 0))
                .hasMessage("No interval for 0 of 0");
    }

    private static Interval mean(double... answers) {
        return Statistics.mean(sum(answers), squares(answers), answers.length).orElseThrow();
    }

    private static double sum(double... answers) {
        return Arrays.stream(answers).sum();
    }

    private static double squares(double... answers) {
        return Arrays.stream(answers).map(answer -> answer * answer).sum();
    }

    private static void is(Interval interval, double low, double high, Offset<Double> precision, String method) {
        assertThat(interval.low()).isCloseTo(low, precision);
        assertThat(interval.high()).isCloseTo(high, precision);
        assertThat(interval.confidence()).isEqualTo(0.95);
        assertThat(interval.method()).isEqualTo(method);
    }
}
