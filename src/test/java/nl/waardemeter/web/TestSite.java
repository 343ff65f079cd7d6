package nl.waardemeter.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A few pages and addresses to look at the frame and the errors. Its parts are invisible to the program. */
@Import({PageSite.class, TestSite.Pages.class, TestSite.Api.class})
class TestSite {

    @TestComponent
    @Controller
    static class Pages {

        @GetMapping({"/", "/imports", "/imports/7"})
        String home() {
            return "web/test-page";
        }

        @GetMapping("/done")
        String done(Model model) {
            model.addAttribute("message", "web.problem.invalid");
            model.addAttribute("freshness", Map.of("text", "Data through Sun 22 Nov 23:59", "version", "1.1"));
            return "web/test-page";
        }

        @GetMapping("/refused")
        String refused(Model model) {
            model.addAttribute("error", "problemDetail.org.springframework.beans.TypeMismatchException");
            model.addAttribute("messageArguments", new Object[] {"from", "<b>x</b>"});
            return "web/test-page";
        }

        @GetMapping("/fails")
        String fails() {
            throw new IllegalStateException("the secret of the database");
        }

        @GetMapping("/no")
        String no() {
            throw new Refusal(
                    HttpStatus.CONFLICT,
                    "problemDetail.org.springframework.beans.TypeMismatchException",
                    "from",
                    "2026-02-30");
        }

        @GetMapping("/parts")
        String parts(Model model) {
            model.addAttribute("person", new Person("Noor", "noor@example.org", "geheim", "", "nl", true));
            return showParts(model);
        }

        @PostMapping("/parts")
        String save(@Valid @ModelAttribute("person") Person person, BindingResult faults, Model model) {
            faults.reject("web.problem.invalid");
            return showParts(model);
        }

        private static String showParts(Model model) {
            model.addAttribute("languages", new TreeMap<>(Map.of("nl", "Nederlands", "en", "English")));
            model.addAttribute("nothing", "–");
            model.addAttribute("states", List.of("good", "warn", "bad", "not-certain", "none", "waiting", "info"));
            return "web/parts";
        }

        @PostMapping("/posted")
        String posted() {
            return "web/test-page";
        }
    }

    record Person(
            @NotBlank String name,
            String email,

            @Size(min = 12, max = 64) String password,

            String notes,
            String language,
            boolean active) {}

    record Order(@NotBlank String name, @Min(1) int pieces) {}

    @TestComponent
    @RestController
    @RequestMapping("/api/v1")
    static class Api {

        @GetMapping("/days")
        LocalDate days(@RequestParam LocalDate from) {
            return from;
        }

        @GetMapping("/people")
        String people(@Valid Order order) {
            return order.name();
        }

        @GetMapping("/pieces")
        int pieces(@RequestParam @Min(1) int pieces) {
            return pieces;
        }

        @PostMapping("/orders")
        Order order(@Valid @RequestBody Order order) {
            return order;
        }

        @GetMapping("/fails")
        String fails() {
            throw new IllegalStateException("the secret of the database");
        }

        @GetMapping("/no")
        String no() {
            throw new Refusal(HttpStatus.CONFLICT, "web.problem.unreadable");
        }
    }
}
