package nl.waardemeter.dashboard;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.waardemeter.kpi.Direction;
import nl.waardemeter.kpi.Kpi;
import nl.waardemeter.kpi.KpiGroup;
import nl.waardemeter.kpi.QuestionScale;
import nl.waardemeter.scorecard.NormAim;
import nl.waardemeter.scorecard.SurveyQuestions;
import nl.waardemeter.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * The KPIs that can have a norm: all but plain numbers, which grow with the period. A score has one for each scale that its questions are
 * asked on, as {@code ces-1-5-lower-is-better}.
 */
@Component
class NormSubjects {

    private final SurveyQuestions questions;

    NormSubjects(SurveyQuestions questions) {
        this.questions = questions;
    }

    /** @param scale of a score, null for every other KPI */
    record Subject(Kpi kpi, @Nullable QuestionScale scale) {

        String word() {
            return NormSubjects.word(kpi, scale);
        }

        String name(Texts texts) {
            return new NormWords(texts).name(kpi, scale);
        }

        Direction direction() {
            return ofEverybody().direction();
        }

        NormAim ofEverybody() {
            return new NormAim(kpi, null, null, null, scale);
        }
    }

    /** Those of one group of KPIs, to choose from: words with names. */
    record Group(String name, Map<String, String> choices) {}

    static String word(Kpi kpi, @Nullable QuestionScale scale) {
        return scale == null
                ? kpi.key()
                : kpi.key() + "-" + Math.round(scale.min()) + "-" + Math.round(scale.max()) + "-"
                        + scale.direction().word();
    }

    List<Group> all(Texts texts) {
        Map<KpiGroup, Map<String, String>> groups = new EnumMap<>(KpiGroup.class);
        subjects()
                .forEach(subject -> groups.computeIfAbsent(subject.kpi.group(), group -> new LinkedHashMap<>())
                        .put(subject.word(), subject.name(texts)));
        return groups.entrySet().stream()
                .map(group -> new Group(
                        texts.text("kpi.group." + group.getKey().name().toLowerCase(Locale.ROOT)), group.getValue()))
                .toList();
    }

    Subject of(String word) {
        return subjects()
                .filter(subject -> subject.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new Refusal(HttpStatus.NOT_FOUND, "dashboard.norms.no-kpi"));
    }

    private Stream<Subject> subjects() {
        return Arrays.stream(Kpi.values())
                .filter(NormAim::isPossible)
                .flatMap(kpi -> kpi == Kpi.CES
                        ? scales().map(scale -> new Subject(kpi, scale))
                        : Stream.of(new Subject(kpi, null)));
    }

    /** Of the questions of which somebody has said how they are read. */
    private Stream<QuestionScale> scales() {
        return questions.all().values().stream()
                .filter(question -> question.kind().equals(Kpi.CES.key()))
                .map(SurveyQuestions.Question::scale)
                .filter(Objects::nonNull)
                .distinct();
    }
}
