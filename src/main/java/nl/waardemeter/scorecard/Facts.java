package nl.waardemeter.scorecard;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.waardemeter.kpi.Attribution;
import nl.waardemeter.kpi.Family;
import org.jspecify.annotations.Nullable;

/** The tables of a family: facts, totals, and what they can be told apart by. */
enum Facts {
    CONTACT(
            Family.CONTACT,
            "contact_leg",
            "contact_total",
            EnumSet.of(Split.TEAM, Split.QUEUE, Split.CHANNEL),
            EnumSet.of(Split.TOPIC, Split.AGENT)),
    TICKET(
            Family.TICKET,
            "ticket",
            "ticket_total",
            EnumSet.of(Split.TEAM, Split.QUEUE, Split.CHANNEL),
            EnumSet.of(Split.TOPIC, Split.AGENT)),
    SURVEY(
            Family.SURVEY,
            "survey_answer",
            "survey_total",
            EnumSet.of(Split.TEAM, Split.QUEUE, Split.CHANNEL, Split.QUESTION),
            EnumSet.of(Split.TOPIC, Split.AGENT)),
    WORKFORCE(Family.WORKFORCE, "staffed_time", "workforce_total", EnumSet.of(Split.TEAM), EnumSet.of(Split.AGENT));

    private final Family family;
    private final String table;
    private final String totals;
    private final Set<Split> base;
    private final Set<Split> finer;

    Facts(Family family, String table, String totals, Set<Split> base, Set<Split> finer) {
        this.family = family;
        this.table = table;
        this.totals = totals;
        this.base = base;
        this.finer = finer;
    }

    static Facts of(Family family) {
        return Arrays.stream(values())
                .filter(facts -> facts.family == family)
                .findFirst()
                .orElseThrow();
    }

    Family family() {
        return family;
    }

    /** The facts with the alias f; answers with their question. */
    String from() {
        return table + " f" + (this == SURVEY ? " join survey_question q on q.id = f.question_id" : "");
    }

    /** What every one of these facts can be told apart by. */
    boolean has(Split split) {
        return base.contains(split) || finer.contains(split);
    }

    /** The splits that the finer grains add to the base, one each. */
    Set<Split> finer() {
        return finer;
    }

    /** The splits of the base grain. */
    Set<Split> base() {
        return base;
    }

    /** The totals of the coarsest grain that can tell these apart, or null where only the facts can. */
    @Nullable
    String totalsFor(Set<Split> splits) {
        Set<Split> wanted = EnumSet.noneOf(Split.class);
        splits.stream().filter(finer::contains).forEach(wanted::add);
        return wanted.size() > 1 ? null : totals(wanted);
    }

    String totals(Set<Split> finerSplit) {
        return totals + "_"
                + (finerSplit.isEmpty() ? "base" : finerSplit.iterator().next().table());
    }

    List<Attribution> attributions() {
        return Arrays.stream(Attribution.values())
                .filter(attribution -> attribution.family() == family)
                .toList();
    }
}
