package nl.waardemeter.account;

import java.util.List;
import java.util.Optional;
import nl.waardemeter.database.Mode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Accounts that may sign in, as they are at this moment: for what is done for people while they do not ask for it. */
@Component
public class ActiveAccounts {

    private final Accounts accounts;
    private final Mode mode;

    ActiveAccounts(Accounts accounts, Mode mode) {
        this.accounts = accounts;
        this.mode = mode;
    }

    /** @param language as a word; null where they never chose one */
    public record Active(SignedIn who, @Nullable String language) {}

    public Optional<Active> find(int id) {
        return accounts.findById(id)
                .filter(account -> account.maySignIn(mode))
                .map(account -> new Active(account.signedIn(), account.language()));
    }

    /** By name. */
    public List<Active> all() {
        return accounts.findAllByName().stream()
                .filter(account -> account.maySignIn(mode))
                .map(account -> new Active(account.signedIn(), account.language()))
                .toList();
    }

    /** By name. */
    public List<Active> of(Role role) {
        return all().stream().filter(active -> active.who().role() == role).toList();
    }
}
