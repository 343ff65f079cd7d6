package nl.waardemeter.dashboard;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import nl.waardemeter.account.SignedIn;
import nl.waardemeter.kpi.Kpi;
import nl.waardemeter.organisation.Organisation;
import nl.waardemeter.scorecard.RowsBehind;
import nl.waardemeter.scorecard.RowsBehind.Part;
import nl.waardemeter.scorecard.ScorecardQuery;
import nl.waardemeter.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The rows behind a number: contacts, tickets, answers or staffed time, in the numerator, in the denominator only, and left out. */
@Controller
class KpiRowsController {

    private final RowsBehind rowsBehind;
    private final ScorecardQuery query;
    private final FigurePages figures;
    private final Organisation organisation;

    KpiRowsController(RowsBehind rowsBehind, ScorecardQuery query, FigurePages figures, Organisation organisation) {
        this.rowsBehind = rowsBehind;
        this.query = query;
        this.figures = figures;
        this.organisation = organisation;
    }

    @GetMapping("/kpis/{key}/rows")
    String show(
            @PathVariable String key,
            @RequestParam MultiValueMap<String, String> parameters,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        Kpi kpi = KpiController.kpi(key);
        String name = figures.texts(locale).text("kpi." + key + ".name");
        model.addAttribute("name", name);
        return figures.compared("dashboard/kpi-rows", new Visit(parameters, who, model, response, locale), asked -> {
            PageAddress address = PageAddress.of(parameters, "part", "sort", "after");
            KpiQuestion question = KpiQuestion.read(kpi, asked, query);
            Part wanted = part(parameters.getFirst("part"));
            String after = parameters.getFirst("after");
            RowsBehind.Page page = rowsBehind.of(
                    question.request(),
                    kpi,
                    wanted,
                    parameters.getFirst("sort"),
                    after == null || after.isBlank() ? null : after);
            boolean agents = organisation.settings().agentFigures();
            RowsViews views = new RowsViews(kpi, wanted, page, address, organisation.zone(), agents, asked.texts());
            model.addAttribute("page", views.view(name));
            return new FigurePages.Question(question.request(), address.only("part", "sort"));
        });
    }

    private static Part part(@Nullable String word) {
        return word == null || word.isBlank()
                ? Part.NUMERATOR
                : Part.ofWord(word)
                        .orElseThrow(() -> new Refusal(HttpStatus.BAD_REQUEST, "dashboard.refused.part", word));
    }
}
