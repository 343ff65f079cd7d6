package nl.waardemeter.dashboard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import nl.waardemeter.account.SignedIn;
import nl.waardemeter.scorecard.ScorecardQuery;
import nl.waardemeter.scorecard.ScorecardRequest;
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

    private final DashboardFigures found;
    private final ScorecardQuery query;
    private final FigurePages figures;
    private final Meanings meanings;
    private final AttentionDesk attention;
    private final SavedViews views;
    private final List<DashboardCorner> corners;

    ScorecardController(
            DashboardFigures found,
            ScorecardQuery query,
            FigurePages figures,
            Meanings meanings,
            AttentionDesk attention,
            SavedViews views,
            List<DashboardCorner> corners) {
        this.found = found;
        this.query = query;
        this.figures = figures;
        this.meanings = meanings;
        this.attention = attention;
        this.views = views;
        this.corners = corners;
    }

    @GetMapping("/")
    String show(
            @RequestParam MultiValueMap<String, String> parameters,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest asked,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        if (parameters.isEmpty()) {
            Optional<SavedViews.SavedView> first = views.first(who);
            if (first.isPresent()) {
                return "redirect:" + first.get().address();
            }
        }
        model.addAttribute("views", views.of(who));
        model.addAttribute("query", Objects.requireNonNullElse(asked.getQueryString(), ""));
        model.addAttribute("unmeasured", List.of());
        return figures.compared("dashboard/scorecard", new Visit(parameters, who, model, response, locale), wanted -> {
            ScorecardRequest request = query.read(ofThisPage(parameters), wanted.period(), wanted.scope());
            fill(wanted, request, model);
            return new FigurePages.Question(request, List.of());
        });
    }

    private void fill(Asked asked, ScorecardRequest request, Model model) {
        PageAddress address = PageAddress.of(asked.parameters());
        DashboardFigures.Found all = found.of(request, asked.through());
        Tiles tiles = new Tiles(all.whole(), all.recent(), request, meanings, asked.texts());
        model.addAttribute("asked", address.query());
        model.addAttribute("leading", tiles.leading(asked.who().role()));
        model.addAttribute("others", tiles.others(asked.who().role()));
        model.addAttribute("unmeasured", tiles.unmeasured());
        model.addAttribute(
                "corners",
                corners.stream()
                        .flatMap(corner -> corner.of(asked.who(), asked.texts()).stream())
                        .toList());
        model.addAttribute("attention", attention.list(all, request, tiles, address, asked.texts()));
    }

    private static MultiValueMap<String, String> ofThisPage(MultiValueMap<String, String> parameters) {
        MultiValueMap<String, String> known = new LinkedMultiValueMap<>(parameters);
        OF_OTHER_PAGES.forEach(known::remove);
        return known;
    }
}
