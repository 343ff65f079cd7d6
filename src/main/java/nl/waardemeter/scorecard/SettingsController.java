package nl.waardemeter.scorecard;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.waardemeter.account.SignedIn;
import nl.waardemeter.imports.LongChanges;
import nl.waardemeter.kpi.Benchmarks;
import nl.waardemeter.kpi.Channel;
import nl.waardemeter.kpi.Kpi;
import nl.waardemeter.kpi.Limit;
import nl.waardemeter.kpi.Sector;
import nl.waardemeter.organisation.Organisation;
import nl.waardemeter.organisation.Settings;
import nl.waardemeter.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The settings, a form for each thing that they are about. What each of them moves the catalogue says. */
@Controller
@RequestMapping("/settings")
class SettingsController {

    /** The settings by the names of the API, with the texts of their labels. */
    private static final Map<String, String> LABELS = Map.of(
            "zone", "scorecard.settings.zone",
            "sector", "scorecard.settings.sector",
            "serviceLevelSeconds", "scorecard.settings.thresholds",
            "shortAbandonSeconds", "scorecard.settings.short-abandon",
            "repeatWindowDays", "scorecard.settings.repeat-window",
            "agreedOn", "scorecard.settings.agents.agreed-on");

    private final Organisation organisation;
    private final SettingsChanges changes;
    private final LongChanges longChanges;
    private final MessageSource messages;

    SettingsController(
            Organisation organisation, SettingsChanges changes, LongChanges longChanges, MessageSource messages) {
        this.organisation = organisation;
        this.changes = changes;
        this.longChanges = longChanges;
        this.messages = messages;
    }

    @GetMapping
    String show(Model model) {
        Settings settings = organisation.settings();
        model.addAttribute("settings", settings);
        model.addAttribute("sectors", Sector.values());
        model.addAttribute(
                "zones",
                ZoneId.getAvailableZoneIds().stream()
                        .filter(SettingsController::isPlace)
                        .sorted()
                        .toList());
        model.addAttribute("thresholds", organisation.serviceLevelSeconds());
        model.addAttribute("movedByThreshold", Kpi.movedBy(Limit.SERVICE_LEVEL));
        model.addAttribute("movedByShortAbandon", Kpi.movedBy(Limit.SHORT_ABANDON));
        model.addAttribute("movedByRepeatWindow", Kpi.movedByRepeatWindow());
        model.addAttribute("judgedBySector", Benchmarks.bySector());
        model.addAttribute("zone", settings.zone());
        model.addAttribute("closedBefore", settings.closedBefore());
        model.addAttribute("longChange", longChanges.last().orElse(null));
        model.addAttribute("takesLong", longChanges.isEverythingLong());
        return "scorecard/settings";
    }

    /** Zones as people name them, for the list to choose from; any other is taken too. */
    private static boolean isPlace(String zone) {
        return zone.matches("(Europe|Atlantic|Africa|America|Asia|Australia|Indian|Pacific)/.*") || zone.equals("UTC");
    }

    @PostMapping("/organisation")
    String organisation(
            @RequestParam String zone,
            @RequestParam String sector,
            @AuthenticationPrincipal SignedIn who,
            Locale locale,
            RedirectAttributes next) {
        return apply(() -> new WantedSettings(zone.strip(), sector, Map.of(), null, null, null), who, locale, next);
    }

    @PostMapping("/definitions")
    String definitions(
            @RequestParam Map<String, String> form,
            @AuthenticationPrincipal SignedIn who,
            Locale locale,
            RedirectAttributes next) {
        return apply(
                () -> new WantedSettings(
                        null,
                        null,
                        thresholds(form),
                        number("shortAbandonSeconds", form.get("shortAbandonSeconds")),
                        number("repeatWindowDays", form.get("repeatWindowDays")),
                        null),
                who,
                locale,
                next);
    }

    private static Map<String, Integer> thresholds(Map<String, String> form) {
        return Arrays.stream(Channel.values())
                .map(Channel::word)
                .filter(word -> form.get("threshold-" + word) != null)
                .collect(Collectors.toMap(
                        word -> word,
                        word -> number("serviceLevelSeconds." + word, form.get("threshold-" + word)),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    @PostMapping("/agent-figures")
    String agentFigures(
            @RequestParam(defaultValue = "false") boolean on,
            @RequestParam(required = false) @Nullable String agreedOn,
            @RequestParam(required = false) @Nullable String agreement,
            @AuthenticationPrincipal SignedIn who,
            Locale locale,
            RedirectAttributes next) {
        return apply(
                () -> new WantedSettings(
                        null,
                        null,
                        Map.of(),
                        null,
                        null,
                        new WantedSettings.AgentFigures(on, on ? day(agreedOn) : null, agreement)),
                who,
                locale,
                next);
    }

    private static @Nullable LocalDate day(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            throw invalid("agreedOn", typed);
        }
    }

    private static Integer number(String name, @Nullable String typed) {
        try {
            return Integer.valueOf(String.valueOf(typed).strip());
        } catch (NumberFormatException e) {
            throw invalid(name, typed == null ? "" : typed);
        }
    }

    private static Refusal invalid(String name, String value) {
        return new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, "scorecard.refused.setting", name, value);
    }

    private String apply(
            java.util.function.Supplier<WantedSettings> wanted, SignedIn who, Locale locale, RedirectAttributes next) {
        try {
            next.addFlashAttribute(
                    "message",
                    changes.apply(wanted.get(), who) == SettingsChanges.Outcome.LATER
                            ? "imports.long-change.asked"
                            : "scorecard.settings.saved");
        } catch (Refusal refusal) {
            next.addFlashAttribute("error", refusal.getDetailMessageCode());
            next.addFlashAttribute("messageArguments", labelled(refusal.getDetailMessageArguments(), locale));
        }
        return "redirect:/settings";
    }

    /** Programs know a setting by its name, people by its label. */
    private Object @Nullable [] labelled(Object @Nullable [] arguments, Locale locale) {
        if (arguments == null || arguments.length == 0) {
            return arguments;
        }
        Object[] labelled = arguments.clone();
        String[] name = String.valueOf(labelled[0]).split("\\.", 2);
        String label = LABELS.get(name[0]);
        if (label != null) {
            labelled[0] = messages.getMessage(label, null, locale)
                    + (name.length == 1 ? "" : ", " + messages.getMessage("kpi.channel." + name[1], null, locale));
        }
        return labelled;
    }
}
