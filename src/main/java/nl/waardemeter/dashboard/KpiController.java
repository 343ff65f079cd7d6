package nl.waardemeter.dashboard;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.waardemeter.account.SignedIn;
import nl.waardemeter.kpi.Kpi;
import nl.waardemeter.scorecard.ScorecardQuery;
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

/** One KPI: how it went, what it is made of, and what it means. What is looked at stands in the address, as on the dashboard. */
@Controller
class KpiController {

    private final KpiPages pages;
    private final EventBoxes boxes;
    private final ScorecardQuery query;
    private final FigurePages figures;

    KpiController(KpiPages pages, EventBoxes boxes, ScorecardQuery query, FigurePages figures) {
        this.pages = pages;
        this.boxes = boxes;
        this.query = query;
        this.figures = figures;
    }

    @GetMapping("/kpis/{key}")
    String show(
            @PathVariable String key,
            @RequestParam MultiValueMap<String, String> parameters,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        Kpi kpi = kpi(key);
        model.addAttribute("name", figures.texts(locale).text("kpi." + key + ".name"));
        return figures.compared("dashboard/kpi", new Visit(parameters, who, model, response, locale), asked -> {
            PageAddress address = PageAddress.of(parameters, "by", "sort");
            KpiQuestion question = KpiQuestion.read(kpi, asked, query);
            model.addAttribute("page", pages.page(question, address, who, asked.texts()));
            model.addAttribute("box", boxes.box(question, address, parameters.getFirst("event"), typed(model), who));
            return new FigurePages.Question(question.request(), address.only("by", "sort"));
        });
    }

    /** What was typed in the form for an event, and refused. */
    private static Map<String, String> typed(Model model) {
        return model.getAttribute("typedEvent") instanceof Map<?, ?> typed
                ? typed.entrySet().stream()
                        .collect(Collectors.toMap(
                                entry -> String.valueOf(entry.getKey()), entry -> String.valueOf(entry.getValue())))
                : Map.of();
    }

    /** The figures of exactly this view, as a file to keep. */
    @GetMapping("/kpis/{key}/figures." + FlatTable.FORMS)
    ResponseEntity<byte[]> download(
            @PathVariable String key,
            @PathVariable String form,
            @RequestParam MultiValueMap<String, String> parameters,
            @AuthenticationPrincipal SignedIn who,
            Locale locale) {
        Kpi kpi = kpi(key);
        Asked asked = figures.asked(parameters, who, locale);
        return pages.file(KpiQuestion.read(kpi, asked, query), PageAddress.of(parameters, "by", "sort"), asked.texts())
                .table()
                .as(form, locale);
    }

    static Kpi kpi(String key) {
        return Kpi.ofKey(key).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
