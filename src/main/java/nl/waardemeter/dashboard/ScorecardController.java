package nl.waardemeter.dashboard;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.waardemeter.account.Scope;
import nl.waardemeter.account.SignedIn;
import nl.waardemeter.organisation.Organisation;
import nl.waardemeter.scorecard.ScorecardQuery;
import nl.waardemeter.scorecard.ScorecardRequest;
import nl.waardemeter.scorecard.Scorecards;
import nl.waardemeter.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The scorecard: how we are doing, on one page. What is looked at stands in the address. */
@Controller
class ScorecardController {

    private static final List<String> OF_OTHER_PAGES = List.of("by", "kpi");

    private final Scorecards scorecards;
    private final ScorecardQuery query;
    private final Filters filters;
    private final Freshness freshness;
    private final Meanings meanings;
    private final Organisation organisation;
    private final MessageSource messages;
    private final Clock clock;

    ScorecardController(
            Scorecards scorecards,
            ScorecardQuery query,
            Filters filters,
            Freshness freshness,
            Meanings meanings,
            Organisation organisation,
            MessageSource messages,
            Clock clock) {
        this.scorecards = scorecards;
        this.query = query;
        this.filters = filters;
        this.freshness = freshness;
        this.meanings = meanings;
        this.organisation = organisation;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/")
    String show(
            @RequestParam MultiValueMap<String, String> parameters,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        Texts texts = new Texts(messages, locale);
        Optional<LocalDate> through = freshness.lastDay();
        model.addAttribute("freshness", freshness.sentence(texts));
        model.addAttribute("unmeasured", List.of());
        if (through.isEmpty() || seesNothing(who.scope())) {
            model.addAttribute("noData", true);
            return "dashboard/scorecard";
        }
        LocalDate today = LocalDate.now(clock.withZone(organisation.zone()));
        try {
            ChosenDays days = ChosenDays.of(parameters, today, through.get());
            ScorecardRequest request = query.read(ofThisPage(parameters), days.period(), who.scope());
            Tiles tiles = new Tiles(scorecards.of(request), request, meanings, texts);
            model.addAttribute("bar", filters.bar(days, request, today, through.get(), who.scope(), texts));
            model.addAttribute("groups", tiles.groups());
            model.addAttribute("unmeasured", tiles.unmeasured());
        } catch (Refusal refusal) {
            ChosenDays days = ChosenDays.byDefault(today, through.get());
            response.setStatus(refusal.getStatusCode().value());
            model.addAttribute("error", refusal.getDetailMessageCode());
            model.addAttribute("messageArguments", inWords(refusal.getDetailMessageArguments(), texts));
            model.addAttribute("bar", filters.bar(days, null, today, through.get(), who.scope(), texts));
        }
        return "dashboard/scorecard";
    }

    /** The days by the names of their fields; the API's answer names the parameters. */
    private static Object[] inWords(Object @Nullable [] arguments, Texts texts) {
        return Stream.of(arguments == null ? new Object[0] : arguments)
                .map(argument -> argument.equals("from") || argument.equals("to")
                        ? texts.text("dashboard.period." + argument)
                        : argument)
                .toArray();
    }

    /** A team leader without a team. */
    private static boolean seesNothing(Scope scope) {
        return !scope.all() && scope.teams().isEmpty();
    }

    private static MultiValueMap<String, String> ofThisPage(MultiValueMap<String, String> parameters) {
        MultiValueMap<String, String> known = new LinkedMultiValueMap<>(parameters);
        OF_OTHER_PAGES.forEach(known::remove);
        return known;
    }
}
