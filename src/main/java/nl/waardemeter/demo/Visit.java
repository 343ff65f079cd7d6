package nl.waardemeter.demo;

import nl.waardemeter.kpi.Channel;
import org.jspecify.annotations.Nullable;

/**
 * A customer is going to contact us: what is settled before anybody answers.
 *
 * @param seed of everything else about it
 * @param at when, in seconds since 1970
 * @param customer the number by which other contacts of the same customer are known
 * @param known whether we recognise the customer
 * @param english whether the customer writes and speaks English
 * @param solved whether the customer will not come back on the topic
 * @param ticket the ticket it belongs to; none but by mail
 * @param first whether the ticket begins with it
 * @param reply when the customer comes back on the same ticket, 0 for never
 */
record Visit(
        long seed,
        Channel channel,
        Topic topic,
        long at,
        int customer,
        boolean known,
        boolean english,
        boolean solved,
        @Nullable String ticket,
        boolean first,
        long reply) {

    Crew crew() {
        return topic.crew;
    }
}
