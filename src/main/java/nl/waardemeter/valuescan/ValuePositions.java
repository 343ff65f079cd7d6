package nl.waardemeter.valuescan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.waardemeter.account.Scope;
import org.springframework.stereotype.Component;

/** The position of the whole organisation, for whoever tells of it elsewhere. */
@Component
public class ValuePositions {

    private final Waves waves;
    private final Sheets sheets;
    private final Closing closing;
    private final Plan plan;
    private final Today today;

    ValuePositions(Waves waves, Sheets sheets, Closing closing, Plan plan, Today today) {
        this.waves = waves;
        this.sheets = sheets;
        this.closing = closing;
        this.plan = plan;
        this.today = today;
    }

    /**
     * Settles the waves that closed by themselves. Whoever reads in a transaction that sees one moment only does so before it begins,
     * else what is settled would not be there for it.
     */
    public void settleDue() {
        closing.settle(today.get());
    }

    /** The latest settled wave that closed on or before that day, with the plan as it is. Changes nothing. */
    public Optional<ValuePosition> asOf(LocalDate day) {
        return waves.settled().stream()
                .filter(wave -> !wave.lastDay().isAfter(day))
                .findFirst()
                .map(wave -> of(wave, plan()));
    }

    /** The latest wave that may be shown, without the plan. */
    Optional<ValuePosition> latest() {
        settleDue();
        return waves.settled().stream()
                .findFirst()
                .map(wave -> of(wave, List.of()))
                .filter(position -> position.now() != null);
    }

    private ValuePosition of(Wave wave, List<ValuePosition.Action> actions) {
        Settled settled = wave.settled();
        return Positions.of(
                wave, Judgement.of(sheets.of(wave.id())), settled == null ? Map.of() : settled.evidence(), actions);
    }

    private List<ValuePosition.Action> plan() {
        List<PlanAction> actions = plan.of(Scope.everything()).stream()
                .filter(action -> !action.state().equals("dropped"))
                .toList();
        Map<Integer, Double> latest = plan.latest(actions, today.get());
        return actions.stream()
                .map(action -> new ValuePosition.Action(
                        action.title(),
                        action.owner(),
                        action.dueOn(),
                        action.kpi(),
                        action.baseline(),
                        latest.get(action.id()),
                        !action.isOpen()))
                .toList();
    }
}
