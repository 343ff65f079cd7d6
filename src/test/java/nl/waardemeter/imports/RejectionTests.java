package nl.waardemeter.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RejectionTests {

    private static final String CONTACTS = "contact_id,channel,offered_at,leg,exit,wait_seconds,resolved";

    @Test
    void aMissingRequiredValueIsRejected() {
        assertRejected(
                rejection(CONTACTS, ",phone,2025-04-01T10:00:00Z,,,,"),
                "contact_id",
                "",
                "contact_id is missing. A value in every row.",
                "contact_id ontbreekt. In elke rij een waarde.");
    }

    @Test
    void aDateThatIsNoneIsRejected() {
        assertRejected(
                rejection(CONTACTS, "1,phone,soon,,,,"),
                "offered_at",
                "soon",
                "“soon” in offered_at is not a date. A date such as 2025-04-01T17:30:00+02:00.",
                "“soon” in offered_at is geen datum. Een datum zoals 2025-04-01T17:30:00+02:00.");
    }

    @Test
    void aDateThatDoesNotExistIsRejectedInTheFormOfItsColumn() {
        assertRejected(
                rejection(CONTACTS, "1,phone,28-02-2025 10:00,,,,", "2,phone,30-02-2025 10:00,,,,"),
                "offered_at",
                "30-02-2025 10:00",
                "“30-02-2025 10:00” in offered_at does not exist on the calendar or the clock. "
                        + "A date that exists, such as 28-04-2025 17:30.",
                "“30-02-2025 10:00” in offered_at bestaat niet op de kalender of de klok. "
                        + "Een datum die bestaat, zoals 28-04-2025 17:30.");
    }

    @Test
    void aDateOfAnotherCenturyIsRejected() {
        assertRejected(
                rejection(CONTACTS, "1,phone,0202-04-01T10:00:00Z,,,,"),
                "offered_at",
                "0202-04-01T10:00:00Z",
                "“0202-04-01T10:00:00Z” in offered_at is before 1970 or after 2199. A date from 1970 to 2199.",
                "“0202-04-01T10:00:00Z” in offered_at ligt voor 1970 of na 2199. Een datum van 1970 tot en met 2199.");
    }

    @Test
    void aDateInTheOtherOrderIsRejected() {
        assertRejected(
                rejection(
                        CONTACTS,
                        "1,phone,28-02-2025 10:00,,,,",
                        "2,phone,27-02-2025 10:00,,,,",
                        "3,phone,02-28-2025 10:00,,,,"),
                "offered_at",
                "02-28-2025 10:00",
                "“02-28-2025 10:00” in offered_at has its day and month in another order than the other dates of the column. "
                        + "A date such as 28-04-2025 17:30.",
                "“02-28-2025 10:00” in offered_at heeft dag en maand in een andere volgorde dan de andere datums in de kolom. "
                        + "Een datum zoals 28-04-2025 17:30.");
    }

    @Test
    void aDateWithoutItsTimeIsRejected() {
        Reading reading = Reading.mapped("""
                {"kinds": {"contacts": {"contact_id": {"column": "Id"}, "channel": {"constant": "phone"},
                  "offered_at": {"date": "Day", "time": "Time"}}}}
                """, "Id;Day;Time", "1;2025-04-01;10:00", "2;2025-04-01;");
        assertRejected(
                reading.sink.rejections.get(0),
                "Day + Time",
                "2025-04-01",
                "Day + Time has a date without a time: “2025-04-01”. A time with every date.",
                "Day + Time heeft een datum zonder tijd: “2025-04-01”. Bij elke datum een tijd.");
    }

    @Test
    void aNumberThatIsNoneIsRejected() {
        assertRejected(
                rejection(CONTACTS, "1,phone,2025-04-01T10:00:00Z,one,,,"),
                "leg",
                "one",
                "“one” in leg is not a number. A number such as 12.",
                "“one” in leg is geen getal. Een getal zoals 12.");
        assertRejected(
                rejection(CONTACTS, "1,phone,2025-04-01T10:00:00Z,1.5,,,"),
                "leg",
                "1.5",
                "“1.5” in leg is not a whole number. A whole number such as 12.",
                "“1.5” in leg is geen geheel getal. Een geheel getal zoals 12.");
        assertRejected(
                rejection(CONTACTS, "1,phone,2025-04-01T10:00:00Z,99999999999999999999,,,"),
                "leg",
                "99999999999999999999",
                "“99999999999999999999” in leg is too large. A number such as 12, of at most 15 digits.",
                "“99999999999999999999” in leg is te groot. Een getal zoals 12, van ten hoogste 15 cijfers.");
    }

    @Test
    void aLengthOfTimeThatIsNoneIsRejected() {
        assertRejected(
                rejection(CONTACTS, "1,phone,2025-04-01T10:00:00Z,,,long,"),
                "wait_seconds",
                "long",
                "“long” in wait_seconds is not a length of time. A length of time such as 12.5 (s).",
                "“long” in wait_seconds is geen tijdsduur. Een tijdsduur zoals 12.5 (s).");
    }

    @Test
    void anUnknownWordIsRejectedWithTheWordsThereAre() {
        assertRejected(
                rejection(CONTACTS, "1,phone,2025-04-01T10:00:00Z,,hung up,,"),
                "exit",
                "hung up",
                "“hung up” in exit is not known. "
                        + "One of: answered, abandoned, flowout, callback, voicemail, unknown.",
                "“hung up” in exit is niet bekend. "
                        + "Een van: answered, abandoned, flowout, callback, voicemail, unknown.");
        assertRejected(
                rejection(CONTACTS, "1,phone,2025-04-01T10:00:00Z,,,,maybe"),
                "resolved",
                "maybe",
                "“maybe” in resolved is neither yes nor no. One of: yes, no.",
                "“maybe” in resolved is geen ja en geen nee. Een van: yes, no.");
    }

    @Test
    void aTextThatIsTooLongIsRejectedAndShownShort() {
        String text = "x".repeat(251);
        Rejection rejection = rejection(CONTACTS, text + ",phone,2025-04-01T10:00:00Z,,,,");
        assertRejected(
                rejection,
                "contact_id",
                "x".repeat(99) + "…",
                "The text in contact_id is longer than 250 characters. At most 250 characters.",
                "De tekst in contact_id is langer dan 250 tekens. Ten hoogste 250 tekens.");
    }

    @Test
    void aKeyThatASpreadsheetHasRoundedIsRejected() {
        assertRejected(
                rejection(CONTACTS, "1.03006E+13,phone,2025-04-01T10:00:00Z,,,,"),
                "contact_id",
                "1.03006E+13",
                "A spreadsheet has rounded contact_id to “1.03006E+13”; its last digits are lost. "
                        + "All digits, from an export that was not saved by a spreadsheet.",
                "Een rekenblad heeft contact_id afgerond tot “1.03006E+13”; de laatste cijfers zijn verloren. "
                        + "Alle cijfers, uit een export die niet in een rekenblad is bewaard.");
    }

    @Test
    void aCharacterThatIsNoTextIsRejected() {
        String padding = "1,phone,2025-04-01T10:00:00Z,,,,\n".repeat(3_000);
        Reading reading = Reading.of(CONTACTS + "\n" + padding + "a\0b,phone,2025-04-01T10:00:00Z,,,,\n");
        assertRejected(
                reading.sink.rejections.get(0),
                "contact_id",
                "a\uFFFDb",
                "contact_id holds a character that is not text. Text without control characters.",
                "In contact_id staat een teken dat geen tekst is. Tekst zonder besturingstekens.");
    }

    @Test
    void aRowOfAnotherWidthIsRejected() {
        assertRejected(
                rejection(CONTACTS, "1,phone,2025-04-01T10:00:00Z,,,,", "1,phone", "1,phone,2025-04-01T10:00:00Z,,,,"),
                null,
                null,
                "The row has 2 values, the header 7. "
                        + "As many values as the header has, with quotation marks (\") around a value that holds the separator.",
                "De rij heeft 2 waarden, de kop 7. "
                        + "Zoveel waarden als de kop heeft, met aanhalingstekens (\") om een waarde waar het scheidingsteken in staat.");
        assertThat(Texts.english(rejection(CONTACTS, "1,phone,2025-04-01T10:00:00Z,,,,,x")))
                .startsWith("The row has 8 values, the header 7.");
    }

    @Test
    void emptyCellsBehindTheLastColumnDoNoHarm() {
        Reading reading = Reading.of(
                CONTACTS, "1,phone,2025-04-01T10:00:00Z,,,,,,", ",,,,,,", "2,phone,2025-04-01T10:00:00Z,,,,");

        assertThat(reading.sink.rejections).isEmpty();
        assertThat(reading.sink.values("contact_id")).containsExactly("1", "2");
    }

    @Test
    void aValueOrRowOfUnreasonableLengthIsRejected() {
        String good = "1,phone,2025-04-01T10:00:00Z,,,,";
        assertRejected(
                rejection(CONTACTS, good, "\"" + "y".repeat(65_537) + "\",phone,2025-04-01T10:00:00Z,,,,", good),
                "contact_id",
                null,
                "A value in contact_id is longer than 64 KB. At most 64 KB in a value.",
                "Een waarde in contact_id is langer dan 64 kB. Ten hoogste 64 kB in een waarde.");
        String wide = String.join(",", Collections.nCopies(30, "y".repeat(40_000)));
        assertRejected(
                rejection(CONTACTS, good, wide, good),
                null,
                null,
                "The row is longer than 1 MB. At most 1 MB in a row.",
                "De rij is langer dan 1 MB. Ten hoogste 1 MB in een rij.");
    }

    @Test
    void aRejectionNamesTheLineWhereItsRowStarts() {
        Reading reading = Reading.of("contact_id,channel,offered_at,topic\r\n"
                + "1,phone,2025-04-01T10:00:00Z,\"two\r\nlines\"\r\n"
                + "\r\n"
                + "2,phone,never,\"three\nmore\nlines\"\r\n"
                + "3,phone,never,x\r\n");

        assertThat(reading.sink.rejections).extracting(Rejection::line).containsExactly(5L, 8L);
        assertThat(reading.sink.rows.get(0)).containsEntry("topic", "two\r\nlines");
    }

    private static Rejection rejection(String... lines) {
        Reading reading = Reading.of(lines);
        assertThat(reading.result.questions()).isEmpty();
        assertThat(reading.sink.rejections).hasSize(1);
        return reading.sink.rejections.get(0);
    }

    private static void assertRejected(
            Rejection rejection, @Nullable String column, @Nullable String value, String english, String dutch) {
        assertThat(rejection.column()).isEqualTo(column);
        assertThat(rejection.value()).isEqualTo(value);
        assertThat(Texts.english(rejection)).isEqualTo(english);
        assertThat(Texts.dutch(rejection)).isEqualTo(dutch);
    }
}
