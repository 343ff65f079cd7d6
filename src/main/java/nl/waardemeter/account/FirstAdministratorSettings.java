package nl.waardemeter.account;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.StringUtils;

/** WAARDEMETER_ADMIN_EMAIL and WAARDEMETER_ADMIN_PASSWORD. */
@ConfigurationProperties("waardemeter.admin")
record FirstAdministratorSettings(
        @Nullable String email, @Nullable String password) {

    boolean given() {
        return StringUtils.hasText(email) || StringUtils.hasText(password);
    }

    @Override
    public String toString() {
        return given() ? "first administrator given" : "no first administrator given";
    }
}
