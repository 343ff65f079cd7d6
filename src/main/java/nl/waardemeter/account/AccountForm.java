package nl.waardemeter.account;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.waardemeter.organisation.Team;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.validation.Errors;

/** An account as an admin fills it in. */
record AccountForm(String email, String name, Role role, Set<Integer> teams) {

    static final int NAME_MAXIMUM = 100;

    AccountForm(@Nullable String email, @Nullable String name, @Nullable Role role, @Nullable Set<Integer> teams) {
        this.email = email == null ? "" : email;
        this.name = name == null ? "" : name;
        this.role = role == null ? Role.TEAM_LEADER : role;
        this.teams = teams == null ? Set.of() : Set.copyOf(teams);
    }

    static AccountForm of(Account account) {
        return new AccountForm(account.email(), account.name(), account.role(), account.teams());
    }

    /** The teams ticked that there are; what is not on the form was not ticked. */
    Set<Integer> teamsAmong(List<Team> all) {
        return all.stream().map(Team::id).filter(teams::contains).collect(Collectors.toSet());
    }

    /** A hidden team is offered only where it is assigned already. */
    List<Team> choosable(List<Team> all) {
        return all.stream()
                .filter(team -> !team.hidden() || teams.contains(team.id()))
                .toList();
    }

    static void checkEmail(String email, Errors errors) {
        if (!EmailAddress.isValid(email)) {
            errors.rejectValue("email", "account.form.email-form");
        }
    }

    static void checkName(String name, Errors errors) {
        int length = name.strip().length();
        if (length == 0) {
            errors.rejectValue("name", "account.form.name-missing");
        } else if (length > NAME_MAXIMUM) {
            errors.rejectValue("name", "account.form.name-too-long", new Object[] {NAME_MAXIMUM}, null);
        }
    }

    static void checkPassword(Optional<MessageSourceResolvable> refusal, Errors errors) {
        refusal.ifPresent(why -> {
            String[] codes = why.getCodes();
            errors.rejectValue("password", codes == null ? "" : codes[0], why.getArguments(), null);
        });
    }
}
