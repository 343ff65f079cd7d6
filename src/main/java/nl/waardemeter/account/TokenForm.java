package nl.waardemeter.account;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** @param days null: the token stays valid until it is revoked */
record TokenForm(String name, @Nullable Integer days) {

    static final TokenForm EMPTY = new TokenForm("", null);

    private static final int YEARS_10 = 3650;

    TokenForm(@Nullable String name, @Nullable Integer days) {
        this.name = name == null ? "" : name.strip();
        this.days = days;
    }

    void check(Errors errors) {
        AccountForm.checkName(name, errors);
        if (days != null && (days < 1 || days > YEARS_10)) {
            errors.rejectValue("days", "account.token.days-range", new Object[] {YEARS_10}, null);
        }
    }

    @Nullable
    Duration lifetime() {
        return days == null ? null : Duration.ofDays(days);
    }
}
