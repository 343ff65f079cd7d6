package nl.waardemeter.imports;

import nl.waardemeter.web.Refusal;
import org.springframework.http.HttpStatus;

/** What a refused file, mapping, option or step becomes to who asked, on pages and in the API alike. */
final class Answers {

    private Answers() {}

    static Refusal unprocessable(RefusedException e) {
        return unprocessable(e.refusal().key(), e.refusal().messageArguments());
    }

    static Refusal unprocessable(String key, Object... arguments) {
        return new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, key, arguments);
    }

    static Refusal unknown(Object what) {
        return new Refusal(HttpStatus.NOT_FOUND, "imports.refusal.unknown", String.valueOf(what));
    }

    static Refusal conflict(WrongStateException e) {
        return new Refusal(
                HttpStatus.CONFLICT, "imports.refusal.wrong-state." + e.state().word());
    }
}
