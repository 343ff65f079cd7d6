package nl.waardemeter.valuescan;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.waardemeter.account.SignedIn;
import nl.waardemeter.dashboard.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the department stands between cost and value, wave by wave, with the figures beside it and the plan. */
@Controller
class ValueScanController {

    private final Waves waves;
    private final Closing closing;
    private final ScanPages pages;
    private final PlanViews plan;
    private final Blocks blocks;
    private final Today today;
    private final MessageSource messages;

    ValueScanController(
            Waves waves,
            Closing closing,
            ScanPages pages,
            PlanViews plan,
            Blocks blocks,
            Today today,
            MessageSource messages) {
        this.waves = waves;
        this.closing = closing;
        this.pages = pages;
        this.plan = plan;
        this.blocks = blocks;
        this.today = today;
        this.messages = messages;
    }

    /** @param open its number answered, of so many invited */
    record Underway(int id, String title, LocalDate deadline, int answered, int invited) {}

    @GetMapping("/valuescan")
    String show(
            @RequestParam(required = false) @Nullable Integer wave,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            Locale locale) {
        LocalDate day = today.get();
        closing.settle(day);
        Texts texts = new Texts(messages, locale);
        List<Wave> settled = waves.settled();
        Optional<Wave> shown = settled.stream()
                .filter(each -> wave == null || each.id() == wave)
                .findFirst()
                .or(() -> settled.stream().findFirst());
        model.addAttribute("waves", settled);
        model.addAttribute("underway", underway(day));
        model.addAttribute("actions", plan.of(who, day, texts));
        model.addAttribute("blocksOn", blocks.areOn());
        model.addAttribute("mayChange", who.scope().all());
        shown.ifPresent(each -> {
            Settled kept = each.settled();
            if (kept != null) {
                model.addAttribute("scan", pages.of(each, kept, who, texts));
            }
        });
        return "valuescan/scan";
    }

    private List<Underway> underway(LocalDate day) {
        return waves.all().stream()
                .filter(wave -> wave.state(day) == Wave.State.OPEN)
                .map(wave -> new Underway(
                        wave.id(), wave.title(), wave.deadline(), waves.answered(wave.id()), waves.invited(wave)))
                .toList();
    }
}
