package nl.waardemeter.valuescan;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.waardemeter.account.SignedIn;
import nl.waardemeter.valuescan.Blocks.Judged;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The nine building blocks: how far each is, what shows it, and what the next step is. */
@Controller
@RequestMapping("/valuescan/blocks")
class BlocksController {

    private static final String PAGE = "valuescan/blocks";

    private final Blocks blocks;
    private final Today today;

    BlocksController(Blocks blocks, Today today) {
        this.blocks = blocks;
        this.today = today;
    }

    /**
     * A block.
     *
     * @param level null where nobody judged it yet
     * @param wrong the message that says what is missing, or null
     */
    record Line(
            int block,
            @Nullable Integer level,
            @Nullable Integer wanted,
            String evidence,
            @Nullable LocalDate judgedOn,
            @Nullable String wrong) {

        public int bar() {
            return level == null ? 0 : level;
        }
    }

    record GroupLines(String key, List<Line> lines) {}

    @GetMapping
    String show(@AuthenticationPrincipal SignedIn who, Model model) {
        Map<Integer, Judged> now = blocks.now();
        return show(
                number -> {
                    Judged judged = now.get(number);
                    return judged == null
                            ? new Line(number, null, null, "", null, null)
                            : new Line(
                                    number,
                                    judged.level(),
                                    judged.wanted(),
                                    judged.evidence(),
                                    judged.judgedOn(),
                                    null);
                },
                who,
                model);
    }

    private String show(java.util.function.IntFunction<Line> line, SignedIn who, Model model) {
        model.addAttribute("on", blocks.areOn());
        model.addAttribute("mayChange", who.scope().all());
        model.addAttribute("shownFrom", Blocks.SHOWN_FROM);
        model.addAttribute(
                "groups",
                Arrays.stream(Blocks.Group.values())
                        .map(group -> new GroupLines(
                                group.key(),
                                group.blocks().stream().map(line::apply).toList()))
                        .toList());
        model.addAttribute("next", Blocks.nextSteps(blocks.now()));
        model.addAttribute("history", blocks.history());
        return PAGE;
    }

    @PostMapping("/{to:on|off}")
    String switchTo(@PathVariable String to, @AuthenticationPrincipal SignedIn who, RedirectAttributes next) {
        blocks.switchTo(to.equals("on"), who);
        next.addFlashAttribute("message", "valuescan.blocks.switched." + to);
        return "redirect:/valuescan/blocks";
    }

    /** What is left open is left as it was. */
    @PostMapping
    String judge(
            @RequestParam MultiValueMap<String, String> given,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        List<Line> lines = new ArrayList<>();
        for (int block = 1; block <= Blocks.COUNT; block++) {
            lines.add(read(block, given));
        }
        if (lines.stream().anyMatch(line -> line.wrong() != null)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("error", "valuescan.blocks.wrong");
            return show(number -> lines.get(number - 1), who, model);
        }
        List<Judged> judged = new ArrayList<>();
        for (Line line : lines) {
            Integer level = line.level();
            Integer wanted = line.wanted();
            if (level != null && wanted != null) {
                judged.add(new Judged(line.block(), level, wanted, line.evidence(), today.get()));
            }
        }
        blocks.judge(judged, who);
        next.addFlashAttribute("message", "valuescan.blocks.saved");
        return "redirect:/valuescan/blocks";
    }

    private static Line read(int block, MultiValueMap<String, String> given) {
        Integer level = level("level" + block, given);
        Integer wanted = level("wanted" + block, given);
        String typed = given.getFirst("evidence" + block);
        String evidence = typed == null ? "" : typed.strip();
        String wrong = null;
        if ((level == null) != (wanted == null)) {
            wrong = "valuescan.blocks.wrong.both";
        } else if (level != null && level >= Blocks.SHOWN_FROM && evidence.isEmpty()) {
            wrong = "valuescan.blocks.wrong.evidence";
        } else if (evidence.length() > Blocks.LONGEST_EVIDENCE) {
            wrong = "valuescan.blocks.wrong.long";
        }
        return new Line(block, level, wanted, evidence, null, wrong);
    }

    private static @Nullable Integer level(String name, MultiValueMap<String, String> given) {
        String level = given.getFirst(name);
        return level != null && level.matches("[1-5]") ? Integer.valueOf(level) : null;
    }
}
