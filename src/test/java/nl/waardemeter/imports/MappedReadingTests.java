package nl.waardemeter.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class MappedReadingTests {

    private static final String HEADER =
            "Call Id,Agent,Date,Time,Topic,Answered (Y/N),Resolved,Speed of answer in seconds,AvgTalkDuration,Satisfaction rating";

    private static final String CONTACTS_OF = "{%s, \"kinds\": {\"contacts\": {\"contact_id\": {\"column\": \"Id\"}, "
            + "\"channel\": {\"constant\": \"phone\"}, \"offered_at\": {\"column\": \"Start\"}%s}}}";

    private static final String MAPPING = """
            {"zone": "Europe/Amsterdam", "missing": ["", "?", "NA"],
             "kinds": {
              "contacts": {
               "contact_id": {"column": "Call Id"}, "channel": {"constant": "phone"}, "agent": {"column": "Agent"}, "topic": {"column": "Topic"},
               "offered_at": {"date": "Date", "time": "Time", "form": "yyyy-MM-dd H:mm:ss"},
               "exit": {"column": "Answered (Y/N)", "values": {"Y": "answered", "N": "abandoned"}},
               "wait_seconds": {"column": "Speed of answer in seconds"}, "talk_seconds": {"column": "AvgTalkDuration", "duration": "h:mm:ss"},
               "resolved": {"column": "Resolved", "values": {"Y": "yes", "N": "no"}}},
              "survey-responses": {
               "response_id": {"column": "Call Id"}, "responded_at": {"date": "Date", "time": "Time", "form": "yyyy-MM-dd H:mm:ss"},
               "question": {"constant": "csat"}, "scale": {"constant": "1-5"}, "score": {"column": "Satisfaction rating"}, "contact_id": {"column": "Call Id"}}}}
            """;

    @Test
    void oneRowOfAMappedFileIsACallAndAnAnswer() {
        Reading reading = Reading.mapped(
                MAPPING,
                "\uFEFF" + HEADER + "\r",
                "C1,Ann,2021-01-04,9:12:58,Billing,Y,Y,109,0:02:23,3\r",
                "C2,Bob,2021-07-04,19:00:00,Billing,N,N,,,\r");

        assertThat(reading.sink.rejections).isEmpty();
        assertThat(reading.sink.rows).hasSize(3);
        assertThat(reading.sink.rows.get(0).toString())
                .isEqualTo("{contact_id=C1, channel=phone, offered_at=2021-01-04T08:12:58Z, agent=Ann, topic=Billing, "
                        + "exit=answered, wait_seconds=109000, talk_seconds=143000, resolved=yes}");
        assertThat(reading.sink.rows.get(1).toString())
                .isEqualTo(
                        "{response_id=C1, responded_at=2021-01-04T08:12:58Z, question=csat, score=3000, scale=1-5, contact_id=C1}");
        assertThat(reading.sink.rows.get(2).toString())
                .isEqualTo("{contact_id=C2, channel=phone, offered_at=2021-07-04T17:00:00Z, agent=Bob, topic=Billing, "
                        + "exit=abandoned, resolved=no}");
        assertThat(reading.counts("contacts")).isEqualTo(new ReadCounts("contacts", 2, 0, 0));
        assertThat(reading.counts("survey-responses")).isEqualTo(new ReadCounts("survey-responses", 2, 1, 0));
    }

    @Test
    void aDateThatASpreadsheetGaveMidnightTakesTheTimeOfItsOwnColumn() {
        Reading reading = Reading.mapped(
                MAPPING.replace(", \"form\": \"yyyy-MM-dd H:mm:ss\"", ""),
                HEADER,
                "C1,Ann,04-01-2021 00:00:00,9:12:58,Billing,Y,Y,109,0:02:23,3",
                "C2,Ann,14-01-2021 00:00:00,10:00:00,Billing,Y,Y,109,0:02:23,3");

        assertThat(reading.sink.values("offered_at"))
                .containsExactly("2021-01-04T08:12:58Z", "-", "2021-01-14T09:00:00Z", "-");
    }

    @Test
    void theFirstColumnThatIsNotMissingCounts() {
        Reading reading = Reading.mapped(
                CONTACTS_OF.formatted(
                        "\"missing\": [\"-\"]", ", \"agent\": {\"columns\": [\"Agent\", \"Owner\", \"Gone\"]}"),
                "Id;Start;Owner;Agent",
                "1;2025-04-01T10:00Z;Bob;Ann",
                "2;2025-04-01T10:00Z;Bob;-",
                "3;2025-04-01T10:00Z;;");

        assertThat(reading.sink.values("agent")).containsExactly("Ann", "Bob", "-");
    }

    @Test
    void wordsOfTheFileAreTranslated() {
        String exit =
                ", \"exit\": {\"column\": \"Status\", \"values\": {\"Opgenomen\": \"answered\", \"n.v.t.\": \"\"}%s}";
        String[] lines = {
            "Id;Start;Status",
            "1;2025-04-01;opgenomen",
            "2;2025-04-01;n.v.t.",
            "3;2025-04-01;abandoned",
            "4;2025-04-01;Weg"
        };

        Reading rejecting = Reading.mapped(CONTACTS_OF.formatted("\"missing\": []", exit.formatted("")), lines);
        assertThat(rejecting.sink.values("exit")).containsExactly("answered", "-", "abandoned");
        assertThat(Texts.english(rejecting.sink.rejections.get(0))).startsWith("“Weg” in Status is not known.");

        Reading lenient = Reading.mapped(
                CONTACTS_OF.formatted("\"missing\": []", exit.formatted(", \"otherwise\": \"missing\"")), lines);
        assertThat(lenient.sink.values("exit")).containsExactly("answered", "-", "-", "-");
    }

    @Test
    void otherWordsOfATextAreKeptUnlessTheMappingSaysOtherwise() {
        String topic = ", \"topic\": {\"column\": \"Topic\", \"values\": {\"Tech\": \"Technical\"}%s}";
        String[] lines = {"Id;Start;Topic", "1;2025-04-01;TECH", "2;2025-04-01;Billing"};

        assertThat(Reading.mapped(CONTACTS_OF.formatted("\"missing\": []", topic.formatted("")), lines)
                        .sink
                        .values("topic"))
                .containsExactly("Technical", "Billing");
        Reading rejecting = Reading.mapped(
                CONTACTS_OF.formatted("\"missing\": []", topic.formatted(", \"otherwise\": \"reject\"")), lines);
        assertThat(rejecting.sink.values("topic")).containsExactly("Technical");
        assertThat(Texts.english(rejecting.sink.rejections.get(0)))
                .isEqualTo("“Billing” in Topic is not known. One of: Tech.");
    }

    @Test
    void aRequiredColumnOfTheMappingMustBeThereAndAnOptionalOneIsMissed() {
        String mapping = CONTACTS_OF.formatted("\"missing\": []", ", \"agent\": {\"column\": \"Agent\"}");

        assertThat(refusal(() -> Reading.mapped(mapping, "Id;Begin", "1;2025-04-01")))
                .isEqualTo("Required columns are missing: Start. Columns in the file: Id, Begin.");
        assertThat(Reading.mapped(mapping, "ID;start", "1;2025-04-01")
                        .result
                        .recognised()
                        .absent())
                .containsExactly("Agent");
    }

    @Test
    void aMappingForOtherFilesIsRefused() {
        String mapping = CONTACTS_OF.formatted("\"headers\": [\"id\", \"Queue Name\"]", "");

        assertThat(refusal(() -> Reading.mapped(mapping, "Id;Start", "1;2025-04-01")))
                .isEqualTo("This mapping is for files with the columns Queue Name, and this file lacks them. "
                        + "Columns in the file: Id, Start.");
    }

    @Test
    void aColumnThatSaysUtcIsInUtc() {
        Reading reading = Reading.mapped(
                "{\"kinds\": {\"contacts\": {\"contact_id\": {\"column\": \"Id\"}, \"channel\": {\"constant\": \"phone\"}, "
                        + "\"offered_at\": {\"column\": \"Start Date (UTC)\"}, \"ended_at\": {\"column\": \"End\"}}}}",
                "Id;Start Date (UTC);End",
                "1;2025-07-01 10:00:00;2025-07-01 12:05:00");

        assertThat(reading.sink.values("offered_at")).containsExactly("2025-07-01T10:00:00Z");
        assertThat(reading.sink.values("ended_at")).containsExactly("2025-07-01T10:05:00Z");
    }

    @Test
    void aSecondKindIsSkippedWithoutItsScoreAndRejectedForAWrongOne() {
        Reading reading = Reading.mapped(
                MAPPING,
                HEADER,
                "C1,Ann,2021-01-04,9:12:58,Billing,Y,Y,109,0:02:23,?",
                "C2,Ann,2021-01-04,9:12:58,Billing,Y,Y,109,0:02:23,good",
                ",Ann,2021-01-04,9:12:58,Billing,Y,Y,109,0:02:23,4",
                "C4,Ann,2021-01-04",
                "C5,Ann,2021-01-04,9:12:58,Billing,Y,Y,109,0:02:23,5");

        assertThat(reading.counts("contacts")).isEqualTo(new ReadCounts("contacts", 5, 0, 2));
        assertThat(reading.counts("survey-responses")).isEqualTo(new ReadCounts("survey-responses", 5, 3, 1));
        assertThat(reading.sink.rejections)
                .extracting(rejection -> rejection.line() + " " + rejection.kind() + " " + rejection.column())
                .containsExactly("3 survey-responses Satisfaction rating", "4 contacts Call Id", "5 contacts null");
    }

    private static String refusal(ThrowingCallable reading) {
        return Texts.english(
                catchThrowableOfType(RefusedException.class, reading).refusal());
    }
}
