package nl.waardemeter.demo;

import java.util.ArrayList;
import java.util.List;
import nl.waardemeter.kpi.Channel;
import org.jspecify.annotations.Nullable;

/** Who is asked for a judgement, who answers, and what: it depends on whether the question was solved and on the wait. */
final class Surveys {

    private static final double ASKED = 0.73;

    private static final double SOLVED = 0.916;
    private static final double NOT_SOLVED = 0.65;

    private static final double[] POSITIVE = {0, 0, 0, 0.44, 0.56};
    private static final double[] NEGATIVE = {0.30, 0.25, 0.45, 0, 0};

    // with a satisfied customer, and with another
    private static final double[][] NPS = {
        {.004, .002, .003, .006, .010, .025, .04, .11, .24, .33, .23},
        {.10, .05, .08, .10, .10, .17, .13, .13, .08, .04, .02}
    };
    private static final double[][] CES = {{.01, .02, .04, .09, .17, .33, .34}, {.14, .19, .22, .20, .14, .08, .03}};
    private static final double[][] GRADES = {
        {.002, .003, .005, .01, .02, .04, .12, .36, .29, .15}, {.06, .06, .10, .14, .19, .18, .15, .08, .03, .01}
    };

    private final Story story;
    private final Months months;

    Surveys(Story story, Months months) {
        this.story = story;
        this.months = months;
    }

    /** The answers about a contact, of which these are all legs. */
    List<Answer> of(List<Leg> contact) {
        Leg last = lastAnswered(contact);
        if (last == null || !last.visit().known()) {
            return List.of();
        }
        Visit visit = last.visit();
        Dice dice = Dice.of(visit.seed(), 14);
        long at = last.answeredAt() + 600 + (long) dice.lognormal(9 * WallTime.HOUR, 1.4);
        if (!dice.chance(ASKED) || !dice.chance(responds(visit)) || at >= months.end()) {
            return List.of();
        }
        boolean satisfied = dice.chance(satisfied(contact.get(0), last));
        String response = "E" + last.contact().substring(1) + last.contact().charAt(0);
        List<Answer> answers = new ArrayList<>(2);
        int score = 1 + dice.pick(satisfied ? POSITIVE : NEGATIVE);
        String comment = Comments.of(visit, score, contact.get(0).waited(), dice);
        answers.add(new Answer(response, at, Answer.Question.CSAT, score, comment, last));
        int mood = satisfied ? 0 : 1;
        double also = dice.fraction();
        if (also < 0.30) {
            answers.add(new Answer(response, at, Answer.Question.NPS, dice.pick(NPS[mood]), null, last));
        } else if (also < 0.45) {
            answers.add(new Answer(response, at, Answer.Question.CES, 1 + dice.pick(CES[mood]), null, last));
        } else if (also < 0.60) {
            answers.add(new Answer(response, at, Answer.Question.GRADE, 1 + dice.pick(GRADES[mood]), null, last));
        }
        return answers;
    }

    private static @Nullable Leg lastAnswered(List<Leg> contact) {
        Leg last = null;
        for (Leg leg : contact) {
            last = leg.exit() == Leg.Exit.ANSWERED ? leg : last;
        }
        return last;
    }

    private static double responds(Visit visit) {
        return switch (visit.channel()) {
            case PHONE -> 0.12;
            case EMAIL -> 0.14;
            case CHAT -> 0.28;
            default -> 0.25;
        };
    }

    private double satisfied(Leg first, Leg last) {
        Visit visit = first.visit();
        boolean solved = visit.solved() && !first.transferred();
        double chance = solved ? SOLVED : NOT_SOLVED;
        chance += switch (visit.crew()) {
            case ORDERS -> -0.015;
            case RETURNS -> -0.02 + 0.05 * story.mandate(WallTime.dayOf(first.at()), Crew.RETURNS);
            case PRODUCT -> 0.035;
        };
        chance += last.agent() == null ? 0 : last.agent().touch();
        return chance - annoyance(first);
    }

    /** Waiting matters little until it is long. On the mail one does not wait, one goes on with the day. */
    private static double annoyance(Leg first) {
        boolean live = first.visit().channel() == Channel.PHONE || first.visit().channel() == Channel.CHAT;
        long waited = first.waited();
        if (!live || waited < 60) {
            return live ? -0.012 : 0;
        }
        return waited < 180 ? 0.0 : waited < 600 ? 0.11 : 0.30;
    }
}
