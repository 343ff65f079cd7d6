package nl.waardemeter.contact;

import java.util.List;
import nl.waardemeter.imports.Merge;

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
        String contacts = "select source_id, contact_id from changed_contact_leg where leg <> 1";
        if (!merge.isFilling(Contacts.TABLE)) {
            contacts += """
                     union
                    select source_id, contact_id
                    from contact_leg l join changed_contact_leg c using (source_id, contact_id)
                    where l.leg <> 1
                    """;
        }
        merge.jdbc()
                .sql("create temporary table several_legs on commit drop as select distinct * from (" + contacts
                        + ") as contacts")
                .update();
        merge.jdbc().sql("analyze several_legs").update();
        merge.correct(Contacts.TABLE, List.of("first_leg", "last_leg", "contact_handled", "contact_transferred"), """
                select place,
                       leg = min(leg) over contact,
                       leg = max(leg) over contact,
                       bool_or(exit = 'answered') over contact,
                       case when count(*) filter (where exit = 'answered') over contact > 1 then true
                            else bool_or(transferred) over contact end
                from placed_contact_leg join several_legs using (source_id, contact_id)
                window contact as (partition by source_id, contact_id)
                """);
    }
}
