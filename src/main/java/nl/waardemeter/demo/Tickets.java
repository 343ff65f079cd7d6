package nl.waardemeter.demo;

import java.util.Objects;

/** What becomes of a mail once it is answered. */
final class Tickets {

    private static final double AT_ONCE = 0.54;
    private static final double LATER_DAYS = 2.6;
    private static final double LATER_VARIATION = 1.4;
    private static final double PRODUCT_TAKES = 1.35;
    private static final double ANSWERED_AGAIN_HOURS = 9;
    private static final double ESCALATED = 0.06;
    /** What nobody answered is closed some day. */
    private static final long CLOSED_UNANSWERED_DAYS = 14;

    private final Months months;

    Tickets(Months months) {
        this.months = months;
    }

    MailTicket of(Leg mail) {
        Dice dice = Dice.of(mail.visit().seed(), 13);
        long end = months.end();
        String number = Objects.requireNonNull(mail.visit().ticket());
        boolean escalated = dice.chance(ESCALATED);
        Handling.Time time = mail.time();
        long responded = time == null ? 0 : mail.answeredAt() + time.all();
        if (responded == 0 || responded >= end) {
            long closed = mail.at() + CLOSED_UNANSWERED_DAYS * WallTime.DAY;
            long when = time == null && closed < end ? closed : 0;
            return new MailTicket(number, mail, null, 0, when, when, 0, 0, escalated);
        }
        long later = (long) (dice.lognormal(LATER_DAYS, LATER_VARIATION)
                * WallTime.DAY
                * (mail.queue() == Crew.PRODUCT ? PRODUCT_TAKES : 1));
        long solved = dice.chance(AT_ONCE) ? responded : responded + 1800 + later;
        int replies = solved == responded ? 1 : 2 + dice.below(2);
        long reply = mail.visit().reply();
        int reopens = 0;
        long firstSolved = solved;
        if (reply > 0 && reply < end) {
            replies++;
            long again = reply + (long) (dice.lognormal(ANSWERED_AGAIN_HOURS, 0.9) * WallTime.HOUR);
            if (reply > responded) {
                firstSolved = Math.min(solved, responded + (reply - responded) / 2);
                solved = again;
                reopens = 1;
            } else {
                solved = Math.max(solved, again);
                firstSolved = solved;
            }
        }
        return new MailTicket(
                number,
                mail,
                mail.agent(),
                responded,
                firstSolved < end ? firstSolved : 0,
                solved < end ? solved : 0,
                reopens,
                replies,
                escalated);
    }
}
