package nl.waardemeter.dashboard;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.waardemeter.dashboard.Tile.Fact;
import nl.waardemeter.dashboard.Tile.Mark;
import nl.waardemeter.scorecard.ContactRecord;
import nl.waardemeter.scorecard.ContactRecord.Leg;
import nl.waardemeter.scorecard.ContactRecord.LegDetails;
import nl.waardemeter.scorecard.ContactRecord.Other;
import nl.waardemeter.scorecard.ContactRecord.Relation;
import nl.waardemeter.scorecard.ContactRecord.Verdict;
import nl.waardemeter.web.Formats;
import org.jspecify.annotations.Nullable;

/** Puts one contact in words. */
final class ContactPages {

    private final ContactRecord contact;
    private final boolean everything;
    private final boolean agents;
    private final ZoneId zone;
    private final Texts texts;
    private final ContactWords words;

    /**
     * For one reader.
     *
     * @param everything whether the reader sees all teams: then what is not there did not come in
     */
    ContactPages(ContactRecord contact, boolean everything, boolean agents, ZoneId zone, Texts texts) {
        this.contact = contact;
        this.everything = everything;
        this.agents = agents;
        this.zone = zone;
        this.texts = texts;
        this.words = new ContactWords(texts, zone);
    }

    ContactPage page() {
        Leg first = contact.legs().get(0);
        LegDetails own = own().findFirst().orElseThrow();
        ContactRecord.TicketRecord ticket = contact.ticket();
        return new ContactPage(
                texts.formats().dateTime(first.offeredAt(), zone),
                Stream.of(words.channel(first.channel()), own.topic())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" · ")),
                words.verdict(contact.resolution().verdict()),
                words.why(contact, comesBackElsewhere()),
                facts(own),
                own().map(LegDetails::address)
                        .filter(RowsViews::isSafe)
                        .findFirst()
                        .orElse(null),
                notes(),
                agents,
                contact.legs().stream().map(this::leg).toList(),
                ticket == null ? null : words.ticket(Objects.requireNonNull(contact.ticketId()), ticket, agents),
                ticket != null ? null : noTicket(),
                contact.answers().stream().map(words::answer).toList(),
                contact.answers().isEmpty() ? text("dashboard.contact.answers.none") : null,
                texts.text("dashboard.contact.others.window", texts.formats().count(contact.windowDays())),
                contact.others().stream().map(other -> other(other, first)).toList(),
                contact.others().isEmpty() ? noOthers() : null);
    }

    private Stream<LegDetails> own() {
        return contact.legs().stream().map(Leg::details).filter(Objects::nonNull);
    }

    private List<Fact> facts(LegDetails own) {
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("id", contact.id()));
        facts.add(fact("source", contact.source()));
        facts.add(fact("direction", texts.text("dashboard.contact.direction." + own.direction())));
        if (own.language() != null) {
            facts.add(fact("language", own.language()));
        }
        return facts;
    }

    private Fact fact(String key, String text) {
        return new Fact(text("dashboard.contact." + key), text);
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (contact.legs().stream().anyMatch(leg -> leg.details() == null)) {
            notes.add(text("dashboard.contact.other-teams"));
        }
        if (contact.rowsFrom() != null) {
            notes.add(texts.text("dashboard.contact.removed", texts.formats().date(contact.rowsFrom())));
        }
        if (contact.closed()) {
            notes.add(text("dashboard.contact.closed"));
        }
        if (contact.cut()) {
            notes.add(texts.text(
                    "dashboard.contact.others.cut",
                    texts.formats().count(contact.others().size())));
        }
        return notes;
    }

    private ContactPage.Leg leg(Leg leg) {
        LegDetails own = leg.details();
        return new ContactPage.Leg(
                texts.formats().count(leg.number()),
                texts.formats().dateTime(leg.offeredAt(), zone),
                words.channel(leg.channel()),
                own == null ? null : words.leg(own));
    }

    private String noTicket() {
        String id = contact.ticketId();
        return id == null
                ? text("dashboard.contact.ticket.none")
                : texts.text("dashboard.contact.ticket." + (everything ? "absent" : "elsewhere"), id);
    }

    private String noOthers() {
        return text(
                "dashboard.contact.others." + (contact.customerKnown() ? everything ? "none" : "none-own" : "unknown"));
    }

    /** Which contact it was is another team's. */
    private boolean comesBackElsewhere() {
        return contact.resolution().why().contains("not-followed")
                && contact.others().stream().noneMatch(other -> other.relation() == Relation.AFTER);
    }

    private ContactPage.Other other(Other other, Leg first) {
        Duration apart = Duration.between(first.offeredAt(), other.moment());
        return new ContactPage.Other(
                texts.formats().dateTime(other.moment(), zone),
                texts.text(
                        "dashboard.contact." + (apart.isNegative() ? "earlier" : "later"),
                        texts.formats().duration((double) apart.abs().toSeconds())),
                text("dashboard.contact.kind." + (other.contact() ? "contact" : "ticket")),
                words.channel(other.channel()),
                orNothing(other.topic()),
                orNothing(other.team()),
                other.exit() == null ? Formats.NOTHING : text("dashboard.kpi.exit." + other.exit()),
                other.contact() ? ContactController.address(other.source(), other.id()) : null,
                mark(other.relation()));
    }

    private @Nullable Mark mark(Relation relation) {
        return switch (relation) {
            case AFTER ->
                contact.resolution().verdict() == Verdict.NOT_COUNTED
                        ? new Mark("warn", text("dashboard.contact.relation.after"))
                        : new Mark("bad", text("dashboard.contact.relation.breaks"));
            case BEFORE -> new Mark("info", text("dashboard.contact.relation.before"));
            case NONE -> null;
        };
    }

    private static String orNothing(@Nullable String name) {
        return Objects.requireNonNullElse(name, Formats.NOTHING);
    }

    private String text(String key) {
        return texts.text(key);
    }
}
