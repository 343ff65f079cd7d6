package nl.waardemeter.valuescan;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.waardemeter.account.SignedIn;
import nl.waardemeter.dashboard.Texts;
import nl.waardemeter.kpi.Kpi;
import nl.waardemeter.organisation.Team;
import nl.waardemeter.organisation.Teams;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Actions of the plan: agreed, changed, done or dropped. */
@Controller
@RequestMapping("/valuescan/actions")
class PlanController {

    private static final String NEW = "valuescan/action-new";
    private static final String ONE = "valuescan/action";
    private static final String TO_PLAN = "redirect:/valuescan#plan";

    private final Plan plan;
    private final PlanViews views;
    private final Teams teams;
    private final Today today;
    private final MessageSource messages;

    PlanController(Plan plan, PlanViews views, Teams teams, Today today, MessageSource messages) {
        this.plan = plan;
        this.views = views;
        this.teams = teams;
        this.today = today;
        this.messages = messages;
    }

    /** Filled in as far as the place says that it was asked from. */
    @GetMapping("/new")
    String blank(
            @RequestParam(defaultValue = "") String factor,
            @RequestParam(defaultValue = "") String kpi,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            Locale locale) {
        String about = ValueFactor.ofKey(factor).map(ValueFactor::key).orElse("");
        model.addAttribute("form", ActionForm.empty(about, kpi, who.name(), today.get()));
        return show(model, locale);
    }

    private String show(Model model, Locale locale) {
        Texts texts = new Texts(messages, locale);
        Map<String, String> factors = new LinkedHashMap<>();
        Arrays.stream(ValueFactor.values())
                .forEach(factor -> factors.put(factor.key(), texts.text("valuescan.factor." + factor.key())));
        model.addAttribute("factors", factors);
        Map<String, String> kpis = new LinkedHashMap<>();
        Arrays.stream(Kpi.values()).forEach(kpi -> kpis.put(kpi.key(), texts.text("kpi." + kpi.key() + ".name")));
        model.addAttribute("kpis", kpis);
        Map<String, String> all = new LinkedHashMap<>();
        all.put("", texts.text("valuescan.action.everybody"));
        teams.real().stream()
                .filter(team -> !team.hidden())
                .forEach(team -> all.put(String.valueOf(team.id()), team.name()));
        model.addAttribute("teams", all);
        return NEW;
    }

    @PostMapping
    String add(
            @ModelAttribute("form") ActionForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes next) {
        form.checkWords(errors);
        Optional<Kpi> kpi = Kpi.ofKey(form.kpi());
        if (kpi.isEmpty()) {
            errors.rejectValue("kpi", "valuescan.wrong.kpi");
        }
        Optional<Team> team = team(form.team());
        if (team.isEmpty() && !form.team().isEmpty()) {
            errors.rejectValue("team", "valuescan.wrong.team");
        }
        if (errors.hasErrors() || kpi.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(model, locale);
        }
        plan.add(
                new Plan.Agreed(
                        factor(form),
                        form.title(),
                        form.owner(),
                        form.dueDay(),
                        kpi.get(),
                        team.map(Team::id).orElse(null)),
                today.get(),
                who);
        next.addFlashAttribute("message", "valuescan.action.added");
        return TO_PLAN;
    }

    private static @Nullable String factor(ActionForm form) {
        return ValueFactor.ofKey(form.factor()).map(ValueFactor::key).orElse(null);
    }

    private Optional<Team> team(String id) {
        return teams.real().stream()
                .filter(team -> String.valueOf(team.id()).equals(id))
                .findFirst();
    }

    @GetMapping("/{id}")
    String one(@PathVariable int id, @AuthenticationPrincipal SignedIn who, Model model, Locale locale) {
        PlanAction action = plan.get(id);
        model.addAttribute("form", ActionForm.of(action));
        return showOne(action, who, model, locale);
    }

    private String showOne(PlanAction action, SignedIn who, Model model, Locale locale) {
        model.addAttribute("action", views.view(action, who, today.get(), new Texts(messages, locale)));
        model.addAttribute("open", action.isOpen());
        return ONE;
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable int id,
            @ModelAttribute("form") ActionForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes next) {
        PlanAction action = plan.get(id);
        form.checkWords(errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return showOne(action, who, model, locale);
        }
        plan.change(id, form.title(), form.owner(), form.dueDay(), who);
        next.addFlashAttribute("message", "valuescan.action.saved");
        return TO_PLAN;
    }

    @PostMapping("/{id}/{state:open|done|dropped}")
    String move(
            @PathVariable int id,
            @PathVariable String state,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes next) {
        plan.move(id, state, today.get(), who);
        next.addFlashAttribute("message", "valuescan.action.moved." + state);
        return TO_PLAN;
    }
}
