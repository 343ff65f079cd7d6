package nl.waardemeter.scorecard;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.Parameters;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import nl.waardemeter.account.SignedIn;
import nl.waardemeter.kpi.ReportingPeriod;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** KPIs by way of the API: the same figures as on every page. */
@RestController
@RequestMapping("/api/v1/kpis")
@Tag(name = "KPIs", description = "Figures with everything needed to trust them")
class KpisApi {

    private final Scorecards scorecards;
    private final ScorecardQuery query;
    private final MessageSource messages;

    KpisApi(Scorecards scorecards, ScorecardQuery query, MessageSource messages) {
        this.scorecards = scorecards;
        this.query = query;
        this.messages = messages;
    }

    @GetMapping
    @Operation(
            summary = "KPIs of a period",
            description = "Filters may be repeated and take keys or names. A team leader sees own teams only.")
    @Parameters({
        @Parameter(name = "compare", description = "previous (default), year or none"),
        @Parameter(name = "by", description = "day, week, month, team, queue, channel, agent, topic or question"),
        @Parameter(name = "team"),
        @Parameter(name = "queue"),
        @Parameter(name = "channel"),
        @Parameter(name = "agent"),
        @Parameter(name = "topic"),
        @Parameter(name = "question"),
        @Parameter(name = "kpi", description = "the keys to answer; all where none is given")
    })
    KpisAnswer show(
            @Parameter(description = "the first day") @RequestParam(required = false) @Nullable String from,
            @Parameter(description = "the last day, included") @RequestParam(required = false) @Nullable String to,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters,
            @AuthenticationPrincipal SignedIn who,
            Locale locale) {
        ReportingPeriod period = ScorecardQuery.period(from, to);
        return KpisAnswer.of(scorecards.of(query.read(parameters, period, who.scope())), messages, locale);
    }
}
