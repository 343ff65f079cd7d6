package nl.waardemeter.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import nl.waardemeter.dashboard.KpiFormat;
import nl.waardemeter.kpi.Band;
import nl.waardemeter.kpi.Benchmarks;
import nl.waardemeter.kpi.Channel;
import nl.waardemeter.kpi.Kpi;
import nl.waardemeter.kpi.Measurement;
import nl.waardemeter.kpi.ReportingPeriod;
import nl.waardemeter.kpi.Sector;
import nl.waardemeter.kpi.Status;
import nl.waardemeter.scorecard.Scorecard.Compared;
import nl.waardemeter.scorecard.Scorecard.Line;
import nl.waardemeter.web.Formats;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures as a spreadsheet writes them. */
class KpiCellTests {

    private static final DataFormatter SPREADSHEET = new DataFormatter(Locale.ROOT);

    private static String written(@Nullable KpiCell cell) {
        return cell == null ? "" : SPREADSHEET.formatRawCellContents(cell.number(), -1, cell.form());
    }

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource({
        "service-level, 0.8238, 82.4%",
        "nps, 34.2, +34",
        "nps, -3, −3",
        "nps, 0.2, 0",
        "average-handle-time, 272, 4:32",
        "average-handle-time, 3872, 64:32",
        "average-speed-of-answer, 27, 0:27",
        "resolution-time, 121205, 33:40:05",
        "tickets-per-customer, 1.084, 1.08",
        "ces, 5.31, 5.3",
    })
    void valuesReadLikeTheTradeWritesThem(String kpi, double value, String expected) {
        assertThat(written(KpiCell.of(Kpi.ofKey(kpi).orElseThrow(), value))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} by {1}: {3}")
    @CsvSource({
        "service-level, 0.021, , +2.1 pp",
        "service-level, -0.021, , −2.1 pp",
        "service-level, 0.0004, , 0.0 pp",
        "contact-volume, 120, 0.123, +12.3%",
        "average-handle-time, -65, -0.2, −65 s",
        "resolution-time, -12840, -0.1, −214 min",
        "nps, 4, , +4",
        "ces, -0.14, , −0.1",
    })
    void changesHaveTheirSignAndTheirUnit(String kpi, double change, @Nullable Double relative, String expected) {
        Compared compared = new Compared(
                ReportingPeriod.monthOf(java.time.LocalDate.of(2026, 1, 1)), 1.0, change, relative, null, null);

        assertThat(written(KpiCell.change(Kpi.ofKey(kpi).orElseThrow(), compared)))
                .isEqualTo(expected);
    }

    @Test
    void nothingStaysNothing() {
        assertThat(KpiCell.of(Kpi.CSAT, null)).isNull();
        assertThat(KpiCell.change(Kpi.CSAT, null)).isNull();
    }

    @Test
    void whatJustMissesItsNormDoesNotReadLikeIt() {
        Measurement measured = new Measurement(
                Kpi.SERVICE_LEVEL, Status.MEASURED, "SL-1, 20 s", null, 0.79962, 1.0, 2.0, 2L, 0L, 1.0, null);
        Line line = new Line(
                measured,
                Kpi.SERVICE_LEVEL.direction(),
                Set.of(Channel.PHONE),
                null,
                null,
                Benchmarks.of(Kpi.SERVICE_LEVEL, Sector.GENERAL, Channel.PHONE, null)
                        .orElseThrow(),
                null,
                Band.WARN);

        assertThat(written(KpiCell.of(line, new KpiFormat(Formats.in(Locale.ENGLISH)))))
                .isEqualTo("79.96%");
    }
}
