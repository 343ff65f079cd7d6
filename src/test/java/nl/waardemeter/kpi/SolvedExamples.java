package nl.waardemeter.kpi;

import static nl.waardemeter.kpi.Kpi.FIRST_CONTACT_RESOLUTION;
import static nl.waardemeter.kpi.Kpi.REOPEN_RATE;
import static nl.waardemeter.kpi.Kpi.RESOLUTION_TIME;
import static nl.waardemeter.kpi.Kpi.TICKETS_PER_CUSTOMER;
import static nl.waardemeter.kpi.Kpi.TRANSFER_RATE;
import static nl.waardemeter.kpi.Row.abandoned;
import static nl.waardemeter.kpi.Row.answered;
import static nl.waardemeter.kpi.Row.ticket;
import static nl.waardemeter.kpi.WorkedExample.BY_LEG;
import static nl.waardemeter.kpi.WorkedExample.SHORTENED;
import static nl.waardemeter.kpi.WorkedExample.UNSETTLED;

import java.util.List;

/** By hand: whether the question was solved, and in how many steps. */
final class SolvedExamples {

    private static final Reason WINDOW_OPEN = new Reason(Reason.Code.WINDOW_OPEN, null, "contacts");

    private static final List<WorkedExample> CONTACTS = List.of(
            fcr("broken by a later contact, a transfer or a reopening")
                    .over(answered().ofCustomer("a").times(4))
                    .over(answered().ofCustomer("b").with(Field.FOLLOWED, true))
                    .over(answered().ofCustomer("c").transferred(true))
                    .over(answered().ofCustomer("d").with(Field.TICKET_REOPENED, true))
                    .over(answered().ofCustomer("e").transferred(false))
                    .gives(0.625)
                    .from(5, 8),
            fcr("a repeat contact, an unknown customer and a second leg open no issue")
                    .over(answered().ofCustomer("a").times(9))
                    .over(answered().ofCustomer("a").with(Field.PRECEDED, true))
                    .over(answered())
                    .over(answered().ofCustomer("a").with(Field.FIRST_LEG, false))
                    .over(abandoned().ofCustomer("a"))
                    .gives(1)
                    .from(9, 9)
                    .excluding(2)
                    .covering(10.0 / 11),
            fcr("too few contacts with a customer")
                    .over(answered().ofCustomer("a"), answered())
                    .gives(1)
                    .from(1, 1)
                    .excluding(1)
                    .covering(0.5)
                    .partly(missing("customer_id", "contacts")),
            fcr("the last days still wait for their window")
                    .over(answered().ofCustomer("a"))
                    .in(SHORTENED)
                    .gives(1)
                    .from(1, 1)
                    .provisional(),
            fcr("no day's window has gone by").in(SHORTENED).notMeasured(WINDOW_OPEN),
            fcr("the window is a setting")
                    .over(answered().ofCustomer("a"))
                    .in(new Slice(false, false, false, 20, 14))
                    .as("M1, 14 days")
                    .gives(1)
                    .from(1, 1),
            fcr("no customer is known").over(answered().times(3)).notMeasured(missing("customer_id", "contacts")),
            fcr("only repeat contacts")
                    .over(answered().ofCustomer("a").with(Field.PRECEDED, true))
                    .noData(),
            fcr("nothing happened").noData(),
            WorkedExample.of(TRANSFER_RATE, "of contacts, once each")
                    .over(answered().transferred(true))
                    .over(answered().transferred(true).with(Field.FIRST_LEG, false))
                    .over(answered().transferred(false).times(3))
                    .over(abandoned().transferred(true))
                    .gives(0.25)
                    .from(1, 4),
            WorkedExample.of(TRANSFER_RATE, "of legs, where a team, queue or agent is asked for")
                    .over(answered().transferred(true))
                    .over(answered().transferred(true).with(Field.FIRST_LEG, false))
                    .over(answered().transferred(false).times(3))
                    .in(BY_LEG)
                    .as("legs")
                    .gives(0.4)
                    .from(2, 5),
            WorkedExample.of(TRANSFER_RATE, "some sources do not say")
                    .over(answered().transferred(true), answered().transferred(false), answered())
                    .gives(0.5)
                    .from(1, 2)
                    .excluding(1)
                    .covering(2.0 / 3)
                    .partly(missing("transferred", "contacts")),
            WorkedExample.of(TRANSFER_RATE, "no source says")
                    .over(answered())
                    .notMeasured(missing("transferred", "contacts")),
            WorkedExample.of(TRANSFER_RATE, "no source says, by leg")
                    .over(answered())
                    .in(BY_LEG)
                    .as("legs")
                    .notMeasured(missing("transferred", "contacts")),
            WorkedExample.of(TRANSFER_RATE, "nothing happened").noData());

