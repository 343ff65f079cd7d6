package nl.waardemeter.valuescan;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Locale;
import nl.waardemeter.account.SignedIn;
import nl.waardemeter.web.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Rounds of the value scan: draw one up, open it, close it. */
@Controller
@RequestMapping("/valuescan/waves")
class WavesController {

    private static final String LIST = "valuescan/waves";

    private final Waves waves;
    private final Closing closing;
    private final WavePages pages;
    private final Today today;

    WavesController(Waves waves, Closing closing, WavePages pages, Today today) {
        this.waves = waves;
        this.closing = closing;
        this.pages = pages;
        this.today = today;
    }

    /** One line of the list. */
    record Line(int id, String title, String state, LocalDate lastDay, int answered, int invited) {}

    @GetMapping
    String list(Model model) {
        model.addAttribute("form", WaveForm.empty(today.get()));
        return show(model);
    }

    private String show(Model model) {
        LocalDate day = today.get();
        closing.settle(day);
        model.addAttribute(
                "waves",
                waves.all().stream()
                        .map(wave -> new Line(
                                wave.id(),
                                wave.title(),
                                wave.state(day).key(),
                                wave.lastDay(),
                                waves.answered(wave.id()),
                                waves.invited(wave)))
                        .toList());
        return LIST;
    }

    @PostMapping
    String add(
            @ModelAttribute("form") WaveForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            HttpServletResponse response) {
        form.check(today.get(), errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(model);
        }
        return to(waves.add(form.title(), form.wantedDay(), form.deadlineDay(), who));
    }

    @GetMapping("/{id}")
    String one(@PathVariable int id, Model model, Locale locale) {
        closing.settle(today.get());
        Wave wave = waves.get(id);
        model.addAttribute("form", WaveForm.of(wave));
        model.addAttribute("invite", InviteForm.empty(locale));
        return pages.show(wave, model);
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable int id,
            @ModelAttribute("form") WaveForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes next) {
        Wave wave = waves.get(id);
        form.check(today.get(), errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("invite", InviteForm.empty(locale));
            return pages.show(wave, model);
        }
        waves.change(id, form.title(), form.wantedDay(), form.deadlineDay(), today.get(), who);
        next.addFlashAttribute("message", "valuescan.wave.saved");
        return to(id);
    }

    @PostMapping("/{id}/opening")
    String open(@PathVariable int id, @AuthenticationPrincipal SignedIn who, RedirectAttributes next) {
        waves.open(id, today.get(), who);
        next.addFlashAttribute("message", "valuescan.wave.opened");
        return to(id);
    }

    @PostMapping("/{id}/closing")
    String close(@PathVariable int id, @AuthenticationPrincipal SignedIn who, RedirectAttributes next) {
        if (waves.get(id).state(today.get()) == Wave.State.DRAFT) {
            throw new Refusal(HttpStatus.CONFLICT, "valuescan.refused.not-open");
        }
        closing.close(id, today.get(), who);
        next.addFlashAttribute("message", "valuescan.wave.closed");
        return "redirect:/valuescan?wave=" + id;
    }

    private static String to(int id) {
        return "redirect:/valuescan/waves/" + id;
    }
}
