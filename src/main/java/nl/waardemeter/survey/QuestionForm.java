package nl.waardemeter.survey;

import java.math.BigDecimal;
import nl.waardemeter.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** A question's reading as it is typed: whole points, or with a decimal mark of either kind. */
record QuestionForm(
        String kind,
        String min,
        String max,
        String direction,
        String positiveFrom,
        String promoterFrom,
        String detractorTo) {

    QuestionForm {
        kind = kind == null ? "" : kind;
        min = min == null ? "" : min;
        max = max == null ? "" : max;
        direction = direction == null ? "" : direction;
        positiveFrom = positiveFrom == null ? "" : positiveFrom;
        promoterFrom = promoterFrom == null ? "" : promoterFrom;
        detractorTo = detractorTo == null ? "" : detractorTo;
    }

    static QuestionForm of(QuestionReading reading) {
        return new QuestionForm(
                reading.kind(),
                points(reading.min()),
                points(reading.max()),
                reading.direction() == null ? "" : reading.direction(),
                points(reading.positiveFrom()),
                points(reading.promoterFrom()),
                points(reading.detractorTo()));
    }

    QuestionReading read() {
        return new QuestionReading(
                        kind,
                        thousandths(min),
                        thousandths(max),
                        direction.isBlank() ? null : direction,
                        thousandths(positiveFrom),
                        thousandths(promoterFrom),
                        thousandths(detractorTo))
                .checked();
    }

    static String points(@Nullable Integer thousandths) {
        return thousandths == null
                ? ""
                : BigDecimal.valueOf(thousandths, 3).stripTrailingZeros().toPlainString();
    }

    private static @Nullable Integer thousandths(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return new BigDecimal(typed.strip().replace(',', '.'))
                    .movePointRight(3)
                    .intValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            throw new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, "survey.refused.number", typed);
        }
    }
}
