package nl.waardemeter.valuescan;

import java.sql.Types;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.waardemeter.account.AuditTrail;
import nl.waardemeter.account.Scope;
import nl.waardemeter.account.SignedIn;
import nl.waardemeter.kpi.Kpi;
import nl.waardemeter.kpi.ReportingPeriod;
import nl.waardemeter.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is done about the gaps. */
@Component
public class Plan {

    /** What becomes of an action. */
    static final List<String> STATES = List.of("open", "done", "dropped");

    private final JdbcClient jdbc;
    private final EvidenceFigures figures;
    private final AuditTrail audit;

    Plan(JdbcClient jdbc, EvidenceFigures figures, AuditTrail audit) {
        this.jdbc = jdbc;
        this.figures = figures;
        this.audit = audit;
    }

    /**
     * What is agreed.
     *
     * @param team null where it is about everybody
     */
    public record Agreed(
            @Nullable String factor,
            String title,
            String owner,
            LocalDate dueOn,
            Kpi kpi,
            @Nullable Integer team) {}

    /** What is open first, in the order of the days it is due. Actions about everybody are everybody's to see. */
    List<PlanAction> of(Scope scope) {
        return jdbc.sql(
                        "select a.id, a.factor, a.title, a.owner, a.due_on, a.kpi, a.team_id as team, t.name as team_name, "
                                + "a.agreed_on, a.baseline, a.state, a.ended_on from value_action a "
                                + "left join team t on t.id = a.team_id "
                                + "where :all or a.team_id is null or a.team_id = any(:teams) "
                                + "order by a.state <> 'open', a.due_on, a.id")
                .param("all", scope.all())
                .param("teams", scope.teams().toArray(Integer[]::new))
                .query(PlanAction.class)
                .list();
    }

    PlanAction get(int id) {
        return of(Scope.everything()).stream()
                .filter(action -> action.id() == id)
                .findFirst()
                .orElseThrow(() -> new Refusal(HttpStatus.NOT_FOUND, "valuescan.refused.unknown"));
    }

    /** What is read at once. */
    private record Source(@Nullable Integer team, ReportingPeriod months) {}

    /**
     * By the id of the action: the value over the last three whole months; where it was done or dropped, those before that day. Nothing
     * where nothing was measured.
     */
    Map<Integer, Double> latest(List<PlanAction> actions, LocalDate today) {
        Map<Source, List<PlanAction>> bySource = actions.stream()
                .collect(Collectors.groupingBy(action -> new Source(
                        action.team(), EvidenceFigures.months(action.endedOn() == null ? today : action.endedOn()))));
        Map<Integer, Double> latest = new HashMap<>();
        bySource.forEach((source, all) -> {
            Map<Kpi, Double> values = figures.values(
                    all.stream().map(PlanAction::subject).collect(Collectors.toSet()), source.team(), source.months());
            all.forEach(action -> {
                Double value = values.get(action.subject());
                if (value != null) {
                    latest.put(action.id(), value);
                }
            });
        });
        return latest;
    }

    /** Keeps the value of the KPI as it is now, to be compared with ever after. */
    @Transactional
    public int add(Agreed agreed, LocalDate today, SignedIn who) {
        int id = jdbc.sql("insert into value_action (factor, title, owner, due_on, kpi, team_id, agreed_on, baseline) "
                        + "values (:factor, :title, :owner, :due, :kpi, :team, :today, :baseline) returning id")
                .param("factor", agreed.factor(), Types.VARCHAR)
                .param("title", agreed.title())
                .param("owner", agreed.owner())
                .param("due", agreed.dueOn())
                .param("kpi", agreed.kpi().key())
                .param("team", agreed.team(), Types.INTEGER)
                .param("today", today)
                .param(
                        "baseline",
                        figures.values(Set.of(agreed.kpi()), agreed.team(), EvidenceFigures.months(today))
                                .get(agreed.kpi()),
                        Types.DOUBLE)
                .query(Integer.class)
                .single();
        audit.record(who, "valuescan.action-added", subject(id), agreed.kpi().key());
        return id;
    }

    /** Words, owner and day; what it is measured by stays, or the baseline would be another's. */
    @Transactional
    public void change(int id, String title, String owner, LocalDate dueOn, SignedIn who) {
        PlanAction action = get(id);
        jdbc.sql("update value_action set title = :title, owner = :owner, due_on = :due where id = :id")
                .param("title", title)
                .param("owner", owner)
                .param("due", dueOn)
                .param("id", id)
                .update();
        audit.record(who, "valuescan.action-changed", subject(id), action.dueOn() + " -> " + dueOn);
    }

    @Transactional
    public void move(int id, String state, LocalDate today, SignedIn who) {
        PlanAction action = get(id);
        if (action.state().equals(state)) {
            return;
        }
        jdbc.sql("update value_action set state = :state, ended_on = :ended where id = :id")
                .param("state", state)
                .param("ended", state.equals("open") ? null : today, Types.DATE)
                .param("id", id)
                .update();
        audit.record(who, "valuescan.action-moved", subject(id), action.state() + " -> " + state);
    }

    private static String subject(int id) {
        return "/valuescan/actions/" + id;
    }
}
