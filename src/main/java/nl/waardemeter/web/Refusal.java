package nl.waardemeter.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * No, and why, in the reader's language: the message of a key, on the error page and in the problem detail alike. The key also goes
 * out as {@code code}, for programs.
 */
public class Refusal extends ErrorResponseException {

    private final String code;
    private final Object[] arguments;

    public Refusal(HttpStatus status, String messageKey, Object... arguments) {
        super(status, problem(status, messageKey), null, messageKey, arguments);
        this.code = messageKey;
        this.arguments = arguments;
    }

    private static ProblemDetail problem(HttpStatusCode status, String code) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setProperty("code", code);
        return problem;
    }

    String code() {
        return code;
    }

    Object[] arguments() {
        return arguments.clone();
    }
}
