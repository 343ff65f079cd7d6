package nl.waardemeter.scorecard;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.waardemeter.account.Role;
import nl.waardemeter.account.SignedIn;
import nl.waardemeter.kpi.ReportingPeriod;
import nl.waardemeter.organisation.DutchHolidays;
import nl.waardemeter.organisation.Events;
import nl.waardemeter.organisation.Organisation;
import nl.waardemeter.organisation.Teams;
import nl.waardemeter.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What happened, by year, among the holidays; typed in ten seconds. */
@Controller
@RequestMapping("/events")
class EventsController {

    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2199;

    private final Events events;
    private final EventChanges changes;
    private final Teams teams;
    private final Organisation organisation;
    private final Clock clock;

    EventsController(Events events, EventChanges changes, Teams teams, Organisation organisation, Clock clock) {
        this.events = events;
        this.changes = changes;
        this.teams = teams;
        this.organisation = organisation;
        this.clock = clock;
    }

    /**
     * A line of the list: an event, or a holiday that everybody knows.
     *
     * @param wholeDays its first and last day say all
     */
    record Line(
            LocalDate first,
            LocalDate last,
            boolean wholeDays,
            Events.@Nullable Event event,
            DutchHolidays.@Nullable Holiday holiday,
            boolean changeable) {}

    @GetMapping
    ModelAndView year(
            @RequestParam(required = false) @Nullable Integer year,
            @AuthenticationPrincipal SignedIn who,
            Model model) {
        return page(year, EventForm.empty(today(), defaultTeam(who)), who, model, null);
    }

    private ModelAndView page(
            @Nullable Integer asked, EventForm form, SignedIn who, Model model, @Nullable Refusal refusal) {
        int year = Math.max(FIRST_YEAR, Math.min(LAST_YEAR, asked == null ? today().getYear() : asked));
        ReportingPeriod period = ReportingPeriod.ofDays(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        boolean all = who.scope().all();
        List<Line> lines = new ArrayList<>();
        events.during(period, zone(), all, who.scope().teams()).forEach(event -> lines.add(line(event, who)));
        DutchHolidays.of(year)
                .forEach(holiday -> lines.add(new Line(holiday.day(), holiday.day(), true, null, holiday, false)));
        lines.sort(Comparator.comparing(Line::first));
        model.addAttribute("lines", lines);
        model.addAttribute(
                "removed",
                events.removed(period, zone(), all, who.scope().teams()).stream()
                        .map(event -> line(event, who))
                        .filter(Line::changeable)
                        .toList());
        model.addAttribute("year", year);
        return form(form, who, model, refusal, "scorecard/events");
    }

    private ModelAndView form(EventForm form, SignedIn who, Model model, @Nullable Refusal refusal, String view) {
        model.addAttribute("form", form);
        model.addAttribute("kinds", Events.KINDS);
        model.addAttribute("zone", zone());
        model.addAttribute("forEverybody", who.role() != Role.TEAM_LEADER);
        model.addAttribute(
                "teams",
                teams.real().stream()
                        .filter(team ->
                                !team.hidden() || String.valueOf(team.id()).equals(form.team()))
                        .filter(team -> who.scope().includes(team.id()))
                        .toList());
        if (refusal != null) {
            model.addAttribute("error", refusal.getDetailMessageCode());
        }
        return new ModelAndView(
                view,
                model.asMap(),
                refusal == null
                        ? HttpStatus.OK
                        : HttpStatus.valueOf(refusal.getStatusCode().value()));
    }

    private Line line(Events.Event event, SignedIn who) {
        boolean days = EventForm.isWholeDays(event.told(), zone());
        LocalDate last = LocalDate.ofInstant(event.told().until(), zone());
        return new Line(
                LocalDate.ofInstant(event.told().from(), zone()),
                days ? last.minusDays(1) : last,
                days,
                event,
                null,
                EventChanges.mayChange(who, event.told().teamId()));
    }

    @PostMapping
    ModelAndView add(
            @ModelAttribute EventForm form,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            RedirectAttributes next) {
        try {
            Events.Told told = form.read(zone());
            changes.add(told, who);
            next.addFlashAttribute("message", "scorecard.events.added");
            return toYear(told);
        } catch (Refusal refusal) {
            return page(null, form, who, model, refusal);
        }
    }

    private ModelAndView toYear(Events.Told told) {
        return new ModelAndView("redirect:/events?year="
                + LocalDate.ofInstant(told.from(), zone()).getYear());
    }

    @GetMapping("/{id}")
    ModelAndView one(@PathVariable int id, @AuthenticationPrincipal SignedIn who, Model model) {
        Events.Event event = changes.see(id, who);
        return one(event, EventForm.of(event.told(), zone()), who, model, null);
    }

    private ModelAndView one(Events.Event event, EventForm form, SignedIn who, Model model, @Nullable Refusal refusal) {
        model.addAttribute("line", line(event, who));
        return form(form, who, model, refusal, "scorecard/event");
    }

    @PostMapping("/{id}")
    ModelAndView change(
            @PathVariable int id,
            @ModelAttribute EventForm form,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            RedirectAttributes next) {
        Events.Event event = changes.see(id, who);
        try {
            Events.Told told = form.read(zone());
            changes.change(id, told, who);
            next.addFlashAttribute("message", "scorecard.events.saved");
            return toYear(told);
        } catch (Refusal refusal) {
            return one(event, form, who, model, refusal);
        }
    }

    @PostMapping("/{id}/{what:removal|return}")
    ModelAndView remove(
            @PathVariable int id,
            @PathVariable String what,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes next) {
        boolean removed = what.equals("removal");
        Events.Event event = changes.see(id, who);
        changes.remove(id, removed, who);
        next.addFlashAttribute("message", removed ? "scorecard.events.removed" : "scorecard.events.returned");
        return toYear(event.told());
    }

    /** A team leader with one team means that one. */
    private static String defaultTeam(SignedIn who) {
        return who.role() == Role.TEAM_LEADER && who.scope().teams().size() == 1
                ? String.valueOf(who.scope().teams().iterator().next())
                : "";
    }

    private ZoneId zone() {
        return organisation.zone();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone());
    }
}
