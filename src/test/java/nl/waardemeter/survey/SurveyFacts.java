package nl.waardemeter.survey;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.waardemeter.kpi.Attribution;
import nl.waardemeter.kpi.Fact;
import nl.waardemeter.kpi.Field;
import nl.waardemeter.kpi.Limit;
import nl.waardemeter.organisation.Organisation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All stored answers as facts, for the row-by-row check of totals; their days are found anew from their moments. */
@Component
public class SurveyFacts {

    private final AllAnswers answers;
    private final AllQuestions questions;
    private final Organisation organisation;

    SurveyFacts(AllAnswers answers, AllQuestions questions, Organisation organisation) {
        this.answers = answers;
        this.questions = questions;
        this.organisation = organisation;
    }

    public List<Fact> all() {
        Map<Integer, SurveyQuestion> byId =
                questions.findAll().stream().collect(Collectors.toMap(question -> question.id, question -> question));
        ZoneId zone = organisation.zone();
        return answers.findAll().stream()
                .map(answer -> fact(answer, zone, Objects.requireNonNull(byId.get(answer.questionId))))
                .toList();
    }

    private static Fact fact(SurveyAnswer answer, ZoneId zone, SurveyQuestion question) {
        Map<Field, Object> values = new EnumMap<>(Field.class);
        values.put(Field.COUNTS, answer.counts);
        if (answer.score != null) {
            values.put(Field.SCORE, answer.score.longValue());
        }
        Map<Limit, Long> limits = new EnumMap<>(Limit.class);
        put(limits, Limit.POSITIVE_FROM, question.positiveFrom);
        put(limits, Limit.PROMOTER_FROM, question.promoterFrom);
        put(limits, Limit.DETRACTOR_TO, question.detractorTo);
        return new Fact(
                values,
                limits,
                Map.of(Attribution.RESPONDED, LocalDate.ofInstant(answer.respondedAt, zone)),
                Map.of(
                        "team_id", answer.teamId,
                        "queue_id", answer.queueId,
                        "agent_id", answer.agentId,
                        "topic_id", answer.topicId,
                        "channel", answer.channel,
                        "question_id", answer.questionId));
    }

    private static void put(Map<Limit, Long> limits, Limit limit, @Nullable Integer value) {
        if (value != null) {
            limits.put(limit, value.longValue());
        }
    }
}
