package nl.waardemeter.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A real server with this package and nothing else: a few pages and addresses to look at its frame and its errors. Invisible to the program. */
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    ThymeleafAutoConfiguration.class,
    ValidationAutoConfiguration.class,
    SecurityAutoConfiguration.class,
    ServletWebSecurityAutoConfiguration.class,
    SecurityFilterAutoConfiguration.class
})
@Import({
    WebConfiguration.class,
    Shell.class,
    WaardemeterDialect.class,
    ErrorWords.class,
    ErrorPages.class,
    ApiProblems.class,
    TestSite.Pages.class,
    TestSite.Api.class
})
class TestSite {

    @Bean
    SecurityFilterChain security(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers("/forbidden")
                        .denyAll()
                        .anyRequest()
                        .permitAll())
                .httpBasic(Customizer.withDefaults())
                .csrf(csrf -> csrf.ignoringRequestMatchers("/api/**"))
                .build();
    }

    @Bean
    UserDetailsService people() {
        return new InMemoryUserDetailsManager(
                person("lead@example.org", "TEAM_LEADER"),
                person("manager@example.org", "MANAGER"),
                person("admin@example.org", "ADMIN"));
    }

    private static org.springframework.security.core.userdetails.UserDetails person(String email, String role) {
        return User.withUsername(email).password("{noop}secret").roles(role).build();
    }

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
            model.addAttribute("freshness", "Data through Sun 22 Nov 23:59");
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

        @PostMapping("/posted")
        String posted() {
            return "web/test-page";
        }
    }

    record Order(@NotBlank String name, @Min(1) int pieces) {}

    @TestComponent
    @RestController
    @RequestMapping("/api/v1")
    static class Api {

        @GetMapping("/days")
        LocalDate days(@RequestParam LocalDate from) {
            return from;
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
            throw new Refusal(HttpStatus.CONFLICT, "web.problem.wrongType");
        }
    }
}
