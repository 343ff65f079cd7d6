package nl.waardemeter.valuescan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.waardemeter.account.SignedIn;
import nl.waardemeter.dashboard.KpiFormat;
import nl.waardemeter.dashboard.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The plan as it is read: with the figures of those parts that the reader may see. */
@Component
class PlanViews {

    private final Plan plan;

    PlanViews(Plan plan) {
        this.plan = plan;
    }

    /**
     * One line.
     *
     * @param factor its name, where it is about one
     * @param state open, overdue, done or dropped
     * @param baseline null where it is not the reader's to see, or nothing was measured
     */
    record View(
            int id,
            @Nullable String factor,
            String title,
            String owner,
            LocalDate dueOn,
            String kpi,
            String kpiName,
            @Nullable String team,
            @Nullable String baseline,
            @Nullable String latest,
            @Nullable String change,
            LocalDate agreedOn,
            String state) {}

    List<View> of(SignedIn who, LocalDate today, Texts texts) {
        return views(plan.of(who.scope()), who, today, texts);
    }

    View view(PlanAction action, SignedIn who, LocalDate today, Texts texts) {
        return views(List.of(action), who, today, texts).get(0);
    }

    private List<View> views(List<PlanAction> actions, SignedIn who, LocalDate today, Texts texts) {
        Map<Integer, Double> latest = plan.latest(
                actions.stream().filter(action -> mayRead(action, who)).toList(), today);
        return actions.stream()
                .map(action -> view(
                        action, mayRead(action, who) ? action.baseline() : null, latest.get(action.id()), today, texts))
                .toList();
    }

    private static boolean mayRead(PlanAction action, SignedIn who) {
        Integer team = action.team();
        return who.scope().all() || team != null && who.scope().includes(team);
    }

    private static View view(
            PlanAction action, @Nullable Double baseline, @Nullable Double latest, LocalDate today, Texts texts) {
        KpiFormat format = new KpiFormat(texts.formats());
        return new View(
                action.id(),
                action.factor() == null ? null : texts.text("valuescan.factor." + action.factor()),
                action.title(),
                action.owner(),
                action.dueOn(),
                action.kpi(),
                texts.text("kpi." + action.kpi() + ".name"),
                action.teamName(),
                baseline == null ? null : format.value(action.subject(), baseline),
                latest == null ? null : format.value(action.subject(), latest),
                baseline == null || latest == null
                        ? null
                        : format.change(
                                action.subject(),
                                latest - baseline,
                                baseline == 0 ? null : (latest - baseline) / baseline),
                action.agreedOn(),
                action.isOverdue(today) ? "overdue" : action.state());
    }
}
