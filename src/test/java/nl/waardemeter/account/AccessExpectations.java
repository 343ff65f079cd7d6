package nl.waardemeter.account;

import static nl.waardemeter.account.Role.ADMIN;
import static nl.waardemeter.account.Role.MANAGER;
import static nl.waardemeter.account.Role.TEAM_LEADER;

import java.util.List;
import java.util.Set;
import nl.waardemeter.scorecard.Split;

/**
 * Who reaches which address: method and pattern as they are mapped, then the roles. Every mapped address has its line here, or
 * {@link AccessIntegrationTests} fails and prints the line to add. Written down apart from {@link AccessRules} on purpose, so that
 * opening a door takes two hands. Of an address that team leaders reach the line says whether what is behind it is of their own teams;
 * {@link OtherTeamIntegrationTests} walks them all.
 */
final class AccessExpectations {

    private static final Set<Split> EVERY_NAME = Set.of(Split.values());

    private AccessExpectations() {}

    /**
     * What is expected of an address.
     *
     * @param strangers whether somebody reaches it who is not signed in
     * @param ofTeams whether it shows what teams did, so that a team leader sees a part of it
     * @param names what it names of a team, to who may see it: its topics, its agents
     */
    record Expectation(String mapping, boolean strangers, Set<Role> roles, boolean ofTeams, Set<Split> names) {

        /** It names these only. */
        Expectation naming(Split... some) {
            return new Expectation(mapping, strangers, roles, ofTeams, Set.of(some));
        }

