package nl.waardemeter.dashboard;

import java.util.HashMap;
import java.util.Map;
import nl.waardemeter.account.SignedIn;
import nl.waardemeter.organisation.Events;
import nl.waardemeter.organisation.Organisation;
import nl.waardemeter.scorecard.EventChanges;
import nl.waardemeter.scorecard.EventForm;
import nl.waardemeter.web.Refusal;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Tells of an event from the chart on which it is missing, or takes it back, and returns to that chart. */
@Controller
@RequestMapping("/kpis/{key}/events")
class KpiEventsController {

    private static final String PLACE = "#trend";

    private final EventChanges changes;
    private final Organisation organisation;

    KpiEventsController(EventChanges changes, Organisation organisation) {
        this.changes = changes;
        this.organisation = organisation;
    }

    @PostMapping
    RedirectView add(
            @PathVariable String key,
            @ModelAttribute EventForm form,
            @RequestParam(defaultValue = "") String back,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes next) {
        String page = "/kpis/" + KpiController.kpi(key).key();
        try {
            Events.Told told = form.read(organisation.zone());
            int id = changes.add(told, who);
            say(next, "dashboard.kpi.event.added", id, told);
        } catch (Refusal refusal) {
            next.addFlashAttribute("eventWrong", refusal.getDetailMessageCode());
            next.addFlashAttribute("typedEvent", typed(form));
            return Back.to(page, back, "#event-new");
        }
        return Back.to(page, back, PLACE);
    }

    private static Map<String, String> typed(EventForm form) {
        return new HashMap<>(Map.of(
                "title", form.title(),
                "kind", form.kind(),
                "team", form.team(),
                "from", form.from(),
                "until", form.until()));
    }

    @PostMapping("/{id}/{what:removal|return}")
    RedirectView remove(
            @PathVariable String key,
            @PathVariable int id,
            @PathVariable String what,
            @RequestParam(defaultValue = "") String back,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes next) {
        String page = "/kpis/" + KpiController.kpi(key).key();
        boolean removed = what.equals("removal");
        Events.Event event = changes.see(id, who);
        changes.remove(id, removed, who);
        say(next, removed ? "dashboard.kpi.event.removed" : "dashboard.kpi.event.added", id, event.told());
        return Back.to(page, back, PLACE);
    }

    /** Beside the chart, with the way back: the event that was just told of, or removed. */
    private static void say(RedirectAttributes next, String key, int id, Events.Told told) {
        next.addFlashAttribute("eventDone", key);
        next.addFlashAttribute("eventId", id);
        next.addFlashAttribute("eventTitle", told.title());
        next.addFlashAttribute("eventUndo", key.endsWith(".added") ? "removal" : "return");
    }
}