    private static final List<WorkedExample> TICKETS = List.of(
            WorkedExample.of(REOPEN_RATE, "once is enough, twice is not two")
                    .over(ticket().solvedAfter(60).reopened(0).times(82))
                    .over(ticket().solvedAfter(60).reopened(1).times(17))
                    .over(ticket().solvedAfter(60).reopened(3))
                    .over(ticket().reopened(1))
                    .gives(0.18)
                    .from(18, 100),
            WorkedExample.of(REOPEN_RATE, "tickets of the last fortnight may still be reopened")
                    .over(ticket().solvedAfter(60).reopened(0))
                    .in(UNSETTLED)
                    .gives(0)
                    .from(0, 1)
                    .provisional(),
            WorkedExample.of(REOPEN_RATE, "some sources do not say")
                    .over(ticket().solvedAfter(60).reopened(0))
                    .over(ticket().solvedAfter(60))
                    .gives(0)
                    .from(0, 1)
                    .excluding(1)
                    .covering(0.5)
                    .partly(missing("reopens", "tickets")),
            WorkedExample.of(REOPEN_RATE, "no source says")
                    .over(ticket().solvedAfter(60))
                    .notMeasured(missing("reopens", "tickets")),
            WorkedExample.of(REOPEN_RATE, "nothing was solved").over(ticket()).noData(),
            WorkedExample.of(RESOLUTION_TIME, "open tickets are not in the mean")
                    .over(ticket().solvedAfter(3_600), ticket().solvedAfter(10_800), ticket())
                    .gives(7_200)
                    .from(14_400, 2),
            WorkedExample.of(RESOLUTION_TIME, "no ticket was solved")
                    .over(ticket().times(2))
                    .notMeasured(missing("solved_at", "tickets")),
            WorkedExample.of(RESOLUTION_TIME, "nothing happened").noData(),
            WorkedExample.of(TICKETS_PER_CUSTOMER, "over the different customers who have one")
                    .over(ticket().ofCustomer("a").times(3))
                    .over(ticket().ofCustomer("b"), ticket().ofCustomer("c").solvedAfter(5))
                    .gives(5.0 / 3)
                    .from(5, 3)
                    .n(5),
            WorkedExample.of(TICKETS_PER_CUSTOMER, "tickets of unknown customers are left out")
                    .over(ticket().ofCustomer("a").times(2))
                    .over(ticket())
                    .gives(2)
                    .from(2, 1)
                    .n(2)
                    .excluding(1)
                    .covering(2.0 / 3)
                    .partly(missing("customer_id", "tickets")),
            WorkedExample.of(TICKETS_PER_CUSTOMER, "no customer is known")
                    .over(ticket())
                    .notMeasured(missing("customer_id", "tickets")),
            WorkedExample.of(TICKETS_PER_CUSTOMER, "nothing happened").noData());

    static final List<List<WorkedExample>> ALL = List.of(CONTACTS, TICKETS);

    private SolvedExamples() {}

    private static WorkedExample fcr(String situation) {
        return WorkedExample.of(FIRST_CONTACT_RESOLUTION, situation).as("M1, 7 days");
    }

    private static Reason missing(String field, String kind) {
        return new Reason(Reason.Code.MISSING_FIELD, field, kind);
    }
}
