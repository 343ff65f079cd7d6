package nl.waardemeter.report;

import java.util.List;
import nl.waardemeter.account.EmailAddress;
import nl.waardemeter.web.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * A recipient as filled in.
 *
 * @param account the account's number; empty of somebody outside, who has a name and an address instead
 * @param team the team's number; empty for everybody's report
 */
record RecipientForm(String account, String name, String email, String team, String language, List<String> forms) {

    private static final int LONGEST_NAME = 100;

    RecipientForm(
            @Nullable String account,
            @Nullable String name,
            @Nullable String email,
            @Nullable String team,
            @Nullable String language,
            @Nullable List<String> forms) {
        this.account = text(account);
        this.name = text(name);
        this.email = text(email);
        this.team = text(team);
        this.language = text(language);
        this.forms = forms == null ? List.of() : List.copyOf(forms);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    static RecipientForm of(Recipient recipient) {
        return new RecipientForm(
                recipient.account() == null ? "" : String.valueOf(recipient.account()),
                recipient.account() == null ? recipient.name() : "",
                recipient.account() == null ? recipient.email() : "",
                recipient.team() == null ? "" : String.valueOf(recipient.team()),
                recipient.locale().getLanguage(),
                recipient.forms());
    }

    /** The same for somebody who is on the list: who that is does not change. */
    RecipientForm about(Recipient recipient) {
        return recipient.account() == null
                ? new RecipientForm("", name, recipient.email(), team, language, forms)
                : new RecipientForm(String.valueOf(recipient.account()), "", "", team, language, forms);
    }

    /** What there is to choose from. */
    record Choices(List<Integer> accounts, List<Integer> teams, List<String> forms) {}

    /** What is wrong, in words beside its field. */
    void check(Choices choices, Errors errors) {
        if (!account.isEmpty()) {
            if (!choices.accounts.contains(number(account))) {
                errors.rejectValue("account", "report.recipient.wrong.account");
            }
            if (!name.isEmpty() || !email.isEmpty()) {
                errors.rejectValue("account", "report.recipient.wrong.both");
            }
        } else {
            checkOutside(errors);
        }
        if (!team.isEmpty() && !choices.teams.contains(number(team))) {
            errors.rejectValue("team", "report.recipient.wrong.team");
        }
        if (Language.named(language).isEmpty()) {
            errors.rejectValue("language", "report.recipient.wrong.language");
        }
        if (forms.isEmpty() || !choices.forms.containsAll(forms)) {
            errors.rejectValue("forms", "report.recipient.wrong.forms");
        }
    }

    private void checkOutside(Errors errors) {
        if (name.isEmpty() || name.length() > LONGEST_NAME || hasControls(name)) {
            errors.rejectValue("name", "report.recipient.wrong.name", new Object[] {LONGEST_NAME}, null);
        }
        if (!EmailAddress.isValid(email) || hasControls(email)) {
            errors.rejectValue("email", "report.recipient.wrong.email");
        }
    }

    /** A line's end in a name would begin another header of the mail. */
    private static boolean hasControls(String typed) {
        return typed.chars().anyMatch(Character::isISOControl);
    }

    /** -1 where it is none. */
    private static int number(String typed) {
        try {
            return Integer.parseInt(typed);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    @Nullable
    Integer accountId() {
        return account.isEmpty() ? null : Integer.valueOf(number(account));
    }

    @Nullable
    Integer teamId() {
        return team.isEmpty() ? null : Integer.valueOf(number(team));
    }
}
