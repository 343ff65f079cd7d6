package nl.waardemeter.dashboard;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import nl.waardemeter.account.SignedIn;
import nl.waardemeter.kpi.Kpi;
import nl.waardemeter.scorecard.Compare;
import nl.waardemeter.scorecard.ScorecardQuery;
import nl.waardemeter.scorecard.ScorecardRequest;
import nl.waardemeter.scorecard.WeekHours;
import nl.waardemeter.web.FlatTable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** When in the week it is busy, and when customers wait: one KPI by weekday and half-hour. */
@Controller
class KpiHoursController {

    private final WeekHours weekHours;
    private final ScorecardQuery query;
    private final FigurePages figures;

    KpiHoursController(WeekHours weekHours, ScorecardQuery query, FigurePages figures) {
        this.weekHours = weekHours;
        this.query = query;
        this.figures = figures;
    }

    @GetMapping("/kpis/{key}/hours")
    String show(
            @PathVariable String key,
            @RequestParam MultiValueMap<String, String> parameters,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        Kpi kpi = kpi(key);
        model.addAttribute("name", figures.texts(locale).text("kpi." + key + ".name"));
        return figures.alone("dashboard/kpi-hours", new Visit(parameters, who, model, response, locale), asked -> {
            KpiQuestion question = KpiQuestion.read(kpi, asked, query);
            model.addAttribute("page", pages(question, asked).page());
            return new FigurePages.Question(question.request(), List.of());
        });
    }

    @GetMapping("/kpis/{key}/hours." + FlatTable.FORMS)
    ResponseEntity<byte[]> download(
            @PathVariable String key,
            @PathVariable String form,
            @RequestParam MultiValueMap<String, String> parameters,
            @AuthenticationPrincipal SignedIn who,
            Locale locale) {
        Asked asked = figures.asked(parameters, who, locale);
        return pages(KpiQuestion.read(kpi(key), asked, query), asked).flat().as(form, locale);
    }

    private HoursPages pages(KpiQuestion question, Asked asked) {
        ScorecardRequest request = question.request();
        ScorecardRequest plain = new ScorecardRequest(request.selection(), null, Compare.NONE, request.kpis());
        return new HoursPages(
                question.kpi(),
                asked.period(),
                weekHours.of(plain, question.kpi()),
                PageAddress.of(asked.parameters()),
                asked.texts());
    }

    private static Kpi kpi(String key) {
        Kpi kpi = KpiController.kpi(key);
        if (!WeekHours.KPIS.contains(kpi)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return kpi;
    }
}
