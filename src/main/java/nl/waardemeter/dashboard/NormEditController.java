package nl.waardemeter.dashboard;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.waardemeter.account.SignedIn;
import nl.waardemeter.kpi.Channel;
import nl.waardemeter.kpi.Kpi;
import nl.waardemeter.organisation.Organisation;
import nl.waardemeter.scorecard.NormAim;
import nl.waardemeter.scorecard.NormChanges;
import nl.waardemeter.scorecard.OwnNorm;
import nl.waardemeter.scorecard.OwnNorm.Terms;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A new norm: choose the KPI, fill it in, see what it would have coloured, and only then save it. */
@Controller
@RequestMapping("/norms")
class NormEditController {

    private final NormSubjects subjects;
    private final NormParts parts;
    private final NormPreviews previews;
    private final NormChanges changes;
    private final Organisation organisation;
    private final MessageSource messages;
    private final Clock clock;

    NormEditController(
            NormSubjects subjects,
            NormParts parts,
            NormPreviews previews,
            NormChanges changes,
            Organisation organisation,
            MessageSource messages,
            Clock clock) {
        this.subjects = subjects;
        this.parts = parts;
        this.previews = previews;
        this.changes = changes;
        this.organisation = organisation;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Without a KPI the choice of one.
     *
     * @param kpi its word, see {@link NormSubjects}
     * @param like another norm to begin with
     * @param form as it was filled in before; without an owner it is still blank
     */
    @GetMapping("/new")
    String blank(
            @RequestParam(defaultValue = "") String kpi,
            @RequestParam(required = false) @Nullable Integer like,
            @ModelAttribute("form") NormForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            Locale locale) {
        Texts texts = new Texts(messages, locale);
        LocalDate today = LocalDate.now(clock.withZone(organisation.zone()));
        if (like != null) {
            OwnNorm other = changes.see(like, who);
            String word = NormSubjects.word(other.aim().kpi(), other.aim().scale());
            return fill(subjects.of(word), NormForm.like(other, today, texts.formats()), model, texts);
        }
        if (kpi.isEmpty()) {
            model.addAttribute("groups", subjects.all(texts));
            return "dashboard/norm-kpi";
        }
        NormSubjects.Subject subject = subjects.of(kpi);
        return form.owner().isEmpty()
                ? fill(subject, empty(subject, who, today), model, texts)
                : show(subject, form, model, texts);
    }

    private NormForm empty(NormSubjects.Subject subject, SignedIn who, LocalDate today) {
        Map<Channel, Integer> seconds = organisation.serviceLevelSeconds();
        return NormForm.empty(
                today, who.name(), subject.kpi() == Kpi.SERVICE_LEVEL ? seconds.get(Channel.PHONE) : null);
    }

    /** With another form than the one that came in. */
    private String fill(NormSubjects.Subject subject, NormForm form, Model model, Texts texts) {
        model.addAttribute("form", form);
        model.asMap().remove(BindingResult.MODEL_KEY_PREFIX + "form");
        return show(subject, form, model, texts);
    }

    private String show(NormSubjects.Subject subject, NormForm form, Model model, Texts texts) {
        model.addAttribute("kpi", subject.word());
        model.addAttribute("name", subject.name(texts));
        model.addAttribute(
                "example",
                texts.text("dashboard.norms.example." + subject.kpi().unit().word()));
        model.addAttribute("direction", subject.direction().word());
        model.addAttribute("byThreshold", subject.kpi() == Kpi.SERVICE_LEVEL);
        model.addAttribute("groups", parts.groups(subject.kpi(), subject.scale(), form.part(), texts));
        return "dashboard/norm-form";
    }

    @GetMapping("/preview")
    String preview(
            @RequestParam String kpi,
            @ModelAttribute("form") NormForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        Texts texts = new Texts(messages, locale);
        NormSubjects.Subject subject = subjects.of(kpi);
        Optional<NormAim> aim = aim(subject, form, errors);
        Terms terms = form.read(aim.orElse(subject.ofEverybody()), texts, errors);
        if (terms == null || aim.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(subject, form, model, texts);
        }
        model.addAttribute("kpi", subject.word());
        model.addAttribute("parameters", form.parameters());
        model.addAttribute("preview", previews.of(aim.get(), terms, texts));
        return "dashboard/norm-preview";
    }

    @PostMapping
    String save(
            @RequestParam String kpi,
            @ModelAttribute("form") NormForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next,
            Locale locale) {
        Texts texts = new Texts(messages, locale);
        NormSubjects.Subject subject = subjects.of(kpi);
        Optional<NormAim> aim = aim(subject, form, errors);
        Terms terms = form.read(aim.orElse(subject.ofEverybody()), texts, errors);
        if (terms == null || aim.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(subject, form, model, texts);
        }
        next.addFlashAttribute("message", "dashboard.norms.saved");
        return "redirect:/norms/" + changes.set(aim.get(), terms, who);
    }

    private Optional<NormAim> aim(NormSubjects.Subject subject, NormForm form, BindingResult errors) {
        Optional<NormAim> aim = parts.aim(subject.kpi(), subject.scale(), form.part());
        if (aim.isEmpty()) {
            errors.rejectValue("part", "dashboard.norms.wrong.part");
        }
        return aim;
    }
}
