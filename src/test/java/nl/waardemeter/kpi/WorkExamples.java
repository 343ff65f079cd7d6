package nl.waardemeter.kpi;

import static nl.waardemeter.kpi.Kpi.AVERAGE_HANDLE_TIME;
import static nl.waardemeter.kpi.Kpi.OCCUPANCY;
import static nl.waardemeter.kpi.Kpi.WRAP_UP_TIME;
import static nl.waardemeter.kpi.Row.abandoned;
import static nl.waardemeter.kpi.Row.answered;
import static nl.waardemeter.kpi.Row.staffed;

import java.util.List;

/** By hand: the work that contacts are, and the people who do it. */
final class WorkExamples {

    private static final Reason NO_TALK = new Reason(Reason.Code.MISSING_FIELD, "talk_seconds", "contacts");
    private static final Reason NO_WRAP_UP = new Reason(Reason.Code.MISSING_FIELD, "wrap_up_seconds", "contacts");
    private static final Reason NO_BUSY = new Reason(Reason.Code.MISSING_FIELD, "busy_seconds", "staffed-time");

    static final List<WorkedExample> ALL = List.of(
            handleTime("talk, hold and wrap-up; waiting is no handling")
                    .over(answered().waited(90).talked(240).held(30).wrappedUp(60))
                    .over(answered().talked(180).wrappedUp(0))
                    .over(abandoned().waited(300))
                    .gives(255)
                    .from(510, 2),
            handleTime("an outgoing call is not handled for a customer who offered it")
                    .over(answered().talked(100).wrappedUp(20))
                    .over(answered().talked(900).wrappedUp(0).with(Field.DIRECTION, "out"))
                    .gives(120)
                    .from(120, 1),
            handleTime("nine in ten with wrap-up: over those nine")
                    .over(answered().talked(200).wrappedUp(40).times(9))
                    .over(answered().talked(1_000))
                    .gives(240)
                    .from(2_160, 9)
                    .excluding(1)
                    .covering(0.9),
            handleTime("fewer with wrap-up: talk and hold of all")
                    .over(answered().talked(200).wrappedUp(40).times(8))
                    .over(answered().talked(200).held(10).times(2))
                    .as("without-wrap-up")
                    .gives(202)
                    .from(2_020, 10)
                    .covering(0.8)
                    .partly(NO_WRAP_UP),
            handleTime("4,054 talks of 911,837 s, and no wrap-up anywhere")
                    .over(answered().talked(225).times(4053))
                    .over(answered().talked(911_837 - 225 * 4053))
                    .as("without-wrap-up")
                    .gives(911_837.0 / 4054)
                    .from(911_837, 4054)
                    .covering(0)
                    .partly(NO_WRAP_UP),
            handleTime("a missing talk time is no missing wrap-up")
                    .over(answered().talked(200).wrappedUp(40).times(8))
                    .over(answered().wrappedUp(40).times(2))
                    .gives(240)
                    .from(1_920, 8)
                    .excluding(2)
                    .covering(0.8)
                    .partly(NO_TALK),
            handleTime("talk known of few, and of those no wrap-up")
                    .over(answered().talked(100))
                    .over(answered().wrappedUp(40).times(19))
                    .as("without-wrap-up")
                    .gives(100)
                    .from(100, 1)
                    .excluding(19)
                    .covering(0)
                    .partly(NO_WRAP_UP),
            handleTime("nobody's talk time is known")
                    .over(answered().wrappedUp(30).times(3))
                    .notMeasured(NO_TALK),
            handleTime("nothing was answered").over(abandoned().waited(9)).noData(),
            WorkedExample.of(WRAP_UP_TIME, "a wrap-up of zero counts")
                    .over(answered().wrappedUp(0), answered().wrappedUp(90))
                    .gives(45)
                    .from(90, 2),
            WorkedExample.of(WRAP_UP_TIME, "a wrap-up that is not known is not zero")
                    .over(answered().wrappedUp(60), answered().talked(10))
                    .gives(60)
                    .from(60, 1)
                    .excluding(1)
                    .covering(0.5)
                    .partly(NO_WRAP_UP),
            WorkedExample.of(WRAP_UP_TIME, "the phone system keeps no wrap-up")
                    .over(answered().talked(10))
                    .notMeasured(NO_WRAP_UP),
            WorkedExample.of(WRAP_UP_TIME, "nothing happened").noData(),
            WorkedExample.of(OCCUPANCY, "35 minutes busy in an hour: two overlapping chats and a wrap-up")
                    .over(staffed(3_600, 2_100))
                    .gives(35.0 / 60)
                    .from(2_100, 3_600)
                    .n(1),
            WorkedExample.of(OCCUPANCY, "sums, not a mean of the agents")
                    .over(staffed(3_600, 3_600), staffed(36_000, 18_000))
                    .gives(21_600.0 / 39_600)
                    .from(21_600, 39_600)
                    .n(2),
            WorkedExample.of(OCCUPANCY, "who has only one of the two times does not count")
                    .over(staffed(1_000, 800).times(9))
                    .over(staffed(1_000, 0).without(Field.BUSY))
                    .over(staffed())
                    .gives(0.8)
                    .from(7_200, 9_000)
                    .n(9)
                    .excluding(2)
                    .covering(9.0 / 11)
                    .partly(NO_BUSY),
            WorkedExample.of(OCCUPANCY, "a day without a contact is a measured zero")
                    .over(staffed(28_800, 0))
                    .gives(0)
                    .from(0, 28_800)
                    .n(1),
            WorkedExample.of(OCCUPANCY, "nobody was available")
                    .over(staffed(0, 0))
                    .noData(),
            WorkedExample.of(OCCUPANCY, "no busy time at all")
                    .over(staffed(100, 0).without(Field.BUSY))
                    .notMeasured(NO_BUSY),
            WorkedExample.of(OCCUPANCY, "no staffed time").noData());

    private WorkExamples() {}

    private static WorkedExample handleTime(String situation) {
        return WorkedExample.of(AVERAGE_HANDLE_TIME, situation);
    }
}
