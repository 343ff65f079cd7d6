package nl.waardemeter.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Errors of the HTTP API as problem details (RFC 9457) in the language of the request. What was wrong with a field is listed under
 * {@code errors}. Errors that no controller saw, such as an unknown address, come from {@link ErrorPages} in the same form.
 */
@RestControllerAdvice(annotations = RestController.class)
class ApiProblems extends ResponseEntityExceptionHandler {

    /** One field or parameter and what it should have been. */
    record Fault(@Nullable String field, String message) {}

    private static final Logger LOG = LoggerFactory.getLogger(ApiProblems.class);

    private final ErrorWords words;
    private final MessageSource messages;

    ApiProblems(ErrorWords words, MessageSource messages) {
        this.words = words;
        this.messages = messages;
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return faulty(invalid, faults(invalid.getAllErrors()), headers, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<Fault> faults = invalid.getParameterValidationResults().stream()
                .flatMap(parameter -> parameter.getResolvableErrors().stream()
                        .map(error -> error instanceof FieldError
                                ? fault(error)
                                : new Fault(parameter.getMethodParameter().getParameterName(), words(error))))
                .toList();
        return faulty(invalid, faults, headers, request);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> handleBinding(BindException invalid, WebRequest request) {
        return faulty(invalid, faults(invalid.getAllErrors()), new HttpHeaders(), request);
    }

    /** Says where a body stopped being JSON, never which class was being read. */
    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return answer(unreadable, "web.problem.unreadable", HttpStatus.BAD_REQUEST, headers, request);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> handleUnforeseen(Exception unforeseen, WebRequest request) throws Exception {
        // who may not is told by the security filters, which know whether to ask for a password first
        if (isSecurity(unforeseen)) {
            throw unforeseen;
        }
        LOG.error("A request to the API failed", unforeseen);
        return answer(
                unforeseen, "web.error.500.explanation", HttpStatus.INTERNAL_SERVER_ERROR, new HttpHeaders(), request);
    }

    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (body instanceof ProblemDetail problem) {
            problem.setTitle(words.title(status, locale()));
        }
        return super.createResponseEntity(body, headers, status, request);
    }

    private static boolean isSecurity(Exception exception) {
        return exception instanceof org.springframework.security.access.AccessDeniedException
                || exception instanceof org.springframework.security.core.AuthenticationException;
    }

    private @Nullable ResponseEntity<Object> faulty(
            Exception invalid, List<Fault> faults, HttpHeaders headers, WebRequest request) {
        ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, "web.problem.invalid");
        problem.setProperty("errors", faults);
        return handleExceptionInternal(invalid, problem, headers, HttpStatus.BAD_REQUEST, request);
    }

    private @Nullable ResponseEntity<Object> answer(
            Exception exception, String key, HttpStatus status, HttpHeaders headers, WebRequest request) {
        return handleExceptionInternal(exception, problem(status, key), headers, status, request);
    }

    private ProblemDetail problem(HttpStatus status, String key) {
        return ProblemDetail.forStatusAndDetail(status, messages.getMessage(key, null, locale()));
    }

    private List<Fault> faults(List<? extends MessageSourceResolvable> errors) {
        return errors.stream().map(this::fault).toList();
    }

    private Fault fault(MessageSourceResolvable error) {
        return new Fault(error instanceof FieldError field ? field.getField() : null, words(error));
    }

    private String words(MessageSourceResolvable error) {
        return messages.getMessage(error, locale());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
