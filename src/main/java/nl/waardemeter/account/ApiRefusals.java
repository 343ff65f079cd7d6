package nl.waardemeter.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** What the API answers to who may not ask, as RFC 9457 problem details. */
@Component
class ApiRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final MessageSource messages;
    private final LocaleResolver languages;
    private final AccessRules rules;
    private final JsonMapper json;

    ApiRefusals(MessageSource messages, LocaleResolver languages, AccessRules rules, JsonMapper json) {
        this.messages = messages;
        this.languages = languages;
        this.rules = rules;
        this.json = json;
    }

    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException authenticationException)
            throws IOException {
        if (authenticationException instanceof TooManyAttempts tooMany) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(tooMany.seconds()));
            write(request, response, HttpStatus.TOO_MANY_REQUESTS, "account.api.too-many-attempts", tooMany.minutes());
            return;
        }
        // not Basic, though that is taken too: a browser would ask for the password and then send it along from any
        // site
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Waardemeter\"");
        boolean tried = request.getHeader(HttpHeaders.AUTHORIZATION) != null;
        write(
                request,
                response,
                HttpStatus.UNAUTHORIZED,
                tried ? "account.api.wrong-credentials" : "account.api.no-credentials");
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException accessDeniedException)
            throws IOException {
        if (accessDeniedException instanceof CsrfException) {
            write(request, response, HttpStatus.FORBIDDEN, "account.api.csrf");
        } else if (rules.knows(request)) {
            write(request, response, HttpStatus.FORBIDDEN, "account.api.forbidden");
        } else {
            write(request, response, HttpStatus.NOT_FOUND, "account.api.unknown");
        }
    }

    private void write(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpStatus status,
            String key,
            Object... arguments)
            throws IOException {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "about:blank");
        problem.put("title", status.getReasonPhrase());
        problem.put("status", status.value());
        problem.put("detail", messages.getMessage(key, arguments, languages.resolveLocale(request)));
        problem.put("instance", request.getRequestURI());
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), problem);
    }
}
