package nl.waardemeter.dashboard;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.waardemeter.dashboard.Tile.Fact;
import nl.waardemeter.dashboard.Tile.Mark;
import nl.waardemeter.kpi.Kpi;
import nl.waardemeter.scorecard.ContactRecord;
import nl.waardemeter.scorecard.ContactRecord.LegDetails;
import nl.waardemeter.scorecard.ContactRecord.Resolution;
import nl.waardemeter.scorecard.ContactRecord.TicketRecord;
import nl.waardemeter.scorecard.ContactRecord.Verdict;
import nl.waardemeter.web.Formats;
import org.jspecify.annotations.Nullable;

/** The words for the parts of a contact. */
final class ContactWords {

    /** Why the question is not asked of a contact at all; the other reasons have the words of the rows behind a number. */
    private static final Set<String> NEVER_ASKED = Set.of("not-inbound", "not-handled");

    private final Texts texts;
    private final ZoneId zone;

    ContactWords(Texts texts, ZoneId zone) {
        this.texts = texts;
        this.zone = zone;
    }

    String channel(String word) {
        return word.equals("-") ? Formats.NOTHING : texts.text("kpi.channel." + word);
    }

    Mark verdict(Verdict verdict) {
        String state = switch (verdict) {
            case SOLVED -> "good";
            case NOT_SOLVED -> "bad";
            case OPEN -> "waiting";
            case NOT_COUNTED -> "none";
        };
        return new Mark(state, texts.text("dashboard.contact.verdict." + word(verdict)));
    }

    /** @param elsewhere the customer came back to another team */
    String why(ContactRecord contact, boolean elsewhere) {
        Resolution resolution = contact.resolution();
        String days = texts.formats().count(contact.windowDays());
        if (resolution.why().isEmpty()) {
            return texts.text("dashboard.contact.why." + word(resolution.verdict()), days);
        }
        String reasons = resolution.why().stream()
                .map(word -> texts.text(
                        (NEVER_ASKED.contains(word) ? "dashboard.contact.why." : "dashboard.kpi.why.") + word))
                .collect(Collectors.joining(", "));
        String why = texts.text("dashboard.contact.why", reasons);
        return elsewhere ? why + " " + texts.text("dashboard.contact.why.elsewhere") : why;
    }

    ContactPage.OwnLeg leg(LegDetails leg) {
        return new ContactPage.OwnLeg(
                orNothing(leg.team()),
                orNothing(leg.queue()),
                orNothing(leg.topic()),
                orNothing(leg.agent()),
                texts.text("dashboard.kpi.exit." + leg.exit()),
                texts.formats().wait(seconds(leg.waitMs())),
                texts.formats().handleTime(seconds(leg.talkMs())),
                texts.formats().handleTime(seconds(leg.holdMs())),
                texts.formats().handleTime(seconds(leg.wrapUpMs())),
                yesNo(leg.transferred()),
                leg.endedAt() == null
                        ? Formats.NOTHING
                        : texts.formats().time(leg.endedAt().atZone(zone).toLocalTime()));
    }

    ContactPage.Ticket ticket(String id, TicketRecord ticket, boolean agents) {
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("status", ticket.status()));
        facts.add(fact("created", moment(ticket.createdAt())));
        facts.add(fact("responded", moment(ticket.firstResponseAt())));
        facts.add(fact("solved", moment(ticket.solvedAt())));
        facts.add(fact(
                "reopens", ticket.reopens() == null ? null : texts.formats().count(ticket.reopens())));
        facts.add(fact("priority", ticket.priority()));
        facts.add(fact("escalated", ticket.escalated() == null ? null : yesNo(ticket.escalated())));
        facts.add(fact("channel", channel(ticket.channel())));
        facts.add(fact("topic", ticket.topic()));
        facts.add(fact("team", ticket.team()));
        if (agents) {
            facts.add(fact("agent", ticket.agent()));
        }
        facts.removeIf(fact -> fact.text().equals(Formats.NOTHING));
        return new ContactPage.Ticket(id, facts, RowsViews.isSafe(ticket.address()) ? ticket.address() : null);
    }

    ContactPage.Answer answer(ContactRecord.Answer answer) {
        boolean asked = answer.question().equals(answer.kind())
                && Kpi.ofKey(answer.kind()).isPresent();
        return new ContactPage.Answer(
                asked ? texts.text("kpi." + answer.kind() + ".name") : answer.question(),
                score(answer),
                moment(answer.respondedAt()),
                answer.comment() == null || answer.comment().isBlank() ? null : answer.comment());
    }

    private String score(ContactRecord.Answer answer) {
        Double score = answer.score();
        Double max = answer.scaleMax();
        return score == null || max == null
                ? number(score)
                : texts.text("dashboard.contact.score", number(score), number(max));
    }

    private String number(@Nullable Double number) {
        return texts.formats().decimal(number, number == null || number == Math.rint(number) ? 0 : 1);
    }

    private String moment(@Nullable Instant moment) {
        return texts.formats().dateTime(moment, zone);
    }

    private Fact fact(String key, @Nullable String text) {
        return new Fact(texts.text("dashboard.contact.ticket." + key), orNothing(text));
    }

    private String yesNo(@Nullable Boolean yes) {
        return yes == null ? Formats.NOTHING : texts.text(yes ? "dashboard.kpi.yes" : "dashboard.kpi.no");
    }

    private static @Nullable Double seconds(@Nullable Integer milliseconds) {
        return milliseconds == null ? null : milliseconds / 1e3;
    }

    private static String orNothing(@Nullable String text) {
        return Objects.requireNonNullElse(text, Formats.NOTHING);
    }

    private static String word(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
