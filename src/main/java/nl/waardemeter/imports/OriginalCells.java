package nl.waardemeter.imports;

import java.util.ArrayList;
import java.util.List;
import nl.waardemeter.organisation.Pseudonyms;

/**
 * What stood in the used columns of a row that was not taken, so that it can be corrected and uploaded again. Other columns are nobody's
 * business, and of a customer only the pseudonym is kept, which {@link FactWriter} takes back as it is.
 */
final class OriginalCells {

    private final List<Integer> places = new ArrayList<>();
    private final boolean[] personal;
    private final Pseudonyms pseudonyms;

    OriginalCells(ReadingPlan plan, Pseudonyms pseudonyms) {
        this.pseudonyms = pseudonyms;
        boolean[] wanted = plan.wanted();
        for (int i = 0; i < wanted.length; i++) {
            if (wanted[i]) {
                places.add(i);
            }
        }
        personal = new boolean[wanted.length];
        plan.kinds()
                .forEach(kind -> kind.plans().stream()
                        .filter(field -> field.field().is(Field.Mark.PERSONAL))
                        .forEach(field -> field.slots().forEach(slot -> slot.mark(personal))));
    }

    /** Nothing of a row whose cells cannot be told apart. */
    List<String> of(Rejection rejection, RecordBuffer record) {
        if (rejection.value() == null) {
            return List.of();
        }
        return places.stream()
                .map(place -> {
                    String cell = record.text(place).replace('\0', '\uFFFD');
                    return personal[place] && !cell.isEmpty() ? FactWriter.PSEUDONYM + pseudonyms.of(cell) : cell;
                })
                .toList();
    }
}
