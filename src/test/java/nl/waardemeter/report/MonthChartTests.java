package nl.waardemeter.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import nl.waardemeter.kpi.Norm;
import nl.waardemeter.report.MonthChart.Drawing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MonthChartTests {

    private static Drawing drawn(Norm.@Nullable Range good, @Nullable Double... values) {
        return java.util.Objects.requireNonNull(
                MonthChart.draw(Arrays.asList(values), Collections.nCopies(values.length, Boolean.FALSE), good));
    }

    @Test
    void theLineRunsFromTheFirstMonthToTheLast() {
        assertThat(drawn(null, 1.0, 3.0, 2.0).path()).isEqualTo("M5.0 59.0L130.0 5.0L255.0 32.0");
    }

    @Test
    void aMonthWithoutAValueIsAGapAndNoZero() {
        assertThat(drawn(null, 1.0, null, 3.0, 3.0).path()).isEqualTo("M5.0 59.0M171.7 5.0L255.0 5.0");
    }

    @Test
    void theNormIsInSightAlsoWhereNoMonthMetIt() {
        Drawing drawing = drawn(new Norm.Range(5.0, null), 1.0, 2.0);
        assertThat(drawing.band()).isEqualTo(new MonthChart.Band(0, 5));
        assertThat(drawing.path()).isEqualTo("M5.0 59.0L255.0 45.5");
    }

    @Test
    void twoSidesOfANormAreBothDrawn() {
        assertThat(drawn(new Norm.Range(2.0, 3.0), 1.0, 4.0).band()).isEqualTo(new MonthChart.Band(23, 18));
    }

    @Test
    void whatMayStillChangeIsAnOpenDot() {
        Drawing drawing = java.util.Objects.requireNonNull(
                MonthChart.draw(List.of(1.0, 2.0, 3.0), List.of(false, true, true), null));
        assertThat(drawing.dots()).containsExactly(new MonthChart.Dot(130, 32, true), new MonthChart.Dot(255, 5, true));
    }

    @Test
    void oneValueIsNoLine() {
        assertThat(MonthChart.draw(Arrays.asList(1.0, null), List.of(false, false), null))
                .isNull();
    }

    @Test
    void alwaysTheSameIsALineInTheMiddle() {
        assertThat(drawn(null, 4.0, 4.0).path()).isEqualTo("M5.0 32.0L255.0 32.0");
    }
}
