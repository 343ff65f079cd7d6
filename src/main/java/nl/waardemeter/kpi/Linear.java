package nl.waardemeter.kpi;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A linear combination of measures: {@code plus} each of the first, {@code minus} each of the second. */
public record Linear(List<Measure> plus, List<Measure> minus) {

    public static Linear of(Measure... measures) {
        return new Linear(List.of(measures), List.of());
    }

    public Linear less(Measure... measures) {
        List<Measure> all = new ArrayList<>(minus);
        Collections.addAll(all, measures);
        return new Linear(plus, List.copyOf(all));
    }

    long of(Totals totals) {
        long value = 0;
        for (Measure measure : plus) {
            value += totals.get(measure);
        }
        for (Measure measure : minus) {
            value -= totals.get(measure);
        }
        return value;
    }

    /** All measures it is made of. */
    public List<Measure> measures() {
        List<Measure> all = new ArrayList<>(plus);
        all.addAll(minus);
        return all;
    }
}
