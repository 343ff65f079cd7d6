package nl.waardemeter.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.util.MultiValueMap;

/**
 * The questions of an import as a form: {@code answer-0} is the reading of the first question, {@code answer-1-3} what the fourth
 * unknown word of the second means.
 */
final class DecisionForm {

    /** The choice to take a word for a missing value; an answer says so by an empty reading, a form by this. */
    static final String MISSING = "-";

    private DecisionForm() {}

    /** The answers, or empty where a question is left open. */
    static Optional<List<Answer>> answers(List<Question> questions, MultiValueMap<String, String> filledIn) {
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            Question question = questions.get(i);
            if (question.aspect() != Aspect.WORDS) {
                String reading = filledIn.getFirst("answer-" + i);
                if (reading == null || reading.isBlank()) {
                    return Optional.empty();
                }
                answers.add(new Answer(question.column(), question.aspect(), null, reading));
                continue;
            }
            for (int j = 0; j < question.samples().size(); j++) {
                String word = filledIn.getFirst("answer-" + i + "-" + j);
                if (word == null || word.isBlank()) {
                    return Optional.empty();
                }
                answers.add(new Answer(
                        question.column(),
                        question.aspect(),
                        question.samples().get(j).value(),
                        word.equals(MISSING) ? "" : word));
            }
        }
        return Optional.of(answers);
    }

    /** As many answers as are given so far. */
    static List<Answer> given(List<Question> questions, MultiValueMap<String, String> filledIn) {
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            Question question = questions.get(i);
            for (int j = 0;
                    j < (question.aspect() == Aspect.WORDS ? question.samples().size() : 1);
                    j++) {
                boolean words = question.aspect() == Aspect.WORDS;
                String given = filledIn.getFirst("answer-" + i + (words ? "-" + j : ""));
                if (given != null && !given.isBlank()) {
                    answers.add(new Answer(
                            question.column(),
                            question.aspect(),
                            words ? question.samples().get(j).value() : null,
                            given.equals(MISSING) ? "" : given));
                }
            }
        }
        return answers;
    }
}
