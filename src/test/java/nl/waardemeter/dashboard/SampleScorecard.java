package nl.waardemeter.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.waardemeter.dashboard.FilterBar.Filter;
import nl.waardemeter.dashboard.FilterBar.Option;
import nl.waardemeter.dashboard.FilterBar.Parameter;
import nl.waardemeter.dashboard.FilterBar.Preset;
import nl.waardemeter.dashboard.Tile.Change;
import nl.waardemeter.dashboard.Tile.Fact;
import nl.waardemeter.dashboard.Tile.Mark;
import nl.waardemeter.dashboard.Tile.Reservation;
import nl.waardemeter.kpi.Kpi;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.MessageSource;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** A scorecard with every kind of tile, made up: the look is tested here, the numbers where they are computed. */
@TestComponent
@Controller
class SampleScorecard {

    private final MessageSource messages;

    SampleScorecard(MessageSource messages) {
        this.messages = messages;
    }

    @GetMapping("/freshness")
    @ResponseBody
    String freshness() {
        return "1.1";
    }

    /** @param token made before the page begins, as in the program: a page so long is on its way before its forms are written */
    @GetMapping("/scorecard")
    String scorecard(Model model, Locale locale, CsrfToken token) {
        token.getToken();
        model.addAttribute(
                "freshness",
                new Freshness.Sentence("Gegevens t/m zo 22-11 23:59 · chat ontbreekt sinds vr 20-11", "1.1"));
        model.addAttribute("bar", bar());
        model.addAttribute(
                "leading",
                List.of(
                        tile(
                                "first-contact-resolution",
                                "norm 75%",
                                "72,8%",
                                new Mark("warn", "Net onder norm"),
                                new Change("up", "+2,1 pp", "t.o.v. wk 46", null),
                                null,
                                List.of(new Reservation(
                                        new Mark("waiting", "Voorlopig"),
                                        text("kpi.status.provisional.explanation", locale),
                                        false)),
                                locale),
                        tile(
                                "reopen-rate",
                                null,
                                "4,2%",
                                null,
                                new Change("same", "0,0 pp", "t.o.v. wk 46", null),
                                null,
                                List.of(),
                                locale),
                        tile(
                                "transfer-rate",
                                null,
                                "11,9%",
                                null,
                                new Change("down", "−0,8 pp", "t.o.v. wk 46", "Valt binnen de gewone schommelingen"),
                                null,
                                List.of(),
                                locale),
                        tile(
                                "resolution-time",
                                null,
                                "4 u 21 min",
                                null,
                                new Change("down", "−38 min", "t.o.v. wk 46", null),
                                null,
                                List.of(),
                                locale),
                        tile(
                                "csat",
                                "norm 80%",
                                "78,0%",
                                new Mark("not-certain", "Nog onzeker"),
                                null,
                                "op basis van 41 antwoorden",
                                List.of(),
                                locale),
                        tile(
                                "nps",
                                "norm +20",
                                "+34",
                                new Mark("good", "Op norm"),
                                new Change("up", "+3", "t.o.v. wk 46", null),
                                null,
                                List.of(),
                                locale),
                        tile(
                                "ces",
                                null,
                                "–",
                                null,
                                null,
                                null,
                                List.of(new Reservation(
                                        new Mark("none", "Te weinig antwoorden"),
                                        text("kpi.reason.too-few-answers", locale),
                                        false)),
                                locale),
                        tile(
                                "service-level",
                                "80/20",
                                "81,9%",
                                new Mark("good", "Op norm"),
                                new Change("up", "+1,8 pp", "t.o.v. wk 46", null),
                                null,
                                List.of(),
                                locale),
                        tile(
                                "average-speed-of-answer",
                                "norm 30 s",
                                "27 s",
                                new Mark("good", "Op norm"),
                                new Change("down", "−4 s", "t.o.v. wk 46", null),
                                null,
                                List.of(),
                                locale),
                        tile(
                                "abandonment",
                                "norm 5%",
                                "18,9%",
                                new Mark("bad", "Boven norm"),
                                new Change("up", "+9,3 pp", "t.o.v. wk 46", null),
                                null,
                                List.of(new Reservation(
                                        new Mark("info", "Onvolledig"),
                                        text("kpi.reason.short-abandons-unknown", locale),
                                        false)),
                                locale),
                        tile(
                                "occupancy",
                                "norm 75–85%",
                                "91,3%",
                                new Mark("bad", text("kpi.band.bad.above.occupancy", locale)),
                                new Change("up", "+4,0 pp", "t.o.v. wk 46", null),
                                null,
                                List.of(),
                                locale),
                        tile(
                                "average-handle-time",
                                "norm 5:00–7:00",
                                "4:32",
                                new Mark("warn", "Net onder norm"),
                                null,
                                null,
                                List.of(),
                                locale),
                        tile(
                                "contact-volume",
                                null,
                                "12.480",
                                null,
                                new Change("up", "+3,4%", "t.o.v. wk 46", null),
                                null,
                                List.of(),
                                locale)));
        model.addAttribute("others", List.of());
        model.addAttribute("query", "period=last-week");
        model.addAttribute("views", List.of(new SavedViews.SavedView(1, "Mijn team", "team=2", true)));
        model.addAttribute("attention", attention());
        model.addAttribute(
                "unmeasured",
                List.of(tile(
                        "wrap-up-time",
                        "norm 6:00",
                        "–",
                        null,
                        null,
                        null,
                        List.of(new Reservation(
                                new Mark("none", "Nog niet gemeten"),
                                text("kpi.reason.missing-field", locale, "wrap_up_seconds", "contacten"),
                                false)),
                        locale)));
        return "dashboard/scorecard";
    }

