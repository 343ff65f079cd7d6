package nl.waardemeter.kpi;

import static nl.waardemeter.kpi.Kpi.ABANDONMENT;
import static nl.waardemeter.kpi.Kpi.AVERAGE_SPEED_OF_ANSWER;
import static nl.waardemeter.kpi.Kpi.FIRST_RESPONSE_TIME;
import static nl.waardemeter.kpi.Kpi.SERVICE_LEVEL;
import static nl.waardemeter.kpi.Row.abandoned;
import static nl.waardemeter.kpi.Row.answered;
import static nl.waardemeter.kpi.Row.contact;
import static nl.waardemeter.kpi.Row.ticket;

import java.util.List;

/** By hand: how well one is reached. */
final class AccessExamples {

    private static final Reason SHORT_UNKNOWN =
            new Reason(Reason.Code.SHORT_ABANDONS_UNKNOWN, "wait_seconds", "contacts");
    private static final Reason NO_WAIT = new Reason(Reason.Code.MISSING_FIELD, "wait_seconds", "contacts");
    private static final Reason NO_EXIT = new Reason(Reason.Code.MISSING_FIELD, "exit", "contacts");
    private static final Reason NO_RESPONSE = new Reason(Reason.Code.MISSING_FIELD, "first_response_at", "tickets");

    private static final List<WorkedExample> SERVICE_LEVELS = List.of(
            serviceLevel("a thousand answered, sixty abandoned of which ten short")
                    .over(answered().waited(20).times(860))
                    .over(answered().waited(20.001).times(140))
                    .over(abandoned().waited(4.999).times(10))
                    .over(abandoned().waited(5).times(10))
                    .over(abandoned().waited(45).times(40))
                    .gives(860.0 / 1050)
                    .from(860, 1050)
                    .excluding(10),
            serviceLevel("Cisco's hundred: abandons within the threshold that are not short do not help")
                    .over(answered().waited(15).times(70))
                    .over(abandoned().waited(10).times(10))
                    .over(answered().waited(40).times(20))
                    .gives(0.7)
                    .from(70, 100),
            serviceLevel("Cisco's hundred, those abandons all short")
                    .over(answered().waited(15).times(70))
                    .over(abandoned().waited(2).times(10))
                    .over(answered().waited(40).times(20))
                    .gives(70.0 / 90)
                    .from(70, 90)
                    .excluding(10),
            serviceLevel("flow-outs, callbacks, unknown exits and outgoing calls do not count")
                    .over(answered().waited(8), answered().waited(60))
                    .over(contact("flowout").waited(30), contact("callback").waited(9))
                    .over(contact("voicemail"), contact("unknown"))
                    .over(answered().waited(3).with(Field.DIRECTION, "out"))
                    .gives(0.5)
                    .from(1, 2)
                    .excluding(4),
            serviceLevel("nobody answered is a measured zero")
                    .over(abandoned().waited(30).times(3))
                    .gives(0)
                    .from(0, 3),
            serviceLevel("the threshold is that of each row's own channel")
                    .over(answered().waited(45), answered().waited(45).limit(Limit.SERVICE_LEVEL, 60_000))
                    .in(new Slice(false, false, false, null, 7))
                    .as("SL-1, by channel")
                    .gives(0.5)
                    .from(1, 2),
            serviceLevel("answered without a wait is left out and lowers the coverage")
                    .over(answered().waited(12).times(8))
                    .over(answered().times(2))
                    .gives(1)
                    .from(8, 8)
                    .excluding(2)
                    .covering(0.8)
                    .partly(NO_WAIT),
            serviceLevel("nine in ten with a wait is enough")
                    .over(answered().waited(12).times(9))
                    .over(answered())
                    .gives(1)
                    .from(9, 9)
                    .excluding(1)
                    .covering(0.9),
            serviceLevel("abandoned without a wait stay in the denominator")
                    .over(answered().waited(20).times(374))
                    .over(answered().waited(72.32).times(3680))
                    .over(abandoned().times(946))
                    .gives(0.0748)
                    .from(374, 5000)
                    .covering(0.8108)
                    .partly(SHORT_UNKNOWN),
            serviceLevel("a few abandoned without a wait are told, and it is still measured")
                    .over(answered().waited(20).times(99))
                    .over(abandoned())
                    .gives(0.99)
                    .from(99, 100)
                    .covering(0.99)
                    .noting(SHORT_UNKNOWN),
            serviceLevel("only short abandons leave nothing to judge")
                    .over(abandoned().waited(1).times(4))
                    .noData(),
            serviceLevel("no answered contact has a wait")
                    .over(answered().times(5))
                    .over(abandoned().waited(80))
                    .notMeasured(NO_WAIT),
            serviceLevel("nobody says how contacts ended")
                    .over(contact("unknown").waited(8).times(5))
                    .notMeasured(NO_EXIT),
            serviceLevel("nothing happened").noData());

