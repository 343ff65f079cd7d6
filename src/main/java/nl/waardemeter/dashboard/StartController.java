package nl.waardemeter.dashboard;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.waardemeter.account.SignedIn;
import nl.waardemeter.dashboard.KpiPage.Choice;
import nl.waardemeter.kpi.Kpi;
import nl.waardemeter.organisation.Dimension;
import nl.waardemeter.organisation.Names;
import nl.waardemeter.organisation.Organisation;
import nl.waardemeter.scorecard.ScorecardQuery;
import nl.waardemeter.scorecard.ScorecardRequest;
import nl.waardemeter.scorecard.Selection;
import nl.waardemeter.web.Refusal;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The daily start: one page to stand around in the morning, on paper or on the wall. */
@Controller
class StartController {

    private final StartFigures figures;
    private final ComingDays coming;
    private final TakenUp takenUp;
    private final Meanings meanings;
    private final Names names;
    private final ScorecardQuery query;
    private final Freshness freshness;
    private final Organisation organisation;
    private final MessageSource messages;
    private final Clock clock;

    StartController(
            StartFigures figures,
            ComingDays coming,
            TakenUp takenUp,
            Meanings meanings,
            Names names,
            ScorecardQuery query,
            Freshness freshness,
            Organisation organisation,
            MessageSource messages,
            Clock clock) {
        this.figures = figures;
        this.coming = coming;
        this.takenUp = takenUp;
        this.meanings = meanings;
        this.names = names;
        this.query = query;
        this.freshness = freshness;
        this.organisation = organisation;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/start")
    String show(
            @RequestParam MultiValueMap<String, String> parameters,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        Texts texts = new Texts(messages, locale);
        Optional<LocalDate> through = freshness.lastDay();
        model.addAttribute("freshness", freshness.sentence(texts));
        if (through.isEmpty() || FigurePages.seesNothing(who.scope())) {
            model.addAttribute("noData", true);
            return "dashboard/start";
        }
        Instant now = clock.instant();
        StartDays days = StartDays.of(LocalDate.ofInstant(now, organisation.zone()), through.get());
        MultiValueMap<String, String> known = new LinkedMultiValueMap<>();
        known.put("team", parameters.getOrDefault("team", List.of()));
        try {
            ScorecardRequest request = query.read(known, days.week(), who.scope());
            Selection selection = request.selection();
            PageAddress address = PageAddress.of(known);
            StartFigures.Found found = figures.of(selection, days, through.get());
            Map<Integer, String> teams = names.byId(Dimension.TEAM);
            StartPages pages = new StartPages(
                    days,
                    found,
                    who.role(),
                    new Tiles(found.whole(), request, meanings, texts),
                    address,
                    new StartWords(
                            now,
                            selection.teams().size() != 1 && who.scope().teams().size() != 1,
                            texts),
                    texts);
            model.addAttribute(
                    "page",
                    pages.page(
                            teams(who, selection, texts),
                            coming.from(days.today(), selection, texts),
                            points(who, selection, teams, texts)));
        } catch (Refusal refusal) {
            FigurePages.refuse(refusal, model, response, texts);
        }
        return "dashboard/start";
    }

    /** All together, or one of them. */
    private List<Choice> teams(SignedIn who, Selection selection, Texts texts) {
        List<Names.Name> own = names.all(Dimension.TEAM).stream()
                .filter(team -> team.id() != 0 && !team.hidden() && who.scope().includes(team.id()))
                .toList();
        if (own.size() < 2) {
            return List.of();
        }
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice(
                texts.text("dashboard.start.teams.all"),
                "/start",
                selection.teams().isEmpty()));
        own.forEach(team -> choices.add(new Choice(
                team.name(),
                "/start" + new PageAddress(List.of()).and("team", team.name()).query(),
                selection.teams().equals(java.util.Set.of(team.id())))));
        return choices;
    }

    /** What somebody took up and is not done with, of the teams looked at and of everybody. */
    private List<StartPage.Point> points(SignedIn who, Selection selection, Map<Integer, String> teams, Texts texts) {
        return takenUp.open(who.scope()).stream()
                .filter(taken -> taken.team() == null
                        || selection.teams().isEmpty()
                        || selection.teams().contains(taken.team()))
                .filter(taken -> Kpi.ofKey(taken.kpi()).isPresent())
                .map(taken -> {
                    String name = texts.text("kpi." + taken.kpi() + ".name");
                    String team = taken.team() == null ? null : teams.get(taken.team());
                    LocalDate since = LocalDate.ofInstant(taken.takenAt(), organisation.zone());
                    return new StartPage.Point(
                            team == null ? name : name + " · " + team,
                            texts.text(
                                    "dashboard.attention.owner",
                                    taken.owner(),
                                    texts.formats().shortDate(since)),
                            taken.note(),
                            "/kpis/" + taken.kpi()
                                    + (team == null
                                            ? ""
                                            : new PageAddress(List.of())
                                                    .and("team", team)
                                                    .query()));
                })
                .toList();
    }
}