    @GetMapping("/empty")
    String empty(Model model) {
        model.addAttribute("bar", bar());
        model.addAttribute("leading", List.of());
        model.addAttribute("unmeasured", List.of());
        return "dashboard/scorecard";
    }

    private static AttentionList attention() {
        return new AttentionList(
                List.of("chat ontbreekt sinds vr 20-11"),
                List.of(
                        new AttentionItem(
                                "first-contact-resolution",
                                "2",
                                "In één keer opgelost (FCR) norm 75%",
                                "Retour",
                                new Mark("bad", "Onder norm"),
                                "64,8%",
                                "ongeveer 310 contacten",
                                "/kpis/first-contact-resolution?period=last-week&team=Retour",
                                null),
                        new AttentionItem(
                                "occupancy",
                                "",
                                "Bezettingsgraad norm 75–85%",
                                null,
                                new Mark("warn", "Net boven norm"),
                                "86,3%",
                                null,
                                "/kpis/occupancy?period=last-week",
                                new AttentionItem.Owner(7, "Lieke Postma", "za 21-11", "rooster maandag aangepast"))),
                List.of());
    }

    private Tile tile(
            String kpi,
            @Nullable String norm,
            String value,
            @Nullable Mark band,
            @Nullable Change change,
            @Nullable String basis,
            List<Reservation> reservations,
            Locale locale) {
        List<Fact> meaning = new ArrayList<>();
        for (String part : List.of("definition", "formula", "not", "improve")) {
            meaning.add(new Fact(
                    text("dashboard.tile." + part, locale),
                    text("kpi." + kpi + "." + part, locale, "20 s", "5 s", "7")));
        }
        List<Fact> figures = value.equals("–")
                ? List.of()
                : List.of(
                        new Fact(text("kpi." + kpi + ".numerator", locale, "20 s", "5 s", "7"), "860"),
                        new Fact(text("kpi." + kpi + ".denominator", locale, "20 s", "5 s", "7"), "1.050"),
                        new Fact(text("dashboard.tile.excluded", locale), "10"),
                        new Fact(text("dashboard.tile.coverage", locale), "100,0%"),
                        new Fact(text("dashboard.tile.interval", locale), "79,1% en 84,7%"),
                        new Fact(
                                text("dashboard.tile.benchmark", locale),
                                text("dashboard.tile.benchmark.benchmark", locale)));
        return new Tile(
                kpi,
                text("kpi.group." + Kpi.ofKey(kpi).orElseThrow().group().name().toLowerCase(Locale.ROOT), locale),
                text("kpi." + kpi + ".name", locale),
                norm,
                value,
                band,
                change,
                value.equals("–")
                        ? null
                        : new Sparkline("M3 12L50 6L97 18", "M97 18h0", "13 weken t/m zo 22-11-2026: laagste 66,1%"),
                basis,
                reservations,
                figures,
                meaning);
    }

    private static FilterBar bar() {
        return new FilterBar(
                "wk 47 (16 t/m 22 nov 2026)",
                List.of(
                        new Preset("Vandaag", "?period=today", false),
                        new Preset("Gisteren", "?period=yesterday", false),
                        new Preset("Deze week", "?period=this-week", false),
                        new Preset("Vorige week", "?period=last-week", true),
                        new Preset("Deze maand", "?period=this-month", false),
                        new Preset("Vorige maand", "?period=last-month", false),
                        new Preset("Laatste 13 weken", "?period=last-13-weeks", false),
                        new Preset("Laatste 13 maanden", "?period=last-13-months", false),
                        new Preset("Dit jaar tot nu toe", "?period=this-year", false)),
                "2026-11-16",
                "2026-11-22",
                List.of(new Parameter("period", "last-week")),
                List.of(new Parameter("compare", "previous"), new Parameter("team", "2")),
                List.of(
                        new Option("previous", "Met de periode ervoor", true),
                        new Option("year", "Met vorig jaar", false),
                        new Option("none", "Niet vergelijken", false)),
                List.of(
                        new Filter(
                                "team",
                                "Team",
                                "2 gekozen",
                                List.of(
                                        new Option("1", "Retour", true),
                                        new Option("2", "Facturen", true),
                                        new Option("3", "Bestellingen", false))),
                        new Filter("queue", "Wachtrij", "alle", List.of(new Option("1", "Algemeen", false))),
                        new Filter(
                                "channel",
                                "Kanaal",
                                "alle",
                                List.of(new Option("phone", "Telefoon", false), new Option("chat", "Chat", false))),
                        new Filter(
                                "topic",
                                "Contactreden",
                                "alle",
                                List.of(new Option(
                                        "1", "Waar blijft mijn pakket en wanneer komt het dan wel", false)))),
                "/scorecard");
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
