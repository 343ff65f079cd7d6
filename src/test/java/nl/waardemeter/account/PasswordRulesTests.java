package nl.waardemeter.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class PasswordRulesTests {

    private final PasswordRules rules = new PasswordRules();
    private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

    PasswordRulesTests() {
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
    }

    private String refusal(String password) {
        return rules.refusal(password, "saskia.van.uylenburgh@retour.example", "Saskia van Uylenburgh")
                .map(why -> messages.getMessage(why, Locale.ENGLISH))
                .orElse("accepted");
    }

    @Test
    void fourteenCharactersAreTooFew() {
        assertThat(refusal("mistig oeverpad"))
                .isEqualTo("accepted")
                .satisfies(x -> assertThat("mistig oeverpad").hasSize(15));
        assertThat(refusal("mistig oeverpa")).isEqualTo("The password needs at least 15 characters; this one has 14.");
    }

    @Test
    void aCodePointIsACharacterHoweverItIsStored() {
        assertThat(refusal("🦊🐧🦉🐝🦔🐢🦋🐙🦀🐳🦒🐘🦏🐪"))
                .isEqualTo("The password needs at least 15 characters; this one has 14.");
        assertThat(refusal("🦊🐧🦉🐝🦔🐢🦋🐙🦀🐳🦒🐘🦏🐪🦘")).isEqualTo("accepted");
        assertThat(refusal("e\u0301e\u0301a\u0300o\u0302u\u0308i\u0308e\u0301"))
                .isEqualTo("The password needs at least 15 characters; this one has 7.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zeven blauwe olifanten fietsen",
                "Straßenbahn über die Brücke",
                "мост над тихой рекой",
                "7fK!29x83-4$1=Qz_",
                "314159265358979323",
                "x waardemeter maar dan met een heel eigen zin erachter",
            })
    void longAndOwnIsAcceptedWithoutRulesOfComposition(String password) {
        assertThat(refusal(password)).isEqualTo("accepted");
    }

    @Test
    void theWholeOfALongPasswordMayBeUsed() {
        assertThat(refusal("een heel lang verhaal over niets ".repeat(30))).isEqualTo("accepted");
        assertThat(refusal("een heel lang verhaal over niets ".repeat(31)))
                .isEqualTo("The password can have 1,000 characters at most; this one has 1,023.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "waardemeter2026!",
                "Waardemeter Waardemeter",
                "w.a.a.r.d.e.m.e.t.e.r.",
                "password1234567",
                "PasswordPassword1!",
                "welkom01welkom01",
                "wachtwoord-2026-winter",
                "qwertyuiopasdfghjkl",
                "123456789012345",
                "correct horse battery staple",
                "demonstration-only",
                "saskia.van.uylenburgh@retour.example",
                "SaskiaUylenburgh1",
                "uylenburgh-uylenburgh-99",
            })
    void whatIsTriedFirstIsRefused(String password) {
        assertThat(refusal(password))
                .isEqualTo("The password is made of words that are tried first: common passwords, the product’s name, "
                        + "or your own name or e-mail address. Choose other words.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xxxxxxxxxxxxxxxxx", "xyxyxyxyxyxyxyxyxy", "                    "})
    void theSameFewCharactersAreRefused(String password) {
        assertThat(refusal(password))
                .isEqualTo("The password repeats the same few characters. Choose one that is harder to guess.");
    }
}
