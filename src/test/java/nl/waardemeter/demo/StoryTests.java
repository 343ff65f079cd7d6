package nl.waardemeter.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoryTests {

    private static final Months MONTHS = new Months(LocalDate.of(2026, 11, 21), Months.USUAL);

    @Test
    void theStoryStandsOnItsDays() {
        assertThat(new StoryEvents(MONTHS)
                        .all().stream()
                                .map(event -> WallTime.text(event.from()).substring(0, 16) + " " + event.kind() + " "
                                        + event.english())
                                .collect(Collectors.joining("\n")))
                .isEqualTo("""
                        2024-11-29T00:00 campaign Black Friday to 5 December
                        2024-12-19T00:00 other Last orders before Christmas
                        2024-12-27T00:00 other Returns after the holidays
                        2025-01-06T00:00 system WhatsApp opened as a channel
                        2025-04-26T00:00 holiday King’s Day: closed
                        2025-05-29T00:00 holiday Ascension Day: closed
                        2025-09-01T00:00 system New phone system: ringing no longer counts as waiting
                        2025-11-28T00:00 campaign Black Friday to 5 December, carrier behind
                        2025-12-19T00:00 other Last orders before Christmas
                        2025-12-27T00:00 other Returns after the holidays
                        2026-01-08T00:00 weather Snow: no deliveries
                        2026-02-01T00:00 other Retour & Betalen may refund up to 50 euros itself
                        2026-04-13T00:00 other Table lamp Luna with a faulty dimmer
                        2026-04-27T00:00 mailing Mailing to buyers of lamp Luna
                        2026-04-27T00:00 holiday King’s Day: closed
                        2026-05-14T00:00 holiday Ascension Day: closed
                        2026-05-19T10:10 outage Payment outage
                        2026-06-01T00:00 other Returning something costs 2.95 euros""");
    }

    /** The last day of all, whatever it is: nothing that must be in the story falls out of it. */
    @ParameterizedTest
    @ValueSource(
            strings = {"2026-01-01", "2026-02-28", "2026-04-20", "2026-06-30", "2026-11-30", "2026-12-05", "2028-02-29"
            })
    void theStoryIsCompleteOnAnyDay(LocalDate until) {
        Months months = new Months(until, Months.USUAL);
        List<StoryEvent> events = new StoryEvents(months).all();

        assertThat(events)
                .extracting(StoryEvent::kind)
                .contains("outage", "mailing", "campaign", "weather", "system", "holiday", "other");
        assertThat(events)
                .filteredOn(event -> event.english().endsWith("carrier behind"))
                .hasSize(1);
        assertThat(events).allSatisfy(event -> {
            assertThat(event.to()).isGreaterThan(event.from());
            assertThat(event.dutch()).isNotBlank().isNotEqualTo(event.english());
        });
    }

    @Test
    void theNewestMonthIsAlwaysTheTwentyFifth() {
        assertThat(MONTHS.number(LocalDate.of(2026, 11, 1))).isEqualTo(25);
        assertThat(MONTHS.numbered(11)).isEqualTo(YearMonth.of(2025, 9));
        assertThat(MONTHS.newestFirst())
                .hasSize(25)
                .startsWith(YearMonth.of(2026, 11))
                .endsWith(YearMonth.of(2024, 11));
        assertThat(MONTHS.lastDay(YearMonth.of(2026, 11))).isEqualTo("2026-11-21");
        assertThat(MONTHS.lastDay(YearMonth.of(2026, 2))).isEqualTo("2026-02-28");
    }
}
