package nl.waardemeter.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class FileReadingTests {

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
    void aFileInOurOwnFormatNeedsNoMapping() {
        Reading reading = Reading.of(
                "Contact_ID,channel,offered_at,wait_seconds,unknown",
                "1,phone,2025-04-01T10:00:00Z,12.5,x",
                "2,E-mail,2025-04-01T10:00:00+02:00,,x");

        assertThat(reading.sink.rejections).isEmpty();
        assertThat(reading.sink.values("offered_at")).containsExactly("2025-04-01T10:00:00Z", "2025-04-01T08:00:00Z");
        assertThat(reading.sink.values("wait_seconds")).containsExactly("12500", "-");
        assertThat(reading.sink.values("channel")).containsExactly("phone", "email");
        assertThat(reading.result.recognised().ignored()).containsExactly("unknown");
    }

    @Test
    void theBytesReadAreTold() {
        Reading reading = Reading.of("date,agent", "2025-04-01,Ann");

        assertThat(reading.sink.bytes).isEqualTo("date,agent\n2025-04-01,Ann\n".length());
    }

    @Test
    void quotesAndLineBreaksBelongToTheValue() {
        Reading reading = Reading.of("contact_id,channel,offered_at,topic\r\n"
                + "\"1\",\"phone\",\"2025-04-01T10:00:00Z\",\"a \"\"good\"\" one,\r\nreally\"\r\n");

        assertThat(reading.sink.values("topic")).containsExactly("a \"good\" one,\r\nreally");
    }

    @Test
    void aDutchSpreadsheetIsReadAsItIs() {
        byte[] file = ("contact_id;channel;offered_at;topic;wait_seconds\r\n"
                        + "1;telefoon;01-04-2025 17:30;Kosten € 5;7,5\r\n"
                        + "2;E-Mail;25-04-2025 09:05;Café;1.234,5\r\n")
                .getBytes(Charset.forName("windows-1252"));
        Reading reading = Reading.of(file);

        assertThat(reading.sink.rows.toString())
                .isEqualTo("[{contact_id=1, channel=phone, offered_at=2025-04-01T15:30:00Z, topic=Kosten € 5, "
                        + "wait_seconds=7500}, {contact_id=2, channel=email, offered_at=2025-04-25T07:05:00Z, "
                        + "topic=Café, wait_seconds=1234500}]");
        assertThat(reading.result.recognised().encoding()).isEqualTo("windows-1252");
        assertThat(reading.result.recognised().delimiter()).isEqualTo(";");
        assertThat(reading.result.recognised().columns())
                .extracting(column -> column.field() + ": "
                        + Texts.english(column.key(), column.arguments().toArray()))
                .containsExactly(
                        "contact_id: text",
                        "channel: words",
                        "offered_at: dates as dd-MM-yyyy HH:mm, Europe/Amsterdam",
                        "topic: text",
                        "wait_seconds: lengths of time as a number of s");
    }

    @Test
    void aByteBeyondTheSampleMakesTheFileWindows1252() {
        StringBuilder file = new StringBuilder("date,agent\n");
        while (file.length() < 2 * FileLook.SAMPLE) {
            file.append("2025-04-01,Ann\n");
        }
        file.append("2025-04-02,José\n");
        Reading reading = Reading.of(file.toString().getBytes(Charset.forName("windows-1252")));

        assertThat(reading.sink.beginnings).isEqualTo(1);
        assertThat(reading.result.recognised().encoding()).isEqualTo("windows-1252");
        assertThat(last(reading.sink.values("agent"))).isEqualTo("José");
    }

    @Test
    void aByteBehindThousandsOfRowsStartsTheReadingAgain() {
        StringBuilder file = new StringBuilder("date,agent\n");
        int rows = FileReading.SAMPLE_ROWS * 3;
        file.append("2025-04-01,Ann\n".repeat(rows)).append("2025-04-02,José\n");
        Reading reading = Reading.of(file.toString().getBytes(Charset.forName("windows-1252")));

        assertThat(reading.sink.beginnings).isEqualTo(2);
        assertThat(reading.sink.rows).hasSize(rows + 1);
        assertThat(last(reading.sink.values("agent"))).isEqualTo("José");
        assertThat(reading.counts("staffed-time").read()).isEqualTo(rows + 1);
    }

    @Test
    void unicodeTextOfASpreadsheetIsRead() {
        Reading reading = Reading.of(
                "\uFEFFdate\tagent\r\n01-04-2025\tJosé\r\n13-04-2025\tAnn\r\n".getBytes(StandardCharsets.UTF_16LE));

        assertThat(reading.sink.values("agent")).containsExactly("José", "Ann");
        assertThat(reading.sink.values("date")).containsExactly("2025-04-01", "2025-04-13");
    }

    @Test
    void aDeclaredEncodingThatIsWrongIsRefused() {
        byte[] file = "Id;Start\n1;2025-04-01\né;2025-04-01\n".getBytes(Charset.forName("windows-1252"));
        String mapping = CONTACTS_OF.formatted("\"encoding\": \"UTF-8\"", "");

        assertThat(refusal(() -> Reading.mapped(mapping, file)))
                .isEqualTo("The file is not in UTF-8: after line 2 there are bytes that mean nothing in UTF-8. "
                        + "Save it as UTF-8, or leave the encoding open.");
    }

    @Test
    void whatIsWrongBeyondTheSampleRefusesTheWholeFile() {
        String rows = "2025-04-01,Ann\n".repeat(10_000);

        assertThat(refusal(() -> Reading.of("date,agent\n" + rows + "2025-04-01,\"Ann\" B\n" + rows)))
                .startsWith("On line 10002 a quotation mark (\") opens a value, and something follows");
        assertThat(refusal(() -> Reading.of("date,agent\n" + rows + "2025-04-01,\"Ann\n")))
                .startsWith("The quotation mark (\") that opens on line 10002 is never closed.");
        assertThat(refusal(() -> Reading.of("date,agent\n" + rows + "2025-04")))
                .startsWith("The file was cut off: its last line, 10002, stops in the middle of a row.");
        assertThat(refusal(() -> Reading.of("date,agent\n" + rows + "2025-04-01,\"Ann\n" + rows.repeat(8))))
                .isEqualTo("The row on line 10002 is longer than 1 MB. "
                        + "Probably a quotation mark (\") opens there that is never closed.");
        assertThat(refusal(() -> Reading.of("date,agent\n" + "\n".repeat(FileLook.SAMPLE))))
                .isEqualTo("The file has a line with the names of columns, and no rows below it.");
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
    void localTimesOfTheDaysWithoutAndWithAnExtraHourAreCounted() {
        Reading reading = Reading.of(
                "contact_id,channel,offered_at",
                "1,phone,2025-03-30 02:30:00",
                "2,phone,2025-10-26 02:30:00",
                "3,phone,2025-10-26T02:30:00+01:00",
                "4,phone,2025-10-26 03:00:00");

        assertThat(reading.sink.values("offered_at"))
                .containsExactly(
                        "2025-03-30T01:30:00Z", "2025-10-26T00:30:00Z", "2025-10-26T01:30:00Z", "2025-10-26T02:00:00Z");
        assertThat(reading.result.notices())
                .extracting(notice -> Texts.english(notice.key(), notice.field(), notice.count()))
                .containsExactly(
                        "Times in offered_at that do not exist, because the clock went forward, "
                                + "and were moved one hour on: 1.",
                        "Times in offered_at that occur twice, because the clock went back, "
                                + "and were taken for the first: 1.");
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
    void textIsTrimmedComposedAndHasPlainSpaces() {
        Reading reading = Reading.of(
                "contact_id,channel,offered_at,topic", "1,phone,2025-04-01T10:00Z,\u00A0 Cafe\u0301\u00A0au lait ");

        assertThat(reading.sink.values("topic")).containsExactly("Caf\u00E9 au lait");
    }

    @Test
    void anIdentifierOfSomethingElseThatASpreadsheetHasRoundedIsLeftOut() {
        Reading reading =
                Reading.of("contact_id,channel,offered_at,customer_id", "1,phone,2025-04-01T10:00Z,\"3,16123E+10\"");

        assertThat(reading.sink.values("customer_id")).containsExactly("-");
        assertThat(reading.result.notices())
                .containsExactly(new Notices.Notice("contacts", "customer_id", "imports.notice.identifier-rounded", 1));
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

    @Test
    void aKindMayRejectARowOrDropAValue() {
        RowCheck check = row -> {
            int available = row.fields().indexOf("available_seconds");
            int busy = row.fields().indexOf("busy_seconds");
            if (row.has(available) && row.number(available) < 0) {
                row.drop(available, "imports.notice.time-moved");
            }
            if (row.has(busy) && row.has(available) && row.number(busy) > row.number(available)) {
                row.reject(busy, "workforce.rejection.busy-over-available", "10", "20");
            }
        };
        Reading reading = Reading.of(
                check,
                "date,agent,available_seconds,busy_seconds",
                "2025-04-01,Ann,3600,1800",
                "2025-04-01,Bob,3600,3601",
                "2025-04-01,Eve,-3600,1800");

        assertThat(reading.sink.values("agent")).containsExactly("Ann", "Eve");
        assertThat(reading.sink.values("available_seconds")).containsExactly("3600000", "-");
        assertThat(reading.sink.rejections)
                .containsExactly(new Rejection(
                        3,
                        "staffed-time",
                        "busy_seconds",
                        "3601",
                        "workforce.rejection.busy-over-available",
                        List.of("10", "20")));
        assertThat(reading.result.notices())
                .containsExactly(
                        new Notices.Notice("staffed-time", "available_seconds", "imports.notice.time-moved", 1));
    }

    private static <T> T last(List<T> list) {
        return list.get(list.size() - 1);
    }

    private static String refusal(ThrowingCallable reading) {
        return Texts.english(
                catchThrowableOfType(RefusedException.class, reading).refusal());
    }
}