    private static final List<WorkedExample> OTHERS = List.of(
            WorkedExample.of(AVERAGE_SPEED_OF_ANSWER, "zero waits count, waits of those who gave up do not")
                    .over(
                            answered().waited(0),
                            answered().waited(30.5),
                            answered().waited(14.5))
                    .over(abandoned().waited(600))
                    .gives(15)
                    .from(45, 3),
            WorkedExample.of(AVERAGE_SPEED_OF_ANSWER, "waits of 4,054 that add up to 273,729 s")
                    .over(answered().waited(67).times(4053))
                    .over(answered().waited(273_729 - 67 * 4053))
                    .over(abandoned().times(946))
                    .gives(273_729.0 / 4054)
                    .from(273_729, 4054),
            WorkedExample.of(AVERAGE_SPEED_OF_ANSWER, "an answer without a wait is not a wait of zero")
                    .over(answered().waited(40), answered())
                    .gives(40)
                    .from(40, 1)
                    .excluding(1)
                    .covering(0.5)
                    .partly(NO_WAIT),
            WorkedExample.of(AVERAGE_SPEED_OF_ANSWER, "no wait at all")
                    .over(answered().times(3))
                    .notMeasured(NO_WAIT),
            WorkedExample.of(AVERAGE_SPEED_OF_ANSWER, "nobody says how contacts ended")
                    .over(contact("unknown").waited(8))
                    .notMeasured(NO_EXIT),
            WorkedExample.of(AVERAGE_SPEED_OF_ANSWER, "all gave up")
                    .over(abandoned().waited(90))
                    .noData(),
            WorkedExample.of(ABANDONMENT, "short abandons leave both sides")
                    .over(answered().waited(10).times(94))
                    .over(abandoned().waited(5).times(6))
                    .over(abandoned().waited(4.999).times(3))
                    .over(contact("flowout").times(2))
                    .gives(0.06)
                    .from(6, 100)
                    .excluding(5),
            WorkedExample.of(ABANDONMENT, "946 of 5,000 without a wait")
                    .over(answered().waited(67).times(4054))
                    .over(abandoned().times(946))
                    .gives(0.1892)
                    .from(946, 5000)
                    .covering(0.8108)
                    .partly(SHORT_UNKNOWN),
            WorkedExample.of(ABANDONMENT, "waits of answered contacts are not needed")
                    .over(answered().times(3))
                    .over(abandoned().waited(50))
                    .gives(0.25)
                    .from(1, 4),
            WorkedExample.of(ABANDONMENT, "nobody says how contacts ended")
                    .over(contact("unknown").times(3))
                    .notMeasured(NO_EXIT),
            WorkedExample.of(ABANDONMENT, "all flowed out")
                    .over(contact("flowout"))
                    .noData(),
            WorkedExample.of(FIRST_RESPONSE_TIME, "tickets that wait for their reply do not count")
                    .over(ticket().firstResponseAfter(600), ticket().firstResponseAfter(0), ticket())
                    .gives(300)
                    .from(600, 2),
            WorkedExample.of(FIRST_RESPONSE_TIME, "no ticket has a first response")
                    .over(ticket().solvedAfter(4_000))
                    .notMeasured(NO_RESPONSE),
            WorkedExample.of(FIRST_RESPONSE_TIME, "nothing happened").noData());

    static final List<List<WorkedExample>> ALL = List.of(SERVICE_LEVELS, OTHERS);

    private AccessExamples() {}

    private static WorkedExample serviceLevel(String situation) {
        return WorkedExample.of(SERVICE_LEVEL, situation).as("SL-1, 20 s");
    }
}
