package nl.waardemeter.account;

/** What an account may do; which addresses that opens is said in {@link AccessRules}. */
public enum Role {
    TEAM_LEADER,
    MANAGER,
    ADMIN;

    /** The name Spring Security and the templates know it by ({@code sec:authorize="hasRole('ADMIN')"}). */
    String authority() {
        return "ROLE_" + name();
    }

    /** {@code account.role.team-leader}: the text of this role. */
    public String messageKey() {
        return "account.role." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    Scope scope(java.util.Set<Integer> ownTeams) {
        return this == TEAM_LEADER ? Scope.ofTeams(ownTeams) : Scope.everything();
    }
}
