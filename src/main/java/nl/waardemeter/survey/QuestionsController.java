package nl.waardemeter.survey;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.waardemeter.account.SignedIn;
import nl.waardemeter.imports.LongChanges;
import nl.waardemeter.organisation.Organisation;
import nl.waardemeter.web.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How the answers to survey questions are read: what each change would do is shown before it is done. */
@Controller
@RequestMapping("/settings/questions")
class QuestionsController {

    private final QuestionList questions;
    private final QuestionChanges changes;
    private final LongChanges longChanges;
    private final Organisation organisation;

    QuestionsController(
            QuestionList questions, QuestionChanges changes, LongChanges longChanges, Organisation organisation) {
        this.questions = questions;
        this.changes = changes;
        this.longChanges = longChanges;
        this.organisation = organisation;
    }

    /** A change as it is told: what was before and after, and whether it can be taken back. */
    record Told(QuestionList.Change change, QuestionForm before, QuestionForm after, boolean canBeUndone) {}

    @GetMapping
    String all(Model model) {
        Map<QuestionList.Line, QuestionForm> lines = new LinkedHashMap<>();
        questions.all().forEach(line -> lines.put(line, QuestionForm.of(line.reading())));
        model.addAttribute("questions", lines);
        model.addAttribute(
                "unsaid",
                lines.keySet().stream()
                        .filter(line -> !line.reading().isComplete())
                        .toList());
        common(model);
        return "survey/questions";
    }

    @GetMapping("/{id}")
    String one(@PathVariable int id, Model model) {
        return page(questions.one(id), QuestionForm.of(questions.one(id).reading()), model);
    }

    private String page(QuestionList.Line line, QuestionForm form, Model model) {
        Map<String, Long> scores = new LinkedHashMap<>();
        questions.scores(line.id()).forEach((score, times) -> scores.put(QuestionForm.points(score), times));
        model.addAttribute("question", line);
        model.addAttribute("form", form);
        model.addAttribute("scores", scores);
        model.addAttribute("kinds", QuestionReading.KINDS);
        model.addAttribute("directions", QuestionReading.DIRECTIONS);
        model.addAttribute("changes", told(line));
        common(model);
        return "survey/question";
    }

    private List<Told> told(QuestionList.Line line) {
        return questions.changesOf(line.id()).stream()
                .map(change -> {
                    QuestionReading after = changes.reading(change.after());
                    return new Told(
                            change,
                            QuestionForm.of(changes.reading(change.before())),
                            QuestionForm.of(after),
                            change.undoneAt() == null && after.equals(line.reading()));
                })
                .toList();
    }

    private void common(Model model) {
        model.addAttribute("zone", organisation.zone());
        model.addAttribute("closedBefore", organisation.settings().closedBefore());
        model.addAttribute("longChange", longChanges.last().orElse(null));
    }

    /** What the change would do, before it does. */
    @GetMapping("/{id}/change")
    ModelAndView ask(@PathVariable int id, @ModelAttribute QuestionForm form, Model model) {
        QuestionList.Line line = questions.one(id);
        QuestionReading wanted;
        try {
            wanted = form.read();
        } catch (Refusal refusal) {
            return wrong(line, form, refusal, model);
        }
        if (wanted.equals(line.reading())) {
            return wrong(
                    line,
                    form,
                    new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, "survey.questions.nothing-changed"),
                    model);
        }
        model.addAttribute("question", line);
        model.addAttribute("before", QuestionForm.of(line.reading()));
        model.addAttribute("form", QuestionForm.of(wanted));
        model.addAttribute("off", questions.offScale(id, wanted.min(), wanted.max()));
        model.addAttribute("otherwise", wanted.readsOtherwiseThan(line.reading()));
        model.addAttribute("long", longChanges.isLong(line.answers()));
        model.addAttribute(
                "kpis",
                Stream.concat(line.kpis().stream(), wanted.kpis().stream())
                        .distinct()
                        .toList());
        model.addAttribute("complete", wanted.isComplete());
        common(model);
        return new ModelAndView("survey/question-change", model.asMap());
    }

    private ModelAndView wrong(QuestionList.Line line, QuestionForm form, Refusal refusal, Model model) {
        model.addAttribute("error", refusal.getDetailMessageCode());
        model.addAttribute("messageArguments", refusal.getDetailMessageArguments());
        return new ModelAndView(page(line, form, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable int id,
            @ModelAttribute QuestionForm form,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes next) {
        tell(next, () -> changes.change(id, form.read(), who.accountId()), "survey.questions.saved");
        return "redirect:/settings/questions/" + id;
    }

    @PostMapping("/changes/{change}/undo")
    String undo(@PathVariable int change, @AuthenticationPrincipal SignedIn who, RedirectAttributes next) {
        int question = questions.change(change).questionId();
        tell(next, () -> changes.undo(change, who.accountId()), "survey.questions.undone");
        return "redirect:/settings/questions/" + question;
    }

    private static void tell(
            RedirectAttributes next, java.util.function.Supplier<QuestionChanges.Outcome> change, String done) {
        try {
            switch (change.get()) {
                case DONE -> next.addFlashAttribute("message", done);
                case LATER -> next.addFlashAttribute("message", "imports.long-change.asked");
                case NOTHING_TO_DO -> next.addFlashAttribute("message", "survey.questions.nothing-changed");
            }
        } catch (Refusal refusal) {
            next.addFlashAttribute("error", refusal.getDetailMessageCode());
            next.addFlashAttribute("messageArguments", refusal.getDetailMessageArguments());
        }
    }
}
