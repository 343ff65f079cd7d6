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
import nl.waardemeter.dashboard.FilterBar.Parameter;
import nl.waardemeter.organisation.Organisation;
import nl.waardemeter.scorecard.ScorecardRequest;
import nl.waardemeter.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ResponseStatusException;

/**
 * How every page with figures begins: it says how fresh they are, reads the days and offers others in its bar, and where something
 * cannot be shown it says why, with the choices still there.
 */
@Component
class FigurePages {

    private final Filters filters;
    private final Freshness freshness;
    private final Organisation organisation;
    private final MessageSource messages;
    private final Clock clock;

    FigurePages(Filters filters, Freshness freshness, Organisation organisation, MessageSource messages, Clock clock) {
        this.filters = filters;
        this.freshness = freshness;
        this.organisation = organisation;
        this.messages = messages;
        this.clock = clock;
    }

    /** What the bar must know of a question: what is filtered by, and what stays as it is whatever is chosen there. */
    record Question(ScorecardRequest request, List<Parameter> kept) {}

    /** What is a page's own. */
    @FunctionalInterface
    interface Filling {
        /** @throws Refusal where what was asked for cannot be shown */
        Question fill(Asked asked);
    }

    /** A page whose figures are compared with those of another period. */
    String compared(String view, Visit visit, Filling filling) {
        return show(view, visit, true, filling);
    }

    /** A page on which nothing is compared with another period, or everything is in its own way. */
    String alone(String view, Visit visit, Filling filling) {
        return show(view, visit, false, filling);
    }

    private String show(String view, Visit visit, boolean compared, Filling filling) {
        Texts texts = texts(visit.locale());
        visit.model().addAttribute("freshness", freshness.sentence(texts));
        Optional<LocalDate> through = through(visit.who().scope());
        if (through.isEmpty()) {
            visit.model().addAttribute("noData", true);
            return view;
        }
        FilterBar bar;
        try {
            Asked asked = asked(visit.parameters(), visit.who(), texts, through.get());
            Question question = filling.fill(asked);
            bar = bar(asked, question.request, question.kept);
        } catch (Refusal refusal) {
            refuse(refusal, visit.model(), visit.response(), texts);
            ChosenDays usual = ChosenDays.byDefault(today(), through.get());
            bar = bar(
                    new Asked(visit.parameters(), usual, today(), through.get(), visit.who(), texts), null, List.of());
        }
        visit.model().addAttribute("bar", compared ? bar : bar.withoutComparison());
        return view;
    }

    /**
     * The same for a file.
     *
     * @throws ResponseStatusException (404) where there is nothing that this reader may see
     * @throws Refusal where the days cannot be read
     */
    Asked asked(MultiValueMap<String, String> parameters, SignedIn who, Locale locale) {
        LocalDate through = through(who.scope()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return asked(parameters, who, texts(locale), through);
    }

    private Asked asked(MultiValueMap<String, String> parameters, SignedIn who, Texts texts, LocalDate through) {
        LocalDate today = today();
        return new Asked(parameters, ChosenDays.of(parameters, today, through), today, through, who, texts);
    }

    private FilterBar bar(Asked asked, @Nullable ScorecardRequest request, List<Parameter> kept) {
        return filters.bar(asked.days(), request, asked.today(), asked.through(), asked.scope(), asked.texts(), kept);
    }

    Texts texts(Locale locale) {
        return new Texts(messages, locale);
    }

    /** The last day with data; nothing for a team leader without a team. */
    private Optional<LocalDate> through(Scope scope) {
        return seesNothing(scope) ? Optional.empty() : freshness.lastDay();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(organisation.zone()));
    }

    /** A team leader without a team. */
    static boolean seesNothing(Scope scope) {
        return !scope.all() && scope.teams().isEmpty();
    }

    /** Why not, on the page itself, where something else can be chosen. */
    static void refuse(Refusal refusal, Model model, HttpServletResponse response, Texts texts) {
        response.setStatus(refusal.getStatusCode().value());
        model.addAttribute("error", refusal.getDetailMessageCode());
        model.addAttribute("messageArguments", inWords(refusal.getDetailMessageArguments(), texts));
    }

    /** The days by the names of their fields; the API's answer names the parameters. */
    private static Object[] inWords(Object @Nullable [] arguments, Texts texts) {
        return Stream.of(arguments == null ? new Object[0] : arguments)
                .map(argument -> argument.equals("from") || argument.equals("to")
                        ? texts.text("dashboard.period." + argument)
                        : argument)
                .toArray();
    }
}
