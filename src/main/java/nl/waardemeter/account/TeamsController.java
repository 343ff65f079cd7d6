package nl.waardemeter.account;

import java.time.Clock;
import java.time.LocalDate;
import nl.waardemeter.organisation.Dimension;
import nl.waardemeter.organisation.Memberships;
import nl.waardemeter.organisation.Names;
import nl.waardemeter.organisation.Organisation;
import nl.waardemeter.organisation.Team;
import nl.waardemeter.organisation.Teams;
import nl.waardemeter.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The teams, with the agents and queues that belong to them. */
@Controller
@RequestMapping("/teams")
class TeamsController {

    private final Teams teams;
    private final Memberships memberships;
    private final Names names;
    private final Organisation organisation;
    private final AuditTrail audit;
    private final Clock clock;

    TeamsController(
            Teams teams,
            Memberships memberships,
            Names names,
            Organisation organisation,
            AuditTrail audit,
            Clock clock) {
        this.teams = teams;
        this.memberships = memberships;
        this.names = names;
        this.organisation = organisation;
        this.audit = audit;
        this.clock = clock;
    }

    /** A line of the list. */
    record Row(int id, String name, int agents) {}

    @GetMapping
    String list(Model model) {
        model.addAttribute(
                "teams",
                teams.real().stream()
                        .map(team -> new Row(team.id(), team.name(), memberships.agentsOf(team.id(), today())))
                        .toList());
        return "account/teams";
    }

    @PostMapping
    String add(@RequestParam String name, @AuthenticationPrincipal SignedIn who, RedirectAttributes next) {
        String problem = problem(name, null);
        if (problem != null) {
            next.addFlashAttribute("error", problem);
            next.addFlashAttribute("name", name);
            return "redirect:/teams";
        }
        Team team = teams.save(new Team(name));
        audit.record(who, "account.team-added", "/teams/" + team.id(), "");
        next.addFlashAttribute("message", "account.teams.added");
        return "redirect:/teams/" + team.id();
    }

    @GetMapping("/{id}")
    String show(@PathVariable int id, Model model) {
        model.addAttribute("team", get(id));
        model.addAttribute("agents", memberships.of(Dimension.AGENT, id));
        model.addAttribute("queues", memberships.of(Dimension.QUEUE, id));
        return "account/team";
    }

    @PostMapping("/{id}/name")
    String rename(
            @PathVariable int id,
            @RequestParam String name,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes next) {
        Team team = get(id);
        String problem = problem(name, team);
        if (problem == null) {
            audit.record(who, "account.team-renamed", "/teams/" + id, team.name() + " -> " + name.strip());
            team.rename(name);
            teams.save(team);
            next.addFlashAttribute("message", "account.teams.saved");
        } else {
            next.addFlashAttribute("error", problem);
        }
        return "redirect:/teams/" + id;
    }

    private @Nullable String problem(String name, @Nullable Team own) {
        if (name.isBlank() || name.strip().length() > 200) {
            return "account.teams.name-length";
        }
        boolean taken = names.find(Dimension.TEAM, name)
                .filter(found -> Names.fold(found.name()).equals(Names.fold(name)))
                .filter(found -> own == null || found.id() != own.id())
                .isPresent();
        return taken ? "account.teams.name-taken" : null;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), organisation.zone());
    }

    private Team get(int id) {
        return teams.findById(id)
                .filter(team -> team.id() != Team.NONE)
                .orElseThrow(() -> new Refusal(HttpStatus.NOT_FOUND, "account.teams.unknown"));
    }
}
