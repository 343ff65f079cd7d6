package nl.waardemeter.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import nl.waardemeter.kpi.Kpi;
import org.junit.jupiter.api.Test;

class AxisScaleTests {

    private static final double DAY = 86_400;

    private static void assertScale(AxisScale scale, double min, double max, double step) {
        assertThat(scale.min()).isCloseTo(min, within(1e-9));
        assertThat(scale.max()).isCloseTo(max, within(1e-9));
        assertThat(scale.step()).isCloseTo(step, within(1e-9));
    }

    private static AxisScale ofSeconds(Kpi kpi, double... seconds) {
        double[] days = new double[seconds.length];
        for (int i = 0; i < days.length; i++) {
            days[i] = seconds[i] / DAY;
        }
        return AxisScale.of(kpi, days);
    }

    @Test
    void aHandleTimeGoesInHalfMinutes() {
        assertScale(ofSeconds(Kpi.AVERAGE_HANDLE_TIME, 388, 410, 300, 420), 270 / DAY, 450 / DAY, 30 / DAY);
    }

    @Test
    void aResolutionTimeOfDaysGoesInHours() {
        assertScale(ofSeconds(Kpi.RESOLUTION_TIME, 190_000, 210_000), 187_200 / DAY, 216_000 / DAY, 7_200 / DAY);
    }

    @Test
    void aShareNeverGoesOverAll() {
        assertScale(AxisScale.of(Kpi.CSAT, new double[] {0.93, 0.99}), 0.92, 1, 0.02);
    }

    @Test
    void whatIsCountedBeginsAtNothing() {
        assertScale(AxisScale.of(Kpi.CONTACT_VOLUME, new double[] {11_000, 16_000}), 0, 20_000, 5_000);
    }

    @Test
    void npsGoesBelowNothing() {
        assertScale(AxisScale.of(Kpi.NPS, new double[] {-12, 8}), -15, 10, 5);
    }

    @Test
    void whatIsAlwaysTheSameHasRoomAroundIt() {
        AxisScale scale = AxisScale.of(Kpi.OCCUPANCY, new double[] {0.8});

        assertThat(scale.min()).isLessThan(0.8);
        assertThat(scale.max()).isGreaterThan(0.8);
    }

    @Test
    void whatHasNoValueAtAllStillHasAScale() {
        assertThat(AxisScale.of(Kpi.CES, new double[0]).max()).isGreaterThan(0);
    }
}
