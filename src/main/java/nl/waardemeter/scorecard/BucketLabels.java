package nl.waardemeter.scorecard;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import nl.waardemeter.kpi.Channel;
import nl.waardemeter.kpi.ReportingPeriod;
import nl.waardemeter.organisation.Dimension;
import nl.waardemeter.organisation.Names;
import org.springframework.stereotype.Component;

/** Which parts a scorecard falls into, and what they are called. */
@Component
class BucketLabels {

    private final SurveyQuestions questions;
    private final Names names;

    BucketLabels(SurveyQuestions questions, Names names) {
        this.questions = questions;
        this.names = names;
    }

    /** The buckets to show, with their labels, in the order to show them. */
    Map<String, String> of(ScorecardRequest request, Figures figures) {
        Map<String, String> keys = new LinkedHashMap<>();
        Breakdown by = request.by();
        if (by == null) {
            keys.put("", "");
        } else if (by.isTime()) {
            ReportingPeriod period = request.selection().period();
            for (LocalDate day = by.start(period.from()); day.isBefore(period.until()); day = by.next(day)) {
                keys.put(day.toString(), by.key(day));
            }
        } else {
            Set<String> found = figures.buckets();
            labels(by).forEach((key, label) -> {
                if (found.contains(key)) {
                    keys.put(key, label);
                }
            });
        }
        return keys;
    }

    private Map<String, String> labels(Breakdown by) {
        Map<String, String> labels = new LinkedHashMap<>();
        if (by == Breakdown.CHANNEL) {
            Arrays.stream(Channel.values()).forEach(channel -> labels.put(channel.word(), channel.word()));
            labels.put("-", "-");
        } else if (by == Breakdown.QUESTION) {
            questions.all().forEach((id, question) -> labels.put(String.valueOf(id), question.label()));
        } else {
            names.all(Dimension.valueOf(by.name())).forEach(name -> labels.put(String.valueOf(name.id()), name.name()));
        }
        return labels;
    }
}