        boolean isRead() {
            return mapping.startsWith("GET ") || mapping.startsWith("ANY ");
        }
    }

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
            open("GET /unsubscribe/{secret}"),
            open("POST /unsubscribe/{secret}"),
            open("POST /unsubscribe/{secret}/return"),
            open("GET /assess/{link}"),
            open("POST /assess/{link}"),
            // the judgement is everybody's; what is measured beside it, of own teams, ValueScanPageTests asks
            ofNoTeam("GET /valuescan"),
            only("GET /valuescan/waves", MANAGER, ADMIN),
            only("POST /valuescan/waves", MANAGER, ADMIN),
            only("GET /valuescan/waves/{id}", MANAGER, ADMIN),
            only("POST /valuescan/waves/{id}", MANAGER, ADMIN),
            only("POST /valuescan/waves/{id}/opening", MANAGER, ADMIN),
            only("POST /valuescan/waves/{id}/closing", MANAGER, ADMIN),
            only("POST /valuescan/waves/{wave}/invitations", MANAGER, ADMIN),
            only("POST /valuescan/waves/{wave}/invitations/{id}/link", MANAGER, ADMIN),
            only("POST /valuescan/waves/{wave}/invitations/{id}/removal", MANAGER, ADMIN),
            only("POST /valuescan/waves/{wave}/reminder", MANAGER, ADMIN),
            only("GET /valuescan/actions/new", MANAGER, ADMIN),
            only("POST /valuescan/actions", MANAGER, ADMIN),
            only("GET /valuescan/actions/{id}", MANAGER, ADMIN),
            only("POST /valuescan/actions/{id}", MANAGER, ADMIN),
            only("POST /valuescan/actions/{id}/{state:open|done|dropped}", MANAGER, ADMIN),
            ofNoTeam("GET /valuescan/blocks"),
            only("POST /valuescan/blocks", MANAGER, ADMIN),
            only("POST /valuescan/blocks/{to:on|off}", MANAGER, ADMIN),
            ofNoTeam("GET /account"),
            ofNoTeam("POST /account/password"),
            ofNoTeam("POST /account/language"),
            ofNoTeam("POST /account/tokens"),
            ofNoTeam("POST /account/tokens/{id}/revocation"),
            ofNoTeam("POST /account/sign-out-everywhere"),
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
            only("GET /audit.{form:csv|xlsx}", ADMIN),
            ofOwnTeams("GET /"),
            ofOwnTeams("GET /table"),
            ofNoTeam("GET /freshness"),
            ofOwnTeams("GET /table.{form:csv|xlsx}"),
            ofNoTeam("POST /attention"),
            ofNoTeam("POST /attention/{id}/closing"),
            ofNoTeam("POST /views"),
            ofNoTeam("POST /views/{id}/removal"),
            ofOwnTeams("GET /kpis/{key}"),
            ofOwnTeams("GET /kpis/{key}/rows"),
            ofOwnTeams("GET /kpis/{key}/hours"),
            ofOwnTeams("GET /kpis/{key}/hours.{form:csv|xlsx}").naming(),
            ofOwnTeams("GET /kpis/{key}/figures.{form:csv|xlsx}"),
            // of one contact: whose it is ContactPageTests asks
            ofNoTeam("GET /contacts"),
            ofOwnTeams("GET /start").naming(Split.TEAM),
            ofOwnTeams("GET /reasons"),
            ofOwnTeams("GET /reasons.{form:csv|xlsx}").naming(Split.TOPIC),
            only("POST /reasons/{topic}/class", MANAGER, ADMIN),
            ofNoTeam("POST /kpis/{key}/events"),
            ofNoTeam("POST /kpis/{key}/events/{id}/{what:removal|return}"),
            ofNoTeam("GET /demo/loading"),
            only("GET /reports/sending", MANAGER, ADMIN),
            only("POST /reports/sending/schedule", MANAGER, ADMIN),
            only("POST /reports/sending/test", MANAGER, ADMIN),
            only("POST /reports/sending/now", MANAGER, ADMIN),
            only("POST /reports/sending/mails/{id}/retry", MANAGER, ADMIN),
            only("POST /reports/sending/recipients", MANAGER, ADMIN),
            only("GET /reports/sending/recipients/{id}", MANAGER, ADMIN),
            only("POST /reports/sending/recipients/{id}", MANAGER, ADMIN),
            only("POST /reports/sending/recipients/{id}/{what:removal|return}", MANAGER, ADMIN),
            ofNoTeam("GET /events"),
            ofNoTeam("POST /events"),
            ofNoTeam("GET /events/{id}"),
            ofNoTeam("POST /events/{id}"),
            ofNoTeam("POST /events/{id}/{what:removal|return}"),
            ofNoTeam("GET /explained"),
            ofNoTeam("GET /explained/{key}"),
            ofNoTeam("GET /norms"),
            ofNoTeam("GET /norms/{id}"),
            // of one team or of everybody: whose it is ReportAccessIntegrationTests asks
            ofNoTeam("GET /reports"),
            ofNoTeam("GET /reports/open"),
            ofNoTeam("GET /reports/{span:[^.]+}"),
            ofNoTeam("GET /reports/{span}/changes"),
            ofNoTeam("GET /reports/{span}.{form:pdf|xlsx|csv}"),
            ofNoTeam("POST /reports/{span}/comments"),
            ofNoTeam("POST /reports/{span}/left-out"),
            ofNoTeam("POST /reports/{span}/left-out/return"),
            ofNoTeam("POST /reports/{span}/editions"),
            ofNoTeam("GET /api/v1/reports/monthly/{span}.{form:pdf|xlsx|csv}"),
            only("GET /norms/new", MANAGER, ADMIN),
            only("GET /norms/preview", MANAGER, ADMIN),
            only("POST /norms", MANAGER, ADMIN),
            only("POST /norms/{id}/end", MANAGER, ADMIN),
            only("POST /norms/{id}/{what:withdrawal|return}", MANAGER, ADMIN),
            // of one report: whose it is LegsFileIntegrationTests asks
            ofNoTeam("GET /reports/{span}/rows.xlsx"),
            only("GET /names", ADMIN),
            only("GET /names/{dimension}", ADMIN),
            only("GET /names/{dimension}/{id}", ADMIN),
            only("GET /names/{dimension}/merge", ADMIN),
            only("POST /names/{dimension}/merge", ADMIN),
            only("POST /names/{dimension}/{id}/{field:name|hidden|parent|owner-department|brand|team}", ADMIN),
            only("POST /names/changes/{change}/undo", ADMIN),
            only("GET /imports", MANAGER, ADMIN),
            only("POST /imports", ADMIN),
            only("GET /imports/new", ADMIN),
            only("GET /imports/drafts/{id}", ADMIN),
            only("POST /imports/drafts/{id}", ADMIN),
            only("POST /imports/drafts/{id}/discard", ADMIN),
            only("GET /imports/mappings", ADMIN),
            only("GET /imports/mappings/{id}", ADMIN),
            only("GET /imports/mappings/{id}/versions/{version}", ADMIN),
            only("POST /imports/mappings/{id}/name", ADMIN),
            only("POST /imports/mappings/{id}/{what:removal|return}", ADMIN),
            only("GET /imports/templates/{kind}.csv", MANAGER, ADMIN),
            only("GET /imports/templates/{kind}.xlsx", MANAGER, ADMIN),
            only("GET /imports/{id}", MANAGER, ADMIN),
            only("GET /imports/{id}/rejected-rows.csv", MANAGER, ADMIN),
            only("POST /imports/{id}/decision", ADMIN),
            only("POST /imports/{id}/undo", ADMIN),
            only("GET /imports/{id}/undo", ADMIN),
            only("GET /imports/{id}/to-correct.csv", ADMIN),
            ofNoTeam("GET /api/docs"),
            ofNoTeam("GET /api/docs.yaml"),
            only("GET /settings", ADMIN),
            only("POST /settings/organisation", ADMIN),
            only("POST /settings/definitions", ADMIN),
            only("POST /settings/agent-figures", ADMIN),
            only("GET /settings/questions", ADMIN),
            only("GET /settings/questions/{id}", ADMIN),
            only("GET /settings/questions/{id}/change", ADMIN),
            only("POST /settings/questions/{id}", ADMIN),
            only("POST /settings/questions/changes/{change}/undo", ADMIN),
            only("GET /settings/retention", ADMIN),
            only("POST /settings/retention", ADMIN),
            only("GET /teams", ADMIN),
            only("POST /teams", ADMIN),
            only("GET /teams/{id}", ADMIN),
            only("POST /teams/{id}/name", ADMIN),
            ofOwnTeams("GET /api/v1/kpis"),
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
        return new Expectation(mapping, true, Set.of(Role.values()), false, EVERY_NAME);
    }

    /** For everybody who is signed in: a team leader sees own teams only. */
    private static Expectation ofOwnTeams(String mapping) {
        return new Expectation(mapping, false, Set.of(Role.values()), true, EVERY_NAME);
    }

    /** For everybody who is signed in: nothing that any team did is behind it. */
    private static Expectation ofNoTeam(String mapping) {
        return new Expectation(mapping, false, Set.of(Role.values()), false, EVERY_NAME);
    }

    private static Expectation only(String mapping, Role... roles) {
        if (Set.of(roles).contains(TEAM_LEADER)) {
            throw new IllegalArgumentException(
                    mapping + " is reached by team leaders: say ofOwnTeams or ofNoTeam, and the walk finds out");
        }
        return new Expectation(mapping, false, Set.of(roles), false, EVERY_NAME);
    }
}
