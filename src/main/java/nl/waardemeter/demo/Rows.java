package nl.waardemeter.demo;

import nl.waardemeter.kpi.Channel;
import org.jspecify.annotations.Nullable;

/** What happened as the cells of a file: in the order of {@link Kind#columns}, with the dirt that belongs to it. */
final class Rows {

    private static final String PHONE_SYSTEM = "phone-system";
    private static final String HELP_DESK = "help-desk";

    private final Branch branch;
    private final Dirt dirt;

    Rows(Branch branch, Dirt dirt) {
        this.branch = branch;
        this.dirt = dirt;
    }

    @Nullable
    String[] of(Leg leg) {
        return of(leg, source(leg));
    }

    @Nullable
    String[] of(Leg leg, String source) {
        Visit visit = leg.visit();
        Handling.Time time = leg.time();
        boolean answered = leg.exit() == Leg.Exit.ANSWERED;
        boolean phone = visit.channel() == Channel.PHONE;
        @Nullable
        String[] row = {
            leg.contact(),
            String.valueOf(leg.number()),
            visit.channel().word(),
            WallTime.text(leg.at()),
            leg.exit().word(),
            queue(leg.queue(), visit.channel()),
            team(leg.queue()),
            leg.agent() == null ? null : leg.agent().name(),
            dirt.topic(leg),
            customer(visit),
            visit.ticket(),
            leg.exit() == Leg.Exit.UNKNOWN ? null : String.valueOf(leg.waited()),
            time == null ? null : String.valueOf(time.talk()),
            time == null || !phone ? null : String.valueOf(time.hold()),
            time == null ? null : String.valueOf(time.wrapUp()),
            answered ? yesNo(leg.transferred()) : null,
            visit.english() ? "en" : "nl",
            source
        };
        if (dirt.isBroken(visit.seed(), leg.number())) {
            switch ((int) Math.floorMod(visit.seed(), 3L)) {
                case 0 -> row[3] = "onbekend";
                case 1 -> row[11] = "-15";
                default -> row[0] = null;
            }
        }
        return row;
    }

    @Nullable
    String[] of(MailTicket ticket) {
        Leg begun = ticket.begun();
        Visit visit = begun.visit();
        boolean solved = ticket.solvedAt() > 0;
        boolean broken = dirt.isBroken(visit.seed(), 100);
        return new @Nullable String[] {
            ticket.number(),
            broken ? "00-00-0000" : WallTime.text(begun.at()),
            visit.channel().word(),
            queue(begun.queue(), visit.channel()),
            team(begun.queue()),
            ticket.agent() == null ? null : ticket.agent().name(),
            dirt.topic(begun),
            customer(visit),
            ticket.escalated() ? "hoog" : "normaal",
            moment(ticket.firstResponseAt()),
            ticket.firstResponseAt() == 0
                    ? null
                    : String.valueOf(OpeningHours.businessSeconds(begun.at(), ticket.firstResponseAt())),
            moment(ticket.firstSolvedAt()),
            moment(ticket.solvedAt()),
            String.valueOf(ticket.reopens()),
            String.valueOf(ticket.replies()),
            yesNo(ticket.escalated()),
            solved ? "opgelost" : "open",
            HELP_DESK
        };
    }

    @Nullable
    String[] of(Answer answer, String scale) {
        Leg about = answer.about();
        boolean broken =
                dirt.isBroken(about.visit().seed(), 200 + answer.question().ordinal());
        return new @Nullable String[] {
            answer.response(),
            WallTime.text(answer.at()),
            answer.question().word(),
            broken ? "n.v.t." : String.valueOf(answer.score()),
            scale,
            answer.question() == Answer.Question.CES ? "higher-is-better" : null,
            answer.comment(),
            about.contact(),
            customer(about.visit()),
            source(about)
        };
    }

    @Nullable
    String[] of(StaffedDay day) {
        Person person = day.person();
        boolean broken = day.availableSeconds() > 0
                && dirt.isBroken(person.id(), day.day().toEpochDay());
        return new String[] {
            day.day().toString(),
            person.name(),
            team(person.crew()),
            String.valueOf(day.availableSeconds()),
            String.valueOf(day.busySeconds() + (broken ? 10 * WallTime.HOUR : 0)),
            String.valueOf(day.breakSeconds()),
            String.valueOf(day.paidSeconds()),
            PHONE_SYSTEM
        };
    }

    private static String source(Leg leg) {
        return leg.visit().channel() == Channel.PHONE ? PHONE_SYSTEM : HELP_DESK;
    }

    private String team(Crew crew) {
        return branch.named(crew.label);
    }

    private String queue(Crew crew, Channel channel) {
        String kind = switch (channel) {
            case PHONE -> "telefoon";
            case CHAT -> "chat";
            case MESSAGING -> "WhatsApp";
            default -> "mail";
        };
        return branch.named(crew.brief + " " + kind);
    }

    private @Nullable String customer(Visit visit) {
        return visit.known() ? branch.key("K" + (1_000_000 + visit.customer())) : null;
    }

    private static @Nullable String moment(long moment) {
        return moment == 0 ? null : WallTime.text(moment);
    }

    private static String yesNo(boolean yes) {
        return yes ? "yes" : "no";
    }
}
