package nl.waardemeter.contact;

import nl.waardemeter.imports.Merge;
import nl.waardemeter.kpi.Family;

/**
 * What a contact's legs say together: which is the first and the last, whether a person answered on any of them, and whether the
 * contact was transferred. Most contacts have one leg, for which the row itself says it all; only the others are looked at.
 */
final class Legs {

    private final Merge merge;

    Legs(Merge merge) {
        this.merge = merge;
    }

    void bringUpToDate() {
        merge.jdbc().sql("""
                        create temporary table several_legs on commit drop as
                        select source_id, contact_id from changed_contact_leg where leg <> 1
                        union
                        select source_id, contact_id
                        from contact_leg l join changed_contact_leg c using (source_id, contact_id)
                        where l.leg <> 1
                        """).update();
        merge.jdbc().sql("analyze several_legs").update();
        merge.turn(Family.CONTACT, """
                update contact_leg l
                set first_leg = n.first_leg, last_leg = n.last_leg, contact_handled = n.contact_handled,
                    contact_transferred = n.contact_transferred
                from (
                    select source_id, contact_id, leg,
                           leg = min(leg) over contact as first_leg,
                           leg = max(leg) over contact as last_leg,
                           bool_or(exit = 'answered') over contact as contact_handled,
                           case when count(*) filter (where exit = 'answered') over contact > 1 then true
                                else bool_or(transferred) over contact end as contact_transferred
                    from contact_leg join several_legs using (source_id, contact_id)
                    window contact as (partition by source_id, contact_id)) n
                where (l.source_id, l.contact_id, l.leg) = (n.source_id, n.contact_id, n.leg)
                  and (l.first_leg, l.last_leg, l.contact_handled, l.contact_transferred)
                      is distinct from (n.first_leg, n.last_leg, n.contact_handled, n.contact_transferred)
                """, "l", "offered_day", "handled_day");
    }
}
