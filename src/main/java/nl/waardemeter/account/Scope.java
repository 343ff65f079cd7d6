package nl.waardemeter.account;

import java.util.Set;

/** The teams whose contacts, tickets and answers may be seen. Part of every query, never only of a menu. */
public record Scope(boolean all, Set<Integer> teams) {

    public Scope {
        if (all && !teams.isEmpty()) {
            throw new IllegalArgumentException("Everything is not limited to teams");
        }
        teams = Set.copyOf(teams);
    }

    public static Scope everything() {
        return new Scope(true, Set.of());
    }

    /** No teams at all is a scope too: it sees nothing. */
    public static Scope ofTeams(Set<Integer> teams) {
        return new Scope(false, teams);
    }

    public boolean includes(int team) {
        return all || teams.contains(team);
    }
}
