package nl.waardemeter.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.ModelAndView;

/**
 * What anyone sees who asked for something that did not work out: a page that says what to do, or for programs a problem detail
 * (RFC 9457). Nothing of the exception gets out, except the reason of a {@link Refusal}, which is written for readers.
 */
@Controller
@RequestMapping("${spring.web.error.path:/error}")
class ErrorPages implements ErrorController {

    private static final String API = "/api/";

    private final ErrorWords words;
    private final MessageSource messages;

    ErrorPages(ErrorWords words, MessageSource messages) {
        this.words = words;
        this.messages = messages;
    }

    @RequestMapping
    Object error(HttpServletRequest request, Locale locale) {
        HttpStatus status = status(request);
        return path(request).startsWith(request.getContextPath() + API) || !wantsPage(request)
                ? problem(request, status, locale)
                : page(request, status, locale);
    }

    private ModelAndView page(HttpServletRequest request, HttpStatus status, Locale locale) {
        ModelAndView page = new ModelAndView("web/error", status);
        page.addObject("status", status.value());
        page.addObject("title", words.title(status, locale));
        page.addObject("explanation", reason(request, status, locale));
        page.addObject("advice", words.advice(status, locale));
        return page;
    }

    private ResponseEntity<ProblemDetail> problem(HttpServletRequest request, HttpStatus status, Locale locale) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, reason(request, status, locale));
        problem.setTitle(words.title(status, locale));
        problem.setInstance(URI.create(path(request)));
        if (exception(request) instanceof Refusal refusal) {
            problem.setProperty("code", refusal.code());
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private String reason(HttpServletRequest request, HttpStatus status, Locale locale) {
        return exception(request) instanceof Refusal refusal
                ? messages.getMessage(refusal.code(), refusal.arguments(), locale)
                : words.explanation(status, locale);
    }

    private static HttpStatus status(HttpServletRequest request) {
        // who opens /error itself finds no page there
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer value ? HttpStatus.resolve(value) : HttpStatus.NOT_FOUND;
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }

    private static Object exception(HttpServletRequest request) {
        Object handled = request.getAttribute(DispatcherServlet.EXCEPTION_ATTRIBUTE);
        Object thrown = handled == null ? request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) : handled;
        return thrown == null ? "none" : thrown;
    }

    private static String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
                ? asked
                : request.getRequestURI();
    }

    private static boolean wantsPage(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept == null
                || Arrays.stream(accept.split(","))
                        .map(String::strip)
                        .anyMatch(type -> type.startsWith("text/html")
                                || type.startsWith("application/xhtml+xml")
                                || type.startsWith("*/*"));
    }
}
