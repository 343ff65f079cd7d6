package nl.waardemeter.valuescan;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * An action as it is typed.
 *
 * @param team an id; empty means everybody
 */
record ActionForm(String factor, String title, String owner, String dueOn, String kpi, String team) {

    private static final int MONTHS = 3;

    ActionForm {
        factor = text(factor);
        title = text(title);
        owner = text(owner);
        dueOn = text(dueOn);
        kpi = text(kpi);
        team = text(team);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    static ActionForm empty(String factor, String kpi, String owner, LocalDate today) {
        return new ActionForm(factor, "", owner, today.plusMonths(MONTHS).toString(), kpi, "");
    }

    static ActionForm of(PlanAction action) {
        Integer team = action.team();
        return new ActionForm(
                Objects.requireNonNullElse(action.factor(), ""),
                action.title(),
                action.owner(),
                action.dueOn().toString(),
                action.kpi(),
                team == null ? "" : team.toString());
    }

    void checkWords(Errors errors) {
        if (title.isEmpty() || title.length() > PlanAction.LONGEST_TITLE) {
            errors.rejectValue("title", "valuescan.wrong.action", new Object[] {PlanAction.LONGEST_TITLE}, null);
        }
        if (owner.isEmpty() || owner.length() > PlanAction.LONGEST_OWNER) {
            errors.rejectValue("owner", "valuescan.wrong.owner", new Object[] {PlanAction.LONGEST_OWNER}, null);
        }
        LocalDate due = WaveForm.day(dueOn);
        if (due == null || due.getYear() < 2000 || due.getYear() > 2200) {
            errors.rejectValue("dueOn", "valuescan.wrong.dueOn");
        }
    }

    /** Only once it was checked. */
    LocalDate dueDay() {
        return LocalDate.parse(dueOn);
    }
}
