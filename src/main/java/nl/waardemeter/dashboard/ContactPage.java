package nl.waardemeter.dashboard;

import java.util.List;
import nl.waardemeter.dashboard.Tile.Fact;
import nl.waardemeter.dashboard.Tile.Mark;
import org.jspecify.annotations.Nullable;

/**
 * The page of one contact: finished words in the reader's language.
 *
 * @param when it was offered
 * @param about channel and contact reason
 * @param verdict whether it was solved at once
 * @param why the verdict is what it is
 * @param address in the system it came from; null where there is none
 * @param notes what to know of the page as a whole
 * @param agents whether there is a column with agents
 * @param noTicket why there is no ticket to see; null where there is
 * @param noAnswers why there are no answers to see; null where there are
 * @param noOthers why nothing else of the customer is to be seen; null where there is
 */
record ContactPage(
        String when,
        String about,
        Mark verdict,
        String why,
        List<Fact> facts,
        @Nullable String address,
        List<String> notes,
        boolean agents,
        List<Leg> legs,
        @Nullable Ticket ticket,
        @Nullable String noTicket,
        List<Answer> answers,
        @Nullable String noAnswers,
        String window,
        List<Other> others,
        @Nullable String noOthers) {

    /** @param own null of another team's leg */
    record Leg(
            String number,
            String when,
            String channel,
            @Nullable OwnLeg own) {}

    record OwnLeg(
            String team,
            String queue,
            String topic,
            String agent,
            String exit,
            String waited,
            String talk,
            String hold,
            String wrapUp,
            String transferred,
            String end) {}

    record Ticket(String id, List<Fact> facts, @Nullable String address) {}

    /** @param comment null where the customer gave none */
    record Answer(
            String question,
            String score,
            String when,
            @Nullable String comment) {}

    /**
     * Another contact or ticket of the customer.
     *
     * @param apart how long before or after this contact
     * @param page its own page; null of a ticket
     * @param mark what it is to this contact; null where nothing
     */
    record Other(
            String when,
            String apart,
            String kind,
            String channel,
            String topic,
            String team,
            String exit,
            @Nullable String page,
            @Nullable Mark mark) {}
}
