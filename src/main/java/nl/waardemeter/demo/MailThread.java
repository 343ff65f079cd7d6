package nl.waardemeter.demo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import nl.waardemeter.kpi.Channel;
import org.jspecify.annotations.Nullable;

/** The tickets of an issue's mails: a mail has one of its own, or answers ours and belongs to the ticket before it. */
final class MailThread {

    /** Of those who mail again so many answer our mail; the others write a new one. */
    private static final double ANSWERS_OUR_MAIL = 0.55;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");

    private final @Nullable String[] tickets;
    private final boolean[] begins;
    private final long[] replies;

    /** @param number of the issue among those that began on the day */
    MailThread(Branch branch, LocalDate day, int number, List<Moment> moments, Dice dice) {
        tickets = new @Nullable String[moments.size()];
        begins = new boolean[moments.size()];
        replies = new long[moments.size()];
        for (int i = 0; i < moments.size(); i++) {
            if (moments.get(i).channel() == Channel.EMAIL) {
                if (i > 0 && begins[i - 1] && dice.chance(ANSWERS_OUR_MAIL)) {
                    tickets[i] = tickets[i - 1];
                    replies[i - 1] = moments.get(i).at();
                } else {
                    begins[i] = true;
                    tickets[i] = branch.key("HH-" + DAY.format(day) + "-" + (1000 + number)) + (i == 0 ? "" : "-" + i);
                }
            }
        }
    }

    @Nullable
    String ticket(int contact) {
        return tickets[contact];
    }

    /** Whether the ticket begins with this contact. */
    boolean begins(int contact) {
        return begins[contact];
    }

    /** When the customer answers on the same ticket, 0 for never. */
    long reply(int contact) {
        return replies[contact];
    }
}
