package nl.waardemeter.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A text that is missing makes these fail: the message source throws. */
class ReadingMessagesTests {

    /** What is refused or rejected after reading, by the checks that all kinds share and by what can be done with imports. */
    private static final List<String> OF_STORING = List.of(
            "imports.rejection.source-name",
            "imports.rejection.negative-duration",
            "imports.rejection.duration-too-long",
            "imports.rejection.end-too-late",
            "imports.refusal.source",
            "imports.refusal.mapping-unknown",
            "imports.refusal.unknown",
            "imports.refusal.wrong-state.");

    @ParameterizedTest
    @EnumSource
    void everyRefusalHasATextInBothLanguages(Refusal.Code code) {
        assertBoth(Refusal.of(code).key());
    }

    @ParameterizedTest
    @EnumSource
    void everyRejectionHasATextAndSaysWhatWouldBeValidInBothLanguages(RejectionReason reason) {
        assertBoth(reason.key());
        assertBoth(reason.key() + ".valid");
    }

    @ParameterizedTest
    @EnumSource
    void everyQuestionHasATextInBothLanguages(Aspect aspect) {
        assertBoth(new Question("", aspect, List.of(), List.of()).key());
    }

    private static void assertBoth(String key) {
        assertThat(Texts.english(key)).isNotBlank();
        assertThat(Texts.dutch(key)).isNotBlank().isNotEqualTo(Texts.english(key));
    }

    @Test
    void noTextIsLeftOverFromAReasonThatIsGone() {
        List<String> known = new ArrayList<>();
        for (Refusal.Code code : Refusal.Code.values()) {
            known.add(Refusal.of(code).key());
        }
        for (RejectionReason reason : RejectionReason.values()) {
            known.add(reason.key());
            known.add(reason.key() + ".valid");
        }
        assertThat(ResourceBundle.getBundle("messages", Locale.ROOT).keySet())
                .filteredOn(key -> key.startsWith("imports.refusal.") || key.startsWith("imports.rejection."))
                .filteredOn(key -> known.contains(key) || OF_STORING.stream().noneMatch(key::startsWith))
                .containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void howEachColumnIsReadIsTold() {
        Reading reading = Reading.mapped(
                """
                {"kinds": {
                  "contacts": {"contact_id": {"column": "Id"}, "channel": {"column": "Via"}, "offered_at": {"column": "Start (UTC)"},
                    "leg": {"column": "Leg"}, "resolved": {"column": "Ok"}, "wait_seconds": {"column": "Wait", "unit": "ms"},
                    "talk_seconds": {"column": "Talk"}, "hold_seconds": {"column": "Hold"}, "wrap_up_seconds": {"column": "Wrap"}},
                  "survey-responses": {"response_id": {"column": "Id"}, "responded_at": {"column": "At", "form": "d-M-yy H:mm"},
                    "question": {"constant": "nps"}, "score": {"column": "Score"}},
                  "staffed-time": {"date": {"column": "Day"}, "agent": {"column": "Id"}, "busy_seconds": {"column": "Busy"}}}}
                """,
                "Id;Via;Start (UTC);Leg;Ok;Wait;Talk;Hold;Wrap;At;Score;Day;Busy",
                "1;phone;Thu, 3 Apr 2025 14:51:34;1;yes;1500;0:02:23;PT5S;1m 5s;3-4-25 9:00;7,5;13/4/2025;12.5");
        TreeMap<String, String> told = new TreeMap<>();
        reading.result
                .recognised()
                .columns()
                .forEach(column -> told.put(
                        column.field(),
                        Texts.english(column.key(), column.arguments().toArray())));

        assertThat(reading.sink.rejections).isEmpty();
        assertThat(told)
                .hasToString("{agent=text, busy_seconds=lengths of time as a number of s, channel=words, "
                        + "contact_id=text, date=days as dd/M/yyyy, hold_seconds=lengths of time as iso, leg=whole numbers, "
                        + "offered_at=dates as EEE, d MMM yyyy HH:mm:ss, UTC, question=the same in every row, resolved=yes or no, "
                        + "responded_at=dates as d-M-yy H:mm, Europe/Amsterdam, response_id=text, score=numbers with a decimal comma, "
                        + "talk_seconds=lengths of time as h:mm:ss, wait_seconds=lengths of time as a number of ms, "
                        + "wrap_up_seconds=lengths of time as 1d 2h 3m 4s}");
        reading.result
                .recognised()
                .columns()
                .forEach(column -> assertThat(
                                Texts.dutch(column.key(), column.arguments().toArray()))
                        .isNotBlank());
    }

    @Test
    void whatWasDoneOnTheWayInIsTold() {
        for (String notice : Arrays.asList("time-moved", "time-doubled", "identifier-rounded")) {
            assertThat(Texts.english("imports.notice." + notice, "offered_at", 1_234L))
                    .contains("offered_at")
                    .endsWith(": 1,234.");
            assertThat(Texts.dutch("imports.notice." + notice, "offered_at", 1_234L))
                    .contains("offered_at")
                    .endsWith(": 1.234.");
        }
    }
}
