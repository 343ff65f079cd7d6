package nl.waardemeter.kpi;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a KPI needs beyond its formula. Written once, in the catalogue, as a chain of words; not changed afterwards.
 */
final class Spec {

    /** A field that some of the rows must have: {@code having} are those of {@code all} that have it. */
    record Need(Field field, Measure all, Measure having) {}

    /** A formula that stands in for the KPI's own in a named situation. */
    record Variant(Form form, Spec spec, String name) {}

    private final Linear eligible;
    private Linear complete;
    private Linear considered;
    private @Nullable Need need;
    private @Nullable Linear counted;
    private @Nullable Variant thinForm;
    private @Nullable Variant legForm;
    private Set<Channel> defaultChannels = Set.of();
    private boolean fromSample;
    private boolean shortAbandons;
    private boolean repeatWindow;
    private int provisionalDays;
    private @Nullable String variant;

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

    /** Without the field in some of {@code all} there is nothing to measure; those having it are the covered ones. */
    Spec needs(Field field, Measure all, Measure having) {
        need = new Need(field, all, having);
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

    /** The formula where less than 90 % of the records is complete. */
    Spec whenThinlyCovered(Form form, String name) {
        thinForm = new Variant(form, this, name);
        return this;
    }

    /** The formula where a team, queue or agent is asked for: it counts legs. */
    Spec byLeg(Form form, Spec spec) {
        legForm = new Variant(form, spec, "legs");
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

    Spec variant(String name) {
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

    @Nullable
    Need need() {
        return need;
    }

    @Nullable
    Linear counted() {
        return counted;
    }

    @Nullable
    Variant thinForm() {
        return thinForm;
    }

    @Nullable
    Variant legForm() {
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
    String variant() {
        return variant;
    }
}
