package nl.waardemeter.dashboard;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.waardemeter.kpi.Kpi;
import nl.waardemeter.scorecard.OpenTickets;
import nl.waardemeter.scorecard.Voices;

/** The words for the parts of a daily start. */
final class StartWords {

    private final Instant now;
    private final boolean severalTeams;
    private final Texts texts;

    /** @param severalTeams whether a team must be named */
    StartWords(Instant now, boolean severalTeams, Texts texts) {
        this.now = now;
        this.severalTeams = severalTeams;
        this.texts = texts;
    }

    String about(ExpectedVolume expected) {
        return texts.formats().count(Math.round(expected.mean()));
    }

    String spread(ExpectedVolume expected) {
        return texts.text(
                "dashboard.start.expected.spread",
                texts.formats().count(expected.lowest()),
                texts.formats().count(expected.highest()));
    }

    String basis(Optional<ExpectedVolume> expected, LocalDate today) {
        String weekday = texts.text(
                "dashboard.start.weekday." + today.getDayOfWeek().name().toLowerCase(java.util.Locale.ROOT));
        return expected.map(one -> texts.text(
                        "dashboard.start.expected.basis",
                        texts.formats().count(one.days().size()),
                        weekday,
                        texts.formats().shortDate(one.days().get(one.days().size() - 1)),
                        texts.formats().shortDate(one.days().get(0))))
                .orElseGet(() -> texts.text(
                        "dashboard.start.expected.little",
                        texts.formats().count(ExpectedVolume.FEWEST),
                        weekday,
                        texts.formats().count(ExpectedVolume.WEEKS)));
    }

    StartPage.OldTicket ticket(OpenTickets.Ticket ticket) {
        double seconds = Duration.between(ticket.createdAt(), now).toSeconds();
        return new StartPage.OldTicket(
                ticket.id(),
                texts.formats().duration(Math.max(0, seconds)),
                joined(severalTeams ? ticket.team() : null, ticket.topic()),
                RowsViews.isSafe(ticket.address()) ? ticket.address() : null);
    }

    StartPage.Said said(Voices.Voice voice) {
        String name = Kpi.ofKey(voice.question()).isPresent()
                ? texts.text("kpi." + voice.question() + ".name")
                : voice.question();
        return new StartPage.Said(
                name + " " + texts.text("dashboard.contact.score", number(voice.score()), number(voice.scaleMax())),
                voice.comment().strip(),
                joined(
                        voice.channel().equals("-") ? null : texts.text("kpi.channel." + voice.channel()),
                        voice.topic(),
                        severalTeams ? voice.team() : null),
                voice.contact() == null
                        ? null
                        : ContactController.address(
                                voice.contact().source(), voice.contact().id()));
    }

    private String number(double number) {
        return texts.formats().decimal(number, number == Math.rint(number) ? 0 : 1);
    }

    private static String joined(@org.jspecify.annotations.Nullable String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(" · "));
    }
}
