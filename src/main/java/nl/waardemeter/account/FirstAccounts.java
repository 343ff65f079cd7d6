package nl.waardemeter.account;

import java.util.Locale;
import java.util.Optional;
import nl.waardemeter.database.Mode;
import nl.waardemeter.database.StartRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.stereotype.Component;

/** Looks at start, before the web server listens, whether anybody can sign in. */
@Component
@EnableConfigurationProperties(FirstAdministratorSettings.class)
class FirstAccounts implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAccounts.class);

    private final SetUp setUp;
    private final DemonstrationAccounts demonstration;
    private final FirstAdministratorSettings given;
    private final PasswordRules passwordRules;
    private final MessageSource messages;
    private final Mode mode;

    FirstAccounts(
            SetUp setUp,
            DemonstrationAccounts demonstration,
            FirstAdministratorSettings given,
            PasswordRules passwordRules,
            MessageSource messages,
            Mode mode) {
        this.setUp = setUp;
        this.demonstration = demonstration;
        this.given = given;
        this.passwordRules = passwordRules;
        this.messages = messages;
        this.mode = mode;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (setUp.needed() && given.given()) {
            createAsGiven();
        }
        if (mode == Mode.DEMONSTRATION) {
            demonstration.createWhereAbsent();
        }
        if (setUp.needed()) {
            LOG.warn(
                    "There is no account yet. Open /set-up in a browser and make the first one with this code: {}",
                    setUp.newCode());
        }
    }

    private void createAsGiven() {
        String email = given.email() == null ? "" : given.email().strip();
        String password = given.password() == null ? "" : given.password();
        if (!EmailAddress.isValid(email)) {
            throw new StartRefused(
                    "WAARDEMETER_ADMIN_EMAIL is not an e-mail address, so the first administrator cannot be made.",
                    "Give an address such as name@example.org, or leave out WAARDEMETER_ADMIN_EMAIL and "
                            + "WAARDEMETER_ADMIN_PASSWORD to set up in the browser.");
        }
        String name = email.substring(0, email.indexOf('@'));
        Optional<MessageSourceResolvable> refusal = passwordRules.refusal(password, email, name);
        if (refusal.isPresent()) {
            throw new StartRefused(
                    "WAARDEMETER_ADMIN_PASSWORD will not do for the first administrator: "
                            + messages.getMessage(refusal.get(), Locale.ENGLISH),
                    "Choose another password, or leave out WAARDEMETER_ADMIN_EMAIL and WAARDEMETER_ADMIN_PASSWORD "
                            + "to set up in the browser.");
        }
        try {
            setUp.createFirstAdministrator(email, name, password);
            LOG.info("Made the first administrator, as WAARDEMETER_ADMIN_EMAIL says");
        } catch (SetUp.AlreadySetUp another) {
            LOG.info("Another copy of the program has made the first administrator");
        }
    }
}
