package nl.waardemeter.account;

import static nl.waardemeter.account.Role.ADMIN;
import static nl.waardemeter.account.Role.MANAGER;
import static nl.waardemeter.account.Role.TEAM_LEADER;

import java.util.List;
import java.util.Set;

/**
 * Who reaches which address: method and pattern as they are mapped, then the roles. Every mapped address has its line here, or
 * {@link AccessIntegrationTests} fails and prints the line to add. Written down apart from {@link AccessRules} on purpose, so that
 * opening a door takes two hands.
 */
final class AccessExpectations {

    private AccessExpectations() {}

    /** @param strangers whether somebody reaches it who is not signed in */
    record Expectation(String mapping, boolean strangers, Set<Role> roles) {}

    static final List<Expectation> ALL = List.of(
            open("ANY /error"),
            open("GET /actuator/health"),
            open("GET /actuator/health/**"),
            open("GET /sign-in"),
            open("POST /sign-in"),
            open("GET /set-up"),
            open("POST /set-up"),
            open("GET /password/{link}"),
            open("POST /password/{link}"),
            only("GET /account", TEAM_LEADER, MANAGER, ADMIN),
            only("POST /account/password", TEAM_LEADER, MANAGER, ADMIN),
            only("POST /account/language", TEAM_LEADER, MANAGER, ADMIN),
            only("POST /account/tokens", TEAM_LEADER, MANAGER, ADMIN),
            only("POST /account/tokens/{id}/revocation", TEAM_LEADER, MANAGER, ADMIN),
            only("POST /account/sign-out-everywhere", TEAM_LEADER, MANAGER, ADMIN),
            only("GET /accounts", ADMIN),
            only("POST /accounts", ADMIN),
            only("GET /accounts/new", ADMIN),
            only("GET /accounts/{id}", ADMIN),
            only("POST /accounts/{id}", ADMIN),
            only("POST /accounts/{id}/state", ADMIN),
            only("POST /accounts/{id}/sign-out-everywhere", ADMIN),
            only("POST /accounts/{id}/password-link", ADMIN),
            only("POST /accounts/{id}/tokens/{token}/revocation", ADMIN),
            only("GET /audit", ADMIN),
            only("GET /", TEAM_LEADER, MANAGER, ADMIN),
            only("GET /imports", MANAGER, ADMIN),
            only("POST /imports", ADMIN),
            only("GET /imports/new", ADMIN),
            only("GET /imports/templates/{kind}.csv", MANAGER, ADMIN),
            only("GET /imports/{id}", MANAGER, ADMIN),
            only("GET /imports/{id}/rejected-rows.csv", MANAGER, ADMIN),
            only("POST /imports/{id}/decision", ADMIN),
            only("POST /imports/{id}/undo", ADMIN),
            only("GET /api/docs", TEAM_LEADER, MANAGER, ADMIN),
            only("GET /api/docs.yaml", TEAM_LEADER, MANAGER, ADMIN),
            only("GET /settings", ADMIN),
            only("POST /settings/organisation", ADMIN),
            only("POST /settings/definitions", ADMIN),
            only("POST /settings/agent-figures", ADMIN),
            only("GET /teams", ADMIN),
            only("POST /teams", ADMIN),
            only("GET /teams/{id}", ADMIN),
            only("POST /teams/{id}/name", ADMIN),
            only("POST /teams/{id}/agents", ADMIN),
            only("POST /teams/{id}/queues", ADMIN),
            only("GET /api/v1/kpis", TEAM_LEADER, MANAGER, ADMIN),
            only("GET /api/v1/imports", MANAGER, ADMIN),
            only("POST /api/v1/imports", ADMIN),
            only("GET /api/v1/imports/{id}", MANAGER, ADMIN),
            only("GET /api/v1/imports/{id}/rejected-rows.csv", MANAGER, ADMIN),
            only("PATCH /api/v1/imports/{id}", ADMIN),
            only("DELETE /api/v1/imports/{id}", ADMIN),
            only("GET /api/v1/mappings", ADMIN),
            only("GET /api/v1/mappings/{name}", ADMIN),
            only("PUT /api/v1/mappings/{name}", ADMIN),
            only("GET /api/v1/settings", ADMIN),
            only("PATCH /api/v1/settings", ADMIN));

    private static Expectation open(String mapping) {
        return new Expectation(mapping, true, Set.of(Role.values()));
    }

    private static Expectation only(String mapping, Role... roles) {
        return new Expectation(mapping, false, Set.of(roles));
    }
}
