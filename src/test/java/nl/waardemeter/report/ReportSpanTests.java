package nl.waardemeter.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.YearMonth;
import nl.waardemeter.kpi.ReportingPeriod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportSpanTests {

    @ParameterizedTest
    @CsvSource({
        "2026-10, month, 2026-10-01, 2026-10-31, 2026-09, 2026-11",
        "2026-01, month, 2026-01-01, 2026-01-31, 2025-12, 2026-02",
        "2024-02, month, 2024-02-01, 2024-02-29, 2024-01, 2024-03",
        "2026-Q1, quarter, 2026-01-01, 2026-03-31, 2025-Q4, 2026-Q2",
        "2026-Q4, quarter, 2026-10-01, 2026-12-31, 2026-Q3, 2027-Q1",
        "2026, year, 2026-01-01, 2026-12-31, 2025, 2027"
    })
    void aWordStandsForDays(String word, String kind, LocalDate first, LocalDate last, String before, String after) {
        ReportSpan span = ReportSpan.ofWord(word).orElseThrow();
        assertThat(span.word()).isEqualTo(word);
        assertThat(span.kind()).isEqualTo(kind);
        assertThat(span.period()).isEqualTo(ReportingPeriod.ofDays(first, last));
        assertThat(span.before().word()).isEqualTo(before);
        assertThat(span.after().word()).isEqualTo(after);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-13",
                "2026-00",
                "2026-1",
                "2026-Q5",
                "2026-Q0",
                "26-10",
                "2026-10-01",
                "0000",
                "oktober",
                "2026-10 "
            })
    void nothingElseDoes(String word) {
        assertThat(ReportSpan.ofWord(word)).isEmpty();
    }

    @Test
    void aDayLiesInAMonthAQuarterAndAYear() {
        LocalDate day = LocalDate.of(2026, 3, 2);
        assertThat(ReportSpan.monthBefore(day).word()).isEqualTo("2026-02");
        assertThat(ReportSpan.monthOf(day).word()).isEqualTo("2026-03");
        assertThat(ReportSpan.quarterOf(day).word()).isEqualTo("2026-Q1");
        assertThat(ReportSpan.yearOf(day).word()).isEqualTo("2026");
    }

    @Test
    void fiveMonthsAreNoSpan() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ReportSpan(YearMonth.of(2026, 1), 5));
        assertThatIllegalArgumentException().isThrownBy(() -> new ReportSpan(YearMonth.of(2026, 2), 3));
        assertThatIllegalArgumentException().isThrownBy(() -> new ReportSpan(YearMonth.of(2026, 4), 12));
    }
}
