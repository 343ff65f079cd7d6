package nl.waardemeter.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import nl.waardemeter.kpi.Kpi;
import nl.waardemeter.kpi.Norm.Range;
import nl.waardemeter.web.Formats;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KpiFormatTests {

    private final KpiFormat format = new KpiFormat(Formats.in(Locale.forLanguageTag("nl")));

    /** Nobody understands "30 s" over a norm of 30 s. */
    @ParameterizedTest
    @CsvSource({
        "average-speed-of-answer, 30.4, , 30, '30,4 s'",
        "average-speed-of-answer, 31.2, , 30, '31 s'",
        "service-level, 0.79996, 0.8, , '80,00%'",
        "service-level, 0.7994, 0.8, , '79,9%'",
        "average-handle-time, 420.3, 300, 420, '420,3 s'",
        "average-handle-time, 299.8, 300, 420, '299,8 s'",
        "occupancy, 0.85004, 0.75, 0.85, '85,00%'",
        "nps, 1.7, 2, , '1,7'"
    })
    void whatMissesItsNormNeverReadsLikeIt(
            String kpi, double value, @Nullable Double min, @Nullable Double max, String written) {
        assertThat(format.value(Kpi.ofKey(kpi).orElseThrow(), value, new Range(min, max)))
                .isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"average-speed-of-answer, 30.4, '30 s'", "service-level, 0.79996, '80,0%'"})
    void whereNothingIsMissedItIsWrittenAsEver(String kpi, double value, String written) {
        assertThat(format.value(Kpi.ofKey(kpi).orElseThrow(), value, null)).isEqualTo(written);
    }
}
