package nl.waardemeter.kpi;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which rows stand behind a KPI's number: the same measures that make the sums, read as conditions on one row.
 *
 * @param numerator the rows in the numerator; of a mean and a plain count all rows that count
 * @param against of a net share the rows that are taken off; null elsewhere
 * @param denominator the rows that the value is a share or a mean of; holds the others
 * @param considered the rows that were looked at; what of them is not in the denominator is left out
 * @param summed what is added up over the rows that count; empty where they are counted only
 */
public record CountedRows(
        Linear numerator, @Nullable Linear against, Linear denominator, Linear considered, Set<Field> summed) {

    static CountedRows of(Form form, Spec spec) {
        Linear considered = spec.considered();
        Set<Field> summed = summed(form);
        if (form instanceof Form.Ratio ratio) {
            Linear counted = spec.counted();
            // A quotient of sums stands on the rows that both sums are made of
            return isCount(ratio.numerator())
                    ? new CountedRows(ratio.numerator(), null, ratio.denominator(), considered, summed)
                    : all(counted == null ? ratio.denominator() : counted, considered, summed);
        }
        if (form instanceof Form.NetShare net) {
            return new CountedRows(net.inFavour(), net.against(), net.count(), considered, summed);
        }
        if (form instanceof Form.Mean mean) {
            return all(mean.count(), considered, summed);
        }
        if (form instanceof Form.SampleMean mean) {
            return all(mean.count(), considered, summed);
        }
        return all(form.parts().get(0), considered, summed);
    }

    private static CountedRows all(Linear counted, Linear considered, Set<Field> summed) {
        return new CountedRows(counted, null, counted, considered, summed);
    }

    private static Set<Field> summed(Form form) {
        Set<Field> summed = EnumSet.noneOf(Field.class);
        form.parts().stream().flatMap(part -> part.measures().stream()).forEach(measure -> {
            if (measure.amount() instanceof Amount.Sum sum) {
                summed.addAll(sum.fields());
            }
        });
        return summed;
    }

    private static boolean isCount(Linear linear) {
        return linear.measures().stream().allMatch(measure -> measure.amount() instanceof Amount.One);
    }

    /** Whether some rows can be in the denominator only. */
    public boolean hasOthers() {
        return !numerator.equals(denominator);
    }

    /** Whether some rows can be looked at and left out. */
    public boolean hasExcluded() {
        return !denominator.equals(considered);
    }

    /** The instant whose day puts the rows in a period; all of them share it. */
    public Attribution attribution() {
        return considered.measures().get(0).attribution();
    }

    private Stream<Linear> parts() {
        return Stream.of(numerator, against, denominator, considered).filter(Objects::nonNull);
    }

    /** What decides about the rows, and what is added up, in the order of the fields. */
    public List<Field> fields() {
        Set<Field> fields = parts().flatMap(part -> part.measures().stream())
                .flatMap(measure -> Conditions.leaves(measure.condition()).stream())
                .map(Conditions::field)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Field.class)));
        fields.addAll(summed);
        return List.copyOf(fields);
    }

    /** Why a row of the denominator is not in the numerator, as words that have texts. */
    public List<String> whyNotInNumerator(FactRow row) {
        return Conditions.unmet(numerator, row);
    }

    /** Why a row that was looked at is left out, as words that have texts. */
    public List<String> whyLeftOut(FactRow row) {
        return Conditions.unmet(denominator, row);
    }

    /** All words that {@link #whyLeftOut} and {@link #whyNotInNumerator} can say. */
    public Set<String> words() {
        Set<String> given = Conditions.words(considered);
        return Stream.of(numerator, denominator)
                .flatMap(part -> Conditions.words(part).stream())
                .filter(word -> !given.contains(word))
                .collect(Collectors.toSet());
    }
}
