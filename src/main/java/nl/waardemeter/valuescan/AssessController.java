package nl.waardemeter.valuescan;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.waardemeter.dashboard.Texts;
import nl.waardemeter.valuescan.Assessments.Answers;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page of an assessor, who needs the personal link and nothing else. It is the same whether or not something was handed in before:
 * whoever holds the link besides its owner learns nothing by it.
 */
@Controller
@RequestMapping("/assess/{link}")
class AssessController {

    private static final String NOW = "now";
    private static final String WANTED = "wanted";
    private static final String COMMENT = "comment";

    private final Assessments assessments;
    private final Today today;
    private final MessageSource messages;

    AssessController(Assessments assessments, Today today, MessageSource messages) {
        this.assessments = assessments;
        this.today = today;
        this.messages = messages;
    }

    /**
     * One statement.
     *
     * @param index among all
     * @param now as it was filled in; empty where nothing was
     */
    record Statement(int index, String left, String right, String now, String wanted) {}

    record Part(int index, String key, String name, String question, List<Statement> statements, String comment) {}

    @GetMapping
    String page(
            @PathVariable String link,
            @RequestParam(required = false) @Nullable String sent,
            @RequestParam MultiValueMap<String, String> given,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        Optional<Wave> wave = assessments.open(link, today.get());
        if (wave.isEmpty()) {
            return notValid(response);
        }
        model.addAttribute("wave", wave.get());
        model.addAttribute("link", link);
        if (sent != null) {
            return "valuescan/assessed";
        }
        return show(wave.get(), given, model, locale);
    }

    private String show(Wave wave, MultiValueMap<String, String> given, Model model, Locale locale) {
        model.addAttribute("invited", assessments.invited(wave));
        model.addAttribute("parts", parts(wave, given, new Texts(messages, locale)));
        return "valuescan/assess";
    }

    @PostMapping
    String handIn(
            @PathVariable String link,
            @RequestParam MultiValueMap<String, String> given,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        Optional<Wave> wave = assessments.open(link, today.get());
        if (wave.isEmpty()) {
            return notValid(response);
        }
        String wrong = wrong(given);
        if (wrong != null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("wave", wave.get());
            model.addAttribute("link", link);
            model.addAttribute("error", wrong);
            return show(wave.get(), given, model, locale);
        }
        if (!assessments.handIn(link, answers(given), today.get())) {
            return notValid(response);
        }
        return "redirect:/assess/" + link + "?sent=yes";
    }

    private static String notValid(HttpServletResponse response) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        return "valuescan/assess-not-valid";
    }

    private static @Nullable String wrong(MultiValueMap<String, String> given) {
        boolean tooLong = comments(given).stream()
                .anyMatch(comment -> comment != null && comment.length() > Sheet.LONGEST_COMMENT);
        if (tooLong) {
            return "valuescan.assess.wrong.comment";
        }
        return answers(given).sheet().saysAnything() ? null : "valuescan.assess.wrong.empty";
    }

    private static Answers answers(MultiValueMap<String, String> given) {
        return new Answers(answers(NOW, given), answers(WANTED, given), comments(given));
    }

    private static List<@Nullable Integer> answers(String what, MultiValueMap<String, String> given) {
        List<@Nullable Integer> answers = new ArrayList<>();
        for (int i = 0; i < ValueFactor.allStatements(); i++) {
            String answer = text(what + i, given);
            answers.add(answer.matches("[1-5]") ? Integer.valueOf(answer) : null);
        }
        return answers;
    }

    private static List<@Nullable String> comments(MultiValueMap<String, String> given) {
        List<@Nullable String> comments = new ArrayList<>();
        for (int i = 0; i < ValueFactor.values().length; i++) {
            String comment = text(COMMENT + i, given);
            comments.add(comment.isEmpty() ? null : comment);
        }
        return comments;
    }

    private static String text(String name, MultiValueMap<String, String> given) {
        String value = given.getFirst(name);
        return value == null ? "" : value.strip();
    }

    private static List<Part> parts(Wave wave, MultiValueMap<String, String> given, Texts texts) {
        return Arrays.stream(ValueFactor.values())
                .map(factor -> new Part(
                        factor.ordinal(),
                        factor.key(),
                        texts.text("valuescan.factor." + factor.key()),
                        texts.text("valuescan.factor." + factor.key() + ".question"),
                        statements(factor, wave, given, texts),
                        text(COMMENT + factor.ordinal(), given)))
                .toList();
    }

    private static List<Statement> statements(
            ValueFactor factor, Wave wave, MultiValueMap<String, String> given, Texts texts) {
        List<Statement> statements = new ArrayList<>();
        for (int i = 0; i < ValueFactor.STATEMENTS; i++) {
            int index = factor.first() + i;
            String key = "valuescan.statement." + wave.statements() + "." + factor.key() + "." + (i + 1);
            statements.add(new Statement(
                    index,
                    texts.text(key + ".left"),
                    texts.text(key + ".right"),
                    text(NOW + index, given),
                    text(WANTED + index, given)));
        }
        return statements;
    }
}
