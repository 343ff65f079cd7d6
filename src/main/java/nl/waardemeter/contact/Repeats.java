package nl.waardemeter.contact;

import java.util.List;
import nl.waardemeter.imports.Merge;

/**
 * Which contacts follow, and are followed by, another contact of the same customer on the same topic within the window: what first
 * contact resolution is made of.
 *
 * <p>The window is so many times 24 hours. Only contacts that customers started count, once each, in whatever channel. A contact
 * without a topic is about any topic. Trying again within half an hour after hanging up in the queue is no repeat. Two contacts at
 * the very same instant do not follow each other.
 */
final class Repeats {

    private static final List<String> FLAGS = List.of("preceded", "followed");
    private static final String BETWEEN_CHANGES = "l.offered_at between a.turns_from and a.turns_until";

    private static final String AFFECTED = "placed_contact_leg l join affected_customer a using (customer)";
    private static final String FLAGGED_BEFORE = "select l.place, false, false from " + AFFECTED + " where "
            + BETWEEN_CHANGES + " and (l.preceded or l.followed)";

    /** Customers are known by hashes, so that half of them lie below. */
    private static final String MIDDLE = "'80000000-0000-0000-0000-000000000000'";

    /** Contacts that have another one of the customer near, the few for which a closer look is needed; and that look. */
    private static final String REPEATS =
            """
            select place, preceded, followed
            from (
                select place, turns,
                       case when topic_id = 0
                            then count(*) filter (where not hung_up) over before
                               + count(*) filter (where hung_up) over before_retry
                            else count(*) filter (where not hung_up) over topic_before
                               + count(*) filter (where hung_up) over topic_before_retry
                               + count(*) filter (where topic_id = 0 and not hung_up) over before
                               + count(*) filter (where topic_id = 0 and hung_up) over before_retry
                       end > 0 as preceded,
                       case when topic_id = 0
                            then count(*) over after
                            else count(*) over topic_after + count(*) filter (where topic_id = 0) over after
                       end > 0 as followed
                from (
                    select place, customer, topic_id, offered_at, turns,
                           exit = 'abandoned' and not contact_handled as hung_up
                    from (
                        select l.place, l.customer, l.topic_id, l.offered_at, l.exit, l.contact_handled, TURNS as turns,
                               l.offered_at - lag(l.offered_at) over earlier <= WINDOW as follows,
                               lead(l.offered_at) over earlier - l.offered_at <= WINDOW as followed
                        from CONTACTS
                        where l.first_leg and l.direction = 'in' and AMONG
                        window earlier as (partition by customer order by l.offered_at)) contacts
                    where follows or followed) near
                window before as (partition by customer order by offered_at
                           range between WINDOW preceding and MOMENT preceding),
                       before_retry as (partition by customer order by offered_at
                           range between WINDOW preceding and RETRY preceding),
                       after as (partition by customer order by offered_at
                           range between MOMENT following and WINDOW following),
                       topic_before as (partition by customer, topic_id order by offered_at
                           range between WINDOW preceding and MOMENT preceding),
                       topic_before_retry as (partition by customer, topic_id order by offered_at
                           range between WINDOW preceding and RETRY preceding),
                       topic_after as (partition by customer, topic_id order by offered_at
                           range between MOMENT following and WINDOW following)) flags
            where turns and (preceded or followed)
            """.replace("MOMENT", "interval '1 microsecond'").replace("RETRY", "interval '30 minutes 1 microsecond'");

    private final Merge merge;
    private final String window;

    Repeats(Merge merge, int windowDays) {
        this.merge = merge;
        this.window = "interval '" + 24 * windowDays + " hours'";
    }

    void bringUpToDate() {
        if (merge.isFilling(Contacts.TABLE)) {
            // two halves, for two processors
            String all = "placed_contact_leg l";
            merge.correct(
                    Contacts.TABLE,
                    FLAGS,
                    repeats(all, "true", "l.customer < " + MIDDLE) + " union all "
                            + repeats(all, "true", "l.customer >= " + MIDDLE));
            return;
        }
        affected();
        String near = "l.offered_at between a.turns_from - WINDOW and a.turns_until + WINDOW";
        merge.correct(
                Contacts.TABLE,
                FLAGS,
                "select place, bool_or(preceded), bool_or(followed) from ("
                        + repeats(AFFECTED, BETWEEN_CHANGES, near) + " union all " + FLAGGED_BEFORE
                        + ") flags group by place");
    }

    /**
     * The customers whose contacts changed; only what lies within the window around the changes can turn. A leg that comes or goes may
     * make another leg of its contact the first one, or its contact handled, which may be another customer's.
     */
    private void affected() {
        run("create temporary table affected_customer on commit drop as select customer, min(offered_at) - " + window
                + " as turns_from, max(offered_at) + " + window
                + " as turns_until from (select customer, offered_at from "
                + "changed_contact_leg union all select l.customer, l.offered_at from contact_leg l join several_legs "
                + "using (source_id, contact_id)) as legs where customer is not null group by customer");
        run("analyze affected_customer");
    }

    private String repeats(String contacts, String turns, String among) {
        return REPEATS.replace("CONTACTS", contacts)
                .replace("TURNS", turns)
                .replace("AMONG", among)
                .replace("WINDOW", window);
    }

    private void run(String statement) {
        merge.jdbc().sql(statement).update();
    }
}
