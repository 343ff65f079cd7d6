package nl.waardemeter.demo;

import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import nl.waardemeter.kpi.Channel;
import org.jspecify.annotations.Nullable;

/** What is wrong with real files is wrong with these: on purpose, and always the same. */
final class Dirt {

    private static final double WITHOUT_TOPIC = 0.02;
    private static final double OTHER_WORD = 0.06;
    private static final double BROKEN = 0.003;
    private static final int WITHOUT_CHAT = 22;
    private static final int WRONG_SCALE = 20;
    private static final int DAYS_SENT_TWICE = 7;

    private final LocalDate withoutChat;
    private final YearMonth wrongScale;
    private final LocalDate until;

    Dirt(Months months) {
        withoutChat = months.numbered(WITHOUT_CHAT).atDay(1).with(dayOfWeekInMonth(3, DayOfWeek.SATURDAY));
        wrongScale = months.numbered(WRONG_SCALE);
        until = months.until();
    }

    /** One Saturday's chats never came in. */
    boolean isMissing(Leg leg) {
        return leg.visit().channel() == Channel.CHAT
                && WallTime.dayOf(leg.visit().at()).equals(withoutChat);
    }

    /** Two in a hundred carry no topic, and some call returns something else. */
    @Nullable
    String topic(Leg leg) {
        Dice dice = Dice.of(leg.visit().seed(), 20);
        if (dice.chance(WITHOUT_TOPIC)) {
            return null;
        }
        Topic topic = leg.visit().topic();
        if (topic == Topic.RETURN && dice.chance(OTHER_WORD)) {
            return leg.visit().channel() == Channel.PHONE ? "Retour" : "retouren";
        }
        return topic.label;
    }

    boolean isBroken(long seed, long part) {
        return Dice.of(seed, part, 21).chance(BROKEN);
    }

    /** The month whose satisfaction was handed in on a scale of 1 to 10; a later file puts it right. */
    YearMonth wrongScale() {
        return wrongScale;
    }

    String scale(Answer answer) {
        boolean wrong = answer.question() == Answer.Question.CSAT
                && YearMonth.from(WallTime.dayOf(answer.about().visit().at())).equals(wrongScale);
        return wrong ? "1-10" : answer.question().scale;
    }

    /** The calls of the last days came in a second time, under another source. */
    boolean isSentTwice(Leg leg) {
        return leg.visit().channel() == Channel.PHONE
                && WallTime.dayOf(leg.visit().at()).isAfter(until.minusDays(DAYS_SENT_TWICE));
    }
}
