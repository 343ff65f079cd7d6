package nl.waardemeter.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SendingScheduleTests {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    private static SendingSchedule at(int day, int hour) {
        return new SendingSchedule(true, day, hour, true, Instant.EPOCH);
    }

    @Test
    void atFirstItIsOffAndMeansTheTenthAtEight() {
        assertThat(SendingSchedule.FIRST).isEqualTo(new SendingSchedule(false, 10, 8, true, null));
    }

    /** Winter time, summer time, the first day of the year; a second before it is still the month before that. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-10T07:00:00Z, 2026-03-10T07:00:00Z, 2026-02",
        "2026-03-10T06:59:59Z, 2026-02-10T07:00:00Z, 2026-01",
        "2026-04-10T06:00:00Z, 2026-04-10T06:00:00Z, 2026-03",
        "2026-04-10T05:59:59Z, 2026-03-10T07:00:00Z, 2026-02",
        "2026-01-09T23:00:00Z, 2025-12-10T07:00:00Z, 2025-11",
        "2026-01-31T22:59:59Z, 2026-01-10T07:00:00Z, 2025-12",
        "2026-01-31T23:00:00Z, 2026-01-10T07:00:00Z, 2025-12"
    })
    void itIsTheTenthInLocalTime(Instant now, Instant due, String span) {
        assertThat(at(10, 8).last(now, AMSTERDAM))
                .isEqualTo(new SendingSchedule.Due(due, ReportSpan.ofWord(span).orElseThrow()));
    }

    /** On 28 March 2027 the clocks go from two to three. */
    @Test
    void anHourThatIsSkippedIsTheOneAfterIt() {
        assertThat(at(28, 2)
                        .last(Instant.parse("2027-03-28T12:00:00Z"), AMSTERDAM)
                        .at())
                .isEqualTo("2027-03-28T01:00:00Z");
    }

    /** On 25 October 2026 it is two o'clock twice. */
    @Test
    void ofAnHourThatComesTwiceItIsTheFirst() {
        assertThat(at(25, 2)
                        .last(Instant.parse("2026-10-25T12:00:00Z"), AMSTERDAM)
                        .at())
                .isEqualTo("2026-10-25T00:00:00Z");
    }

    @Test
    void theTimesLatelyGoBackAsManyMonthsAsAskedFor() {
        assertThat(at(10, 8).lately(3, Instant.parse("2026-04-10T06:00:00Z"), AMSTERDAM))
                .extracting(due -> due.at() + " " + due.span().word())
                .containsExactly(
                        "2026-02-10T07:00:00Z 2026-01", "2026-03-10T07:00:00Z 2026-02", "2026-04-10T06:00:00Z 2026-03");
    }

    @Test
    void theTimesLatelyAreThoseSinceItWasSet() {
        Instant now = Instant.parse("2026-04-10T06:00:00Z");

        assertThat(new SendingSchedule(true, 10, 8, true, Instant.parse("2026-03-10T07:00:00Z"))
                        .lately(3, now, AMSTERDAM))
                .extracting(due -> due.span().word())
                .containsExactly("2026-02", "2026-03");
        assertThat(new SendingSchedule(true, 10, 8, true, now.plusSeconds(1)).lately(3, now, AMSTERDAM))
                .isEmpty();
        assertThat(SendingSchedule.FIRST.lately(3, now, AMSTERDAM)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-10T06:59:59Z, 2026-03-10T07:00:00Z, 2026-02",
        "2026-03-10T07:00:00Z, 2026-04-10T06:00:00Z, 2026-03",
        "2026-12-31T12:00:00Z, 2027-01-10T07:00:00Z, 2026-12"
    })
    void theNextTimeIsAfterNow(Instant now, Instant due, String span) {
        assertThat(at(10, 8).next(now, AMSTERDAM))
                .isEqualTo(new SendingSchedule.Due(due, ReportSpan.ofWord(span).orElseThrow()));
    }

    @ParameterizedTest
    @CsvSource({"0, 8", "29, 8", "10, -1", "10, 24"})
    void aDayOrAnHourThatNotEveryMonthHasIsNone(int day, int hour) {
        assertThatThrownBy(() -> at(day, hour)).isInstanceOf(IllegalArgumentException.class);
    }
}
