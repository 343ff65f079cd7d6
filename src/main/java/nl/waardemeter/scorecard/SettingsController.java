package nl.waardemeter.scorecard;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import nl.waardemeter.account.SignedIn;
import nl.waardemeter.kpi.Channel;
import nl.waardemeter.kpi.Sector;
import nl.waardemeter.organisation.Organisation;
import nl.waardemeter.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The settings, a form for each thing that they are about. */
@Controller
@RequestMapping("/settings")
class SettingsController {

    private final Organisation organisation;
    private final SettingsChanges changes;

    SettingsController(Organisation organisation, SettingsChanges changes) {
        this.organisation = organisation;
        this.changes = changes;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("settings", organisation.settings());
        model.addAttribute("sectors", Sector.values());
        model.addAttribute("thresholds", organisation.serviceLevelSeconds());
        return "scorecard/settings";
    }

    @PostMapping("/organisation")
    String organisation(
            @RequestParam String zone,
            @RequestParam String sector,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes next) {
        return apply(new WantedSettings(zone.strip(), sector, Map.of(), null, null, null), who, next);
    }

    @PostMapping("/definitions")
    String definitions(
            @RequestParam Map<String, String> form,
            @RequestParam int shortAbandonSeconds,
            @RequestParam int repeatWindowDays,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes next) {
        Map<String, Integer> thresholds = Arrays.stream(Channel.values())
                .map(Channel::word)
                .filter(word -> form.get("threshold-" + word) != null)
                .collect(Collectors.toMap(
                        word -> word,
                        word -> seconds(form.get("threshold-" + word)),
                        (one, other) -> one,
                        LinkedHashMap::new));
        return apply(
                new WantedSettings(null, null, thresholds, shortAbandonSeconds, repeatWindowDays, null), who, next);
    }

    @PostMapping("/agent-figures")
    String agentFigures(
            @RequestParam(defaultValue = "false") boolean on,
            @RequestParam(required = false) @Nullable LocalDate agreedOn,
            @RequestParam(required = false) @Nullable String agreement,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes next) {
        WantedSettings.AgentFigures wanted = new WantedSettings.AgentFigures(on, agreedOn, agreement);
        return apply(new WantedSettings(null, null, Map.of(), null, null, wanted), who, next);
    }

    private static Integer seconds(@Nullable String text) {
        try {
            return Integer.valueOf(String.valueOf(text).strip());
        } catch (NumberFormatException e) {
            throw new Refusal(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "scorecard.refused.setting",
                    "serviceLevelSeconds",
                    String.valueOf(text));
        }
    }

    private String apply(WantedSettings wanted, SignedIn who, RedirectAttributes next) {
        changes.apply(wanted, who);
        next.addFlashAttribute("message", "scorecard.settings.saved");
        return "redirect:/settings";
    }
}
