package nl.waardemeter.kpi;

import static nl.waardemeter.kpi.Kpi.CONTACT_VOLUME;
import static nl.waardemeter.kpi.Kpi.TICKET_VOLUME;
import static nl.waardemeter.kpi.Row.abandoned;
import static nl.waardemeter.kpi.Row.answered;
import static nl.waardemeter.kpi.Row.contact;
import static nl.waardemeter.kpi.Row.ticket;
import static nl.waardemeter.kpi.WorkedExample.BY_LEG;

import java.util.List;

/** By hand: how much is asked. */
final class VolumeExamples {

    static final List<WorkedExample> ALL = List.of(
            WorkedExample.of(CONTACT_VOLUME, "a transferred contact is one contact, an outgoing call none")
                    .over(answered(), abandoned(), contact("unknown"))
                    .over(answered().with(Field.FIRST_LEG, false))
                    .over(answered().with(Field.DIRECTION, "out"))
                    .counts(3),
            WorkedExample.of(CONTACT_VOLUME, "by team, queue or agent every leg counts")
                    .over(answered(), abandoned(), contact("unknown"))
                    .over(answered().with(Field.FIRST_LEG, false))
                    .over(answered().with(Field.DIRECTION, "out"))
                    .in(BY_LEG)
                    .as("legs")
                    .counts(4),
            WorkedExample.of(CONTACT_VOLUME, "a plain count may be zero").counts(0),
            WorkedExample.of(TICKET_VOLUME, "every ticket created")
                    .over(ticket(), ticket().solvedAfter(9).reopened(2))
                    .counts(2),
            WorkedExample.of(TICKET_VOLUME, "a plain count may be zero").counts(0));

    private VolumeExamples() {}
}
