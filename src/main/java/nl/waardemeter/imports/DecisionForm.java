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
}
