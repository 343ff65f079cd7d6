package nl.waardemeter.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import nl.waardemeter.kpi.Channel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpeningHoursTests {

    @ParameterizedTest
    @CsvSource({
        "2026-04-27, PHONE, 0",
        "2025-04-26, PHONE, 0",
        "2026-05-14, CHAT, 0",
        "2026-04-06, MESSAGING, 0",
        "2025-05-05, PHONE, 18",
        "2026-05-14, EMAIL, 24",
        "2026-11-20, PHONE, 18",
        "2026-11-20, CHAT, 21",
        "2026-11-21, PHONE, 17",
        "2026-11-21, MESSAGING, 21",
        "2026-11-22, PHONE, 0",
        "2026-11-22, CHAT, 17"
    })
    void eachChannelHasItsHours(LocalDate day, Channel channel, int closes) {
        assertThat(OpeningHours.closes(day, channel)).isEqualTo(closes);
    }

    @ParameterizedTest
    @CsvSource({
        // from Friday half past four to Monday quarter past nine, with a Saturday between them and the clock set
        // forward
        "2025-03-28T16:30:00+01:00, 2025-03-31T09:15:00+02:00, 31500",
        "2025-03-29T20:00:00+01:00, 2025-03-30T11:00:00+02:00, 0",
        "2025-10-24T17:00:00+02:00, 2025-10-27T10:00:00+01:00, 32400"
    })
    void businessTimeCountsOfficeHoursOnly(OffsetDateTime from, OffsetDateTime to, long seconds) {
        assertThat(OpeningHours.businessSeconds(from.toEpochSecond(), to.toEpochSecond()))
                .isEqualTo(seconds);
    }

    @Test
    void anHourThatComesTwiceIsToldApart() {
        WallTime.Clock clock = new WallTime.Clock(LocalDate.of(2026, 10, 25));

        assertThat(Arrays.stream(clock.twice()).mapToObj(WallTime::text))
                .containsExactly("2026-10-25T02:30:00+02:00", "2026-10-25T02:30:00+01:00");
        assertThat(WallTime.text(clock.at(9 * WallTime.HOUR))).isEqualTo("2026-10-25T09:00:00+01:00");
        assertThat(new WallTime.Clock(LocalDate.of(2026, 3, 29)).twice()).isEmpty();
    }
}
