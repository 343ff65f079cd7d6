package nl.waardemeter.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import nl.waardemeter.database.Mode;
import nl.waardemeter.organisation.Organisation;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Personal tokens: made, used, revoked. Wrong ones are not counted as passwords are: nobody comes upon 256 random bits by trying.
 */
@Component
class TokenSignIn {

    private final PersonalTokens tokens;
    private final Accounts accounts;
    private final Organisation organisation;
    private final AuditTrail audit;
    private final Mode mode;
    private final Clock clock;

    TokenSignIn(
            PersonalTokens tokens,
            Accounts accounts,
            Organisation organisation,
            AuditTrail audit,
            Mode mode,
            Clock clock) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.organisation = organisation;
        this.audit = audit;
        this.mode = mode;
        this.clock = clock;
    }

    /** The account of a token, read as it is now. */
    @Transactional
    SignedIn signIn(String secret) {
        Instant now = clock.instant();
        PersonalToken token = tokens.findByHash(Secrets.hash(secret))
                .filter(found -> found.validAt(now))
                .orElseThrow(() -> new BadCredentialsException("No such token"));
        Account account = accounts.findById(token.accountId())
                .filter(found -> found.maySignIn(mode))
                .orElseThrow(() -> new BadCredentialsException("Its account may not sign in"));
        token.usedOn(now.atZone(organisation.zone()).toLocalDate());
        return account.signedIn();
    }

    /**
     * @param lifetime null: until it is revoked
     * @return the token itself, which is nowhere to be found afterwards
     */
    @Transactional
    String create(SignedIn owner, String name, @Nullable Duration lifetime) {
        Instant now = clock.instant();
        String secret = PersonalToken.MARK + Secrets.random();
        PersonalToken token = tokens.save(
                new PersonalToken(owner.accountId(), name, secret, now, lifetime == null ? null : now.plus(lifetime)));
        audit.record(owner, "account.token-created", "/accounts/" + owner.accountId(), token.prefix());
        return secret;
    }

    /** By its owner or an admin; false when the account has no such token. */
    @Transactional
    boolean revoke(SignedIn who, int accountId, int tokenId) {
        return tokens.findByIdAndAccountId(tokenId, accountId)
                .map(token -> {
                    tokens.delete(token);
                    audit.record(who, "account.token-revoked", "/accounts/" + accountId, token.prefix());
                    return true;
                })
                .orElse(false);
    }
}
