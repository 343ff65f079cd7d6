package nl.waardemeter.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class FileReadingTests {

    private static final String CONTACTS_OF = "{%s, \"kinds\": {\"contacts\": {\"contact_id\": {\"column\": \"Id\"}, "
            + "\"channel\": {\"constant\": \"phone\"}, \"offered_at\": {\"column\": \"Start\"}%s}}}";

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
