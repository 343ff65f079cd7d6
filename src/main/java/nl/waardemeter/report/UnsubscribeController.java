package nl.waardemeter.report;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The link in each mail by which its recipient leaves the list. Looking at it does not: some mail readers look first. A mail program
 * may post to it of its own accord (RFC 8058): whatever it sends along is not read.
 */
@Controller
@RequestMapping("/unsubscribe/{secret}")
class UnsubscribeController {

    private final Unsubscribing unsubscribing;

    UnsubscribeController(Unsubscribing unsubscribing) {
        this.unsubscribing = unsubscribing;
    }

    @GetMapping
    String page(@PathVariable String secret, Model model, HttpServletResponse response) {
        Recipient recipient = unsubscribing.of(secret).orElse(null);
        if (recipient == null) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return "report/unsubscribe-unknown";
        }
        model.addAttribute("recipient", recipient);
        model.addAttribute("secret", secret);
        return "report/unsubscribe";
    }

    /** Shows the page at once: a mail program does not go where it is led. */
    @PostMapping
    String leave(@PathVariable String secret, Model model, HttpServletResponse response) {
        unsubscribing.of(secret).ifPresent(unsubscribing::leave);
        return page(secret, model, response);
    }

    @PostMapping("/return")
    String comeBack(@PathVariable String secret, Model model, HttpServletResponse response) {
        unsubscribing.of(secret).ifPresent(unsubscribing::comeBack);
        return page(secret, model, response);
    }
}
