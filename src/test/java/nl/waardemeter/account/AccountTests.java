package nl.waardemeter.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Set;
import nl.waardemeter.database.Mode;
import org.junit.jupiter.api.Test;

class AccountTests {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    private final Account account = new Account(" anna@retour.example ", " Anna Bakker ", Role.TEAM_LEADER, NOW);

    @Test
    void spacesAroundDoNotBelongToIt() {
        assertThat(account.email()).isEqualTo("anna@retour.example");
        assertThat(account.name()).isEqualTo("Anna Bakker");
    }

    @Test
    void aTeamLeaderSeesTheOwnTeamsAndOthersEverything() {
        assertThat(Role.TEAM_LEADER.scope(Set.of(3, 5))).isEqualTo(Scope.ofTeams(Set.of(3, 5)));
        assertThat(Role.TEAM_LEADER.scope(Set.of()).includes(3)).isFalse();
        assertThat(Role.MANAGER.scope(Set.of(3))).isEqualTo(Scope.everything());
        assertThat(Role.ADMIN.scope(Set.of()).includes(3)).isTrue();
    }

    @Test
    void noneIsNoTeam() {
        assertThatThrownBy(() -> account.assignTeams(Set.of(0, 3))).hasMessage("0 is no team");
    }

    @Test
    void disablingTakesTheLinkAwayToo() {
        account.offerPasswordLink(new byte[] {1}, NOW);
        assertThat(account.passwordLinkValidAt(NOW)).isTrue();

        account.disable(NOW);
        assertThat(account.passwordLinkValidAt(NOW)).isFalse();
        account.enable();
        assertThat(account.passwordLinkValidAt(NOW)).isFalse();
        assertThat(account.maySignIn(Mode.PRODUCTION)).isTrue();
    }

    @Test
    void noLinkIsMadeForADisabledAccount() {
        account.disable(NOW);

        assertThatThrownBy(() -> account.offerPasswordLink(new byte[] {1}, NOW))
                .hasMessage("No password can be chosen for this account");
    }

    @Test
    void aLinkIsValidForAWeekAndOnce() {
        account.offerPasswordLink(new byte[] {1}, NOW);

        assertThat(account.passwordLinkValidAt(
                        NOW.plus(Account.PASSWORD_LINK_LIFETIME).minusSeconds(1)))
                .isTrue();
        assertThat(account.passwordLinkValidAt(NOW.plus(Account.PASSWORD_LINK_LIFETIME)))
                .isFalse();
        account.changePassword("hash");
        assertThat(account.passwordLinkValidAt(NOW)).isFalse();
    }

    @Test
    void oneWhoAsksIsNotWrittenToALog() {
        SignedIn signedIn = new SignedIn(7, "anna@retour.example", "Anna Bakker", Role.ADMIN, Scope.everything(), 0);

        assertThat(signedIn).hasToString("account 7");
        assertThat(signedIn.authentication().toString()).doesNotContain("anna", "Anna");
    }
}
