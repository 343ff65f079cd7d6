package nl.waardemeter.dashboard;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import nl.waardemeter.account.SignedIn;
import nl.waardemeter.organisation.Organisation;
import nl.waardemeter.scorecard.ScorecardQuery;
import nl.waardemeter.web.FlatTable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** KPIs side by side, by day, week, month, team, queue, channel or contact reason: the form that every contact centre lives in. */
@Controller
class TableController {

    private static final String[] OWN = {"by", "kpi"};

    private final DashboardFigures found;
    private final ScorecardQuery query;
    private final FigurePages figures;
    private final Meanings meanings;
    private final Organisation organisation;

    TableController(
            DashboardFigures found,
            ScorecardQuery query,
            FigurePages figures,
            Meanings meanings,
            Organisation organisation) {
        this.found = found;
        this.query = query;
        this.figures = figures;
        this.meanings = meanings;
        this.organisation = organisation;
    }

    @GetMapping("/table")
    String show(
            @RequestParam MultiValueMap<String, String> parameters,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        return figures.alone("dashboard/table", new Visit(parameters, who, model, response, locale), asked -> {
            TableQuestion question = TableQuestion.read(parameters, asked.period(), asked.scope(), query);
            model.addAttribute("table", tables(question, asked).table());
            return new FigurePages.Question(
                    question.request(), PageAddress.of(parameters, OWN).only(OWN));
        });
    }

    @GetMapping("/table." + FlatTable.FORMS)
    ResponseEntity<byte[]> file(
            @PathVariable String form,
            @RequestParam MultiValueMap<String, String> parameters,
            @AuthenticationPrincipal SignedIn who,
            Locale locale) {
        Asked asked = figures.asked(parameters, who, locale);
        TableQuestion question = TableQuestion.read(parameters, asked.period(), asked.scope(), query);
        return tables(question, asked).flat().as(form, locale);
    }

    private KpiTables tables(TableQuestion question, Asked asked) {
        return new KpiTables(
                question,
                found.of(question, asked.today(), asked.through()),
                PageAddress.of(asked.parameters(), OWN),
                organisation.settings().agentFigures(),
                meanings,
                asked.texts());
    }
}
