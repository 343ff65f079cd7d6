package nl.waardemeter.contact;

import nl.waardemeter.imports.Merge;
import nl.waardemeter.kpi.Family;

/**
 * Which contacts follow, and are followed by, another contact of the same customer on the same topic within the window: what first
 * contact resolution is made of.
 *
 * <p>The window is so many times 24 hours. Only contacts that customers started count, once each, in whatever channel. A contact
 * without a topic is about any topic. Trying again within half an hour after hanging up in the queue is no repeat. Two contacts at
 * the very same instant do not follow each other.
 */
final class Repeats {

    private static final String BETWEEN_CHANGES = "l.offered_at between a.turns_from and a.turns_until";

    private final Merge merge;
    private final String window;
    private final boolean all;

    /** @param all all contacts are new, so that there is no need to find out which ones can turn */
    Repeats(Merge merge, int windowDays, boolean all) {
        this.merge = merge;
        this.window = "interval '" + 24 * windowDays + " hours'";
        this.all = all;
    }

    void bringUpToDate() {
        if (all) {
            // worth sorting in several processes, though every row then goes from one to another
            run("set local parallel_tuple_cost = 0");
            near("contact_leg l", "true", "l.customer is not null");
            run("set local parallel_tuple_cost to default");
        } else {
            affected();
            near(
                    "contact_leg l join affected_customer a using (customer)",
                    BETWEEN_CHANGES,
                    "l.offered_at between a.turns_from - WINDOW and a.turns_until + WINDOW");
        }
        flags();
        if (!all) {
            turnBack();
        }
        turn();
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

    /** Their contacts that have another one near: the few for which a closer look is needed. */
    private void near(String contacts, String turns, String among) {
        run("""
                create temporary table near_contact on commit drop as
                select place, customer, topic_id, offered_at, hung_up, turns
                from (
                    select l.ctid as place, customer, l.topic_id, l.offered_at,
                           l.exit = 'abandoned' and not l.contact_handled as hung_up,
                           TURNS as turns,
                           l.offered_at - lag(l.offered_at) over earlier <= WINDOW as follows,
                           lead(l.offered_at) over earlier - l.offered_at <= WINDOW as followed
                    from CONTACTS
                    where l.first_leg and l.direction = 'in' and AMONG
                    window earlier as (partition by customer order by l.offered_at)) contacts
                where follows or followed
                """.replace("CONTACTS", contacts)
                .replace("TURNS", turns)
                .replace("AMONG", among)
                .replace("WINDOW", window));
        run("analyze near_contact");
    }

    private void flags() {
        run("""
                create temporary table repeat_flag on commit drop as
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
                    from near_contact
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
                """.replace("WINDOW", window)
                .replace("MOMENT", "interval '1 microsecond'")
                .replace("RETRY", "interval '30 minutes 1 microsecond'"));
        run("analyze repeat_flag");
    }

    /** Contacts are known by their place in the table, where they stay as long as nobody else may change them. */
    private void turnBack() {
        merge.turn(Family.CONTACT, """
                update contact_leg l set preceded = false, followed = false
                from affected_customer a
                where l.customer = a.customer and BETWEEN_CHANGES
                  and (l.preceded or l.followed)
                  and not exists (select from repeat_flag f where f.place = l.ctid)
                """.replace("BETWEEN_CHANGES", BETWEEN_CHANGES), "l", "offered_day");
    }

    private void turn() {
        merge.turn(Family.CONTACT, """
                update contact_leg l set preceded = f.preceded, followed = f.followed
                from repeat_flag f
                where l.ctid = f.place and (l.preceded, l.followed) <> (f.preceded, f.followed)
                """, "l", "offered_day");
    }

    private void run(String statement) {
        merge.jdbc().sql(statement).update();
    }
}
