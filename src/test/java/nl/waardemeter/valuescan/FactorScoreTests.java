package nl.waardemeter.valuescan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import nl.waardemeter.kpi.Interval;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The vectors of the trade's own scoring, computed by hand. */
class FactorScoreTests {

    private static final List<Integer> NOW = List.of(2, 3, 2, 1, 4, 2, 3);
    private static final List<Integer> WANTED = List.of(4, 5, 4, 4, 5, 3, 5);

    private static FactorScore score(List<Integer> now, List<Integer> wanted) {
        List<Sheet.Scored> scored = new ArrayList<>();
        for (int i = 0; i < now.size(); i++) {
            scored.add(new Sheet.Scored(now.get(i), wanted.get(i)));
        }
        return FactorScore.of(scored);
    }

    @Test
    void sevenAssessorsOfNow() {
        Spread now = score(NOW, WANTED).now();

        assertThat(now.n()).isEqualTo(7);
        assertThat(now.mean()).isCloseTo(2.429, within(0.0005));
        assertThat(now.deviation()).isCloseTo(0.976, within(0.0005));
        assertThat(now.position()).isCloseTo(35.7, within(0.05));
    }

    @Test
    void sevenAssessorsOfWhatIsWanted() {
        Spread wanted = score(NOW, WANTED).wanted();

        assertThat(wanted.mean()).isCloseTo(4.286, within(0.0005));
        assertThat(wanted.deviation()).isCloseTo(0.756, within(0.0005));
        assertThat(wanted.position()).isCloseTo(82.1, within(0.05));
    }

    @Test
    void theGapIsOfEachAssessorWithItsInterval() {
        FactorScore score = score(NOW, WANTED);

        assertThat(score.gap().mean()).isCloseTo(1.857, within(0.0005));
        assertThat(score.gap().deviation()).isCloseTo(0.690, within(0.0005));
        assertThat(score.gapInPoints()).isCloseTo(46.4, within(0.05));
        // 1.857 ± 2.4469 × 0.690 ÷ √7
        Interval interval = Objects.requireNonNull(score.interval());
        assertThat(interval.low()).isCloseTo(1.219, within(0.001));
        assertThat(interval.high()).isCloseTo(2.495, within(0.001));
    }

    @Test
    void consensusIsOneLessHalfTheDeviationAndUnderAHalfIsFlagged() {
        FactorScore seven = score(NOW, WANTED);
        assertThat(seven.now().consensus()).isCloseTo(0.512, within(0.0005));
        assertThat(seven.consensus()).isTrue();

        FactorScore apart = score(List.of(1, 5, 1, 5), List.of(5, 5, 4, 5));
        assertThat(apart.now().consensus()).isCloseTo(-0.155, within(0.0005));
        assertThat(apart.consensus()).isFalse();
    }

    @Test
    void theBandStaysOnTheLine() {
        Spread spread = Spread.of(List.of(1.0, 1.0, 3.0));

        assertThat(spread.low()).isZero();
        assertThat(spread.high()).isCloseTo(25 * (5 / 3.0 + 1.1547 - 1), within(0.001));
        assertThat(Spread.of(List.of(5.0, 5.0, 4.0)).high()).isEqualTo(100);
    }

    @Test
    void anAssessorCountsWithTwoAnsweredStatementsOnEitherSide() {
        Sheet.Scored two =
                sheet(Arrays.asList(2, 3, null), Arrays.asList(4, null, 5)).of(ValueFactor.METRICS);
        assertThat(two).isEqualTo(new Sheet.Scored(2.5, 4.5));

        assertThat(sheet(Arrays.asList(2, null, null), List.of(4, 4, 4)).of(ValueFactor.METRICS))
                .isNull();
        assertThat(sheet(List.of(2, 2, 2), Arrays.asList(4, null, null)).of(ValueFactor.METRICS))
                .as("now without wanted")
                .isNull();
    }

    @Test
    void nothingButOneToFiveIsAnAnswer() {
        assertThatThrownBy(() -> sheet(List.of(0, 1, 1), List.of(1, 1, 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> sheet(List.of(1, 1, 6), List.of(1, 1, 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** These answers to the first factor, nothing else. */
    private static Sheet sheet(List<@Nullable Integer> now, List<@Nullable Integer> wanted) {
        return new Sheet(null, null, filled(now), filled(wanted), Collections.nCopies(5, null));
    }

    private static List<@Nullable Integer> filled(List<@Nullable Integer> first) {
        List<@Nullable Integer> all = new ArrayList<>(first);
        while (all.size() < ValueFactor.allStatements()) {
            all.add(null);
        }
        return all;
    }
}
