package nl.waardemeter.kpi;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a KPI needs beyond its formula. Written once, in the catalogue, as a chain of words; not changed afterwards.
 */
final class Spec {

    /** A field that rows must have: {@code having} are those of {@code all} that have it. */
    record Need(Field field, Measure all, Measure having) {

        /** There are rows, but none has the field. */
        boolean isUnmet(Totals totals) {
            return totals.get(all) > 0 && totals.get(having) == 0;
        }

        /** Too few of the rows have the field to speak for all. */
        boolean isThin(Totals totals) {
            return totals.get(all) > 0 && (double) totals.get(having) / totals.get(all) < ENOUGH;
        }
    }

    /** A formula that takes the place of the KPI's own where its need is met by too few. */
    record StandIn(Need need, Form form, String variant) {}

    /** The formula over legs, with a specification of its own. */
    record LegForm(Form form, Spec spec) {}

    /** The share of the records that must have a field, so that the value speaks for all of them. */
    static final double ENOUGH = 0.9;

    private final Linear eligible;
    private Linear complete;
    private Linear considered;
    private final List<Need> needs = new ArrayList<>();
    private @Nullable Linear counted;
    private @Nullable StandIn standIn;
    private @Nullable LegForm legForm;
    private Set<Channel> defaultChannels = Set.of();
    private boolean fromSample;
    private boolean shortAbandons;
    private boolean repeatWindow;
    private int provisionalDays;
    private @Nullable Function<Slice, String> variant;

    private Spec(Linear eligible) {
        this.eligible = eligible;
        this.complete = eligible;
        this.considered = eligible;
    }

    /** The records the KPI is about. */
    static Spec of(Measure eligible) {
        return of(Linear.of(eligible));
    }

    static Spec of(Linear eligible) {
        return new Spec(eligible);
    }

    /**
     * Without the field in any of {@code all} there is nothing to measure; those having it are the covered ones. Of several needs the
     * first that is unmet is told, and the last one says what is covered.
     */
    Spec needs(Field field, Measure all, Measure having) {
        needs.add(new Need(field, all, having));
        complete = Linear.of(having);
        return this;
    }

    /** The eligible records that have every needed field: over the eligible ones they are the coverage. */
    Spec covered(Linear records) {
        complete = records;
        return this;
    }

    Spec coveredBy(Measure records) {
        return covered(Linear.of(records));
    }

    /** All records looked at: what is not in the denominator of them is "excluded". */
    Spec considers(Linear records) {
        considered = records;
        return this;
    }

    /** What {@code n} counts, where it is not the denominator. */
    Spec counts(Linear records) {
        counted = records;
        return this;
    }

    /** The formula where fewer than 90 % of {@code all} have the field. */
    Spec standsIn(Field field, Measure all, Measure having, Form form, String name) {
        standIn = new StandIn(new Need(field, all, having), form, name);
        return this;
    }

    /** The formula where a team, queue or agent is asked for: it counts legs. */
    Spec byLeg(Form form, Spec spec) {
        legForm = new LegForm(form, spec.variant(slice -> "legs"));
        return this;
    }

    Spec byPhone() {
        defaultChannels = Set.of(Channel.PHONE);
        return this;
    }

    /** It reads answers of customers: one question at a time, judged by its interval. */
    Spec asksCustomers() {
        fromSample = true;
        return this;
    }

    /** Abandoned contacts without a wait cannot be told short from long; the value says so. */
    Spec countsShortAbandons() {
        shortAbandons = true;
        return this;
    }

    /** A day counts once the window for a repeat contact has gone by. */
    Spec maturesAfterTheRepeatWindow() {
        repeatWindow = true;
        return this;
    }

    /** The last days count, but may still change. */
    Spec provisionalForDays(int days) {
        provisionalDays = days;
        return this;
    }

    /** How this definition is called, with the settings it was computed with. */
    Spec variant(Function<Slice, String> name) {
        variant = name;
        return this;
    }

    Family family() {
        return eligible.plus().get(0).family();
    }

    Linear eligible() {
        return eligible;
    }

    Linear complete() {
        return complete;
    }

    Linear considered() {
        return considered;
    }

    List<Need> needs() {
        return needs;
    }

    @Nullable
    Linear counted() {
        return counted;
    }

    @Nullable
    StandIn standIn() {
        return standIn;
    }

    @Nullable
    LegForm legForm() {
        return legForm;
    }

    Set<Channel> defaultChannels() {
        return defaultChannels;
    }

    boolean fromSample() {
        return fromSample;
    }

    boolean shortAbandons() {
        return shortAbandons;
    }

    boolean repeatWindow() {
        return repeatWindow;
    }

    int provisionalDays() {
        return provisionalDays;
    }

    @Nullable
    String variant(Slice slice) {
        return variant == null ? null : variant.apply(slice);
    }
}
