package nl.waardemeter.kpi;

import static nl.waardemeter.kpi.Kpi.CES;
import static nl.waardemeter.kpi.Kpi.CSAT;
import static nl.waardemeter.kpi.Kpi.NPS;
import static nl.waardemeter.kpi.Row.answer;
import static nl.waardemeter.kpi.Row.recommendation;

import java.util.List;

/** By hand: what customers say. */
final class VoiceExamples {

    static final List<WorkedExample> ALL = List.of(
            WorkedExample.of(CSAT, "four and five are positive")
                    .over(answer(5).times(843))
                    .over(answer(4).times(1180))
                    .over(answer(3).times(1218))
                    .over(answer(2).times(396))
                    .over(answer(1).times(417))
                    .gives(2023.0 / 4054)
                    .from(2023, 4054),
            WorkedExample.of(CSAT, "the cut is the question's own: six of seven")
                    .over(answer(6).limit(Limit.POSITIVE_FROM, 6_000))
                    .over(answer(5).limit(Limit.POSITIVE_FROM, 6_000))
                    .gives(0.5)
                    .from(1, 2),
            WorkedExample.of(CSAT, "off the scale, or not the customer's last, is given but does not count")
                    .over(answer(5).times(3))
                    .over(answer(4).with(Field.COUNTS, false))
                    .over(answer(9).with(Field.COUNTS, false))
                    .gives(1)
                    .from(3, 3)
                    .excluding(2),
            WorkedExample.of(CSAT, "only answers off the scale")
                    .over(answer(9).with(Field.COUNTS, false))
                    .noData(),
            WorkedExample.of(CSAT, "nobody answered").noData(),
            WorkedExample.of(NPS, "90 promoters, 60 passives, 50 detractors")
                    .over(recommendation(9).times(45))
                    .over(recommendation(10).times(45))
                    .over(recommendation(8).times(30))
                    .over(recommendation(7).times(30))
                    .over(recommendation(6).times(25))
                    .over(recommendation(0).times(25))
                    .gives(20)
                    .from(40, 200),
            WorkedExample.of(NPS, "more detractors than promoters is below zero")
                    .over(recommendation(3), recommendation(8))
                    .over(recommendation(10).with(Field.COUNTS, false))
                    .gives(-50)
                    .from(-1, 2)
                    .excluding(1),
            WorkedExample.of(NPS, "nobody answered").noData(),
            WorkedExample.of(CES, "the mean on the question's own scale")
                    .over(answer(1), answer(2), answer(2), answer(1), answer(3))
                    .over(answer(2), answer(5), answer(1), answer(2), answer(4))
                    .over(answer(11).with(Field.COUNTS, false))
                    .gives(2.3)
                    .from(23, 10)
                    .excluding(1),
            WorkedExample.of(CES, "scores need not be whole")
                    .over(answer(1.5), answer(2.25))
                    .gives(1.875)
                    .from(3.75, 2),
            WorkedExample.of(CES, "nobody answered").noData());

    private VoiceExamples() {}
}
