package nl.waardemeter.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;

class MappingJsonTests {

    private static final String REQUIRED =
            "\"contact_id\": {\"column\": \"Id\"}, \"channel\": {\"constant\": \"phone\"}, \"offered_at\": {\"column\": \"Start\"}";

    @Test
    void aMappingWrittenAndReadAgainSaysTheSame() {
        String json = """
                {"headers": ["Id", "Start"], "sheet": "Calls", "delimiter": ";", "encoding": "windows-1252", "decimal": ",", "source": "pbx",
                 "zone": "Europe/Amsterdam", "missing": ["?", "NA"], "dateOrder": "mdy", "duration": "mm:ss",
                 "kinds": {
                  "survey-responses": {
                   "response_id": {"columns": ["Nr", "Id"]}, "responded_at": {"column": "Start", "form": "d/M/yy H:mm"},
                   "question": {"column": "Vraag", "values": {"Aanbeveling": "nps", "Weet niet": ""}, "otherwise": "missing"},
                   "score": {"column": "Cijfer", "decimal": "."}},
                  "contacts": {
                   "contact_id": {"column": "Id"}, "channel": {"constant": "phone"},
                   "offered_at": {"date": "Dag", "time": "Tijd", "form": "dmy"},
                   "wait_seconds": {"column": "Wacht", "unit": "ms"}, "talk_seconds": {"column": "Gesprek", "duration": "h:mm:ss"},
                   "leg": {"constant": 2}, "resolved": {"constant": true}}}}
                """;
        Mapping mapping = MappingJson.read(json, Kinds.ALL);

        assertThat(MappingJson.read(MappingWriter.write(mapping), Kinds.ALL)).isEqualTo(mapping);
        assertThat(mapping.kinds().keySet()).containsExactly("survey-responses", "contacts");
        assertThat(mapping.missing()).containsExactly("?", "NA");
        assertThat(MappingWriter.write(mapping))
                .startsWith(
                        "{\"headers\":[\"Id\",\"Start\"],\"sheet\":\"Calls\",\"delimiter\":\";\",\"encoding\":\"windows-1252\",\"decimal\":\",\","
                                + "\"source\":\"pbx\",\"zone\":\"Europe/Amsterdam\",\"missing\":[\"?\",\"NA\"],\"dateOrder\":\"mdy\","
                                + "\"duration\":\"mm:ss\",\"kinds\":{\"survey-responses\":{\"response_id\":{\"columns\":[\"Nr\",\"Id\"]},");
    }

    @Test
    void whatIsNoJsonIsRefusedWithItsPlace() {
        assertThat(refusal("{\"zone\": \"UTC\",\n \"kinds\" {}}"))
                .isEqualTo("The mapping is not valid JSON: look at line 2, position 10.");
        assertThat(refusal("{} {}")).startsWith("The mapping is not valid JSON: look at line 1");
        assertThat(refusal("{\"zone\": \"UTC\", \"zone\": \"UTC\"}")).startsWith("The mapping is not valid JSON");
        assertThat(refusal("")).startsWith("The mapping is not valid JSON");
        assertThat(refusal("[]")).isEqualTo("mapping must be an object, in braces.");
    }

    @Test
    void namesThatDoNotExistAreRefusedWithThoseThatDo() {
        assertThat(refusal("{\"timezone\": \"UTC\", \"kinds\": {}}"))
                .isEqualTo(
                        "timezone is unknown. Known here: headers, sheet, delimiter, encoding, decimal, source, zone, missing, "
                                + "dateOrder, duration, kinds.");
        assertThat(refusal("{\"kinds\": {\"calls\": {}}}"))
                .isEqualTo("kinds.calls is unknown. Known here: contacts, survey-responses, staffed-time.");
        assertThat(refusal("{\"kinds\": {\"staffed-time\": {\"day\": {\"column\": \"x\"}}}}"))
                .isEqualTo(
                        "kinds.staffed-time.day is unknown. Known here: date, agent, available_seconds, busy_seconds.");
        assertThat(contact("\"agent\": {\"column\": \"A\", \"form\": \"dmy\"}"))
                .isEqualTo(
                        "kinds.contacts.agent.form is unknown. Known here: column, columns, constant, values, otherwise.");
        assertThat(Texts.dutch(refused("{\"kinds\": {\"calls\": {}}}")))
                .isEqualTo("kinds.calls is onbekend. Bekend zijn hier: contacts, survey-responses, staffed-time.");
    }

    @Test
    void partsOfAnotherTypeAreRefused() {
        assertThat(refusal("{\"kinds\": []}")).isEqualTo("kinds must be an object, in braces.");
        assertThat(refusal("{\"missing\": \"?\"}")).isEqualTo("missing must be a list of texts, in square brackets.");
        assertThat(refusal("{\"missing\": [\"?\", 1]}")).isEqualTo("missing[1] must be a text, in quotation marks.");
        assertThat(contact("\"agent\": \"A\"")).isEqualTo("kinds.contacts.agent must be an object, in braces.");
        assertThat(contact("\"agent\": {\"column\": 3}"))
                .isEqualTo("kinds.contacts.agent.column must be a text, in quotation marks.");
        assertThat(contact("\"agent\": {\"constant\": []}"))
                .isEqualTo("kinds.contacts.agent.constant must be a text, in quotation marks.");
    }

    @Test
    void valuesThatAreImpossibleAreRefusedWithThoseThatArePossible() {
        assertThat(refusal("{\"zone\": \"Amsterdam\"}"))
                .isEqualTo("zone cannot be “Amsterdam”. Possible: “Europe/Amsterdam”, “UTC”.");
        assertThat(refusal("{\"delimiter\": \"x\"}"))
                .isEqualTo("delimiter cannot be “x”. Possible: “;”, “,”, “|”, “tab”.");
        assertThat(refusal("{\"encoding\": \"utf-9\"}"))
                .isEqualTo("encoding cannot be “utf-9”. Possible: “UTF-8”, “windows-1252”, “UTF-16LE”.");
        assertThat(refusal("{\"decimal\": \";\"}")).isEqualTo("decimal cannot be “;”. Possible: “,”, “.”.");
        assertThat(refusal("{\"dateOrder\": \"dym\"}"))
                .isEqualTo("dateOrder cannot be “dym”. Possible: “dmy”, “mdy”, “ymd”.");
        assertThat(contact("\"answered_at\": {\"column\": \"A\", \"form\": \"DD-MM-YYYY\"}"))
                .isEqualTo(
                        "kinds.contacts.answered_at.form cannot be “DD-MM-YYYY”. Possible: “dmy”, “mdy”, “ymd”, “epoch-s”, "
                                + "“epoch-ms”, “excel”, “excel-1904”, “yyyy-MM-dd HH:mm:ss”, “d/M/yy h:mm a”.");
        assertThat(contact("\"wait_seconds\": {\"column\": \"A\", \"unit\": \"week\"}"))
                .isEqualTo(
                        "kinds.contacts.wait_seconds.unit cannot be “week”. Possible: “ms”, “s”, “min”, “h”, “day”.");
        assertThat(contact("\"exit\": {\"column\": \"A\", \"otherwise\": \"skip\"}"))
                .isEqualTo("kinds.contacts.exit.otherwise cannot be “skip”. Possible: “reject”, “missing”, “keep”.");
        assertThat(contact("\"exit\": {\"column\": \"A\", \"values\": {\"Y\": \"answerd\"}}"))
                .isEqualTo("kinds.contacts.exit.values.Y cannot be “answerd”. "
                        + "Possible: answered, abandoned, flowout, callback, voicemail, unknown.");
        assertThat(contact("\"leg\": {\"constant\": \"two\"}"))
                .isEqualTo("kinds.contacts.leg.constant cannot be “two”. Possible: 12.");
    }

    @Test
    void aFieldHasOneSource() {
        assertThat(contact("\"agent\": {\"values\": {}}"))
                .isEqualTo("kinds.contacts.agent does not say where its values come from: "
                        + "give a column, columns, a date or a constant.");
        assertThat(contact("\"agent\": {\"columns\": []}"))
                .isEqualTo("kinds.contacts.agent.columns does not say where its values come from: "
                        + "give a column, columns, a date or a constant.");
        assertThat(contact("\"agent\": {\"constant\": \" \"}"))
                .startsWith("kinds.contacts.agent.constant does not say where its values come from");
        assertThat(contact("\"agent\": {\"column\": \"A\", \"constant\": \"x\"}"))
                .isEqualTo("kinds.contacts.agent takes its values from column, constant, which do not go together: "
                        + "give a column, columns, a date with a time, or a constant.");
        assertThat(contact("\"ended_at\": {\"column\": \"A\", \"time\": \"x\"}"))
                .startsWith("kinds.contacts.ended_at takes its values from column, time, which do not go together");
    }

    @Test
    void requiredFieldsMustBeMapped() {
        assertThat(refusal("{\"zone\": \"UTC\"}"))
                .isEqualTo(
                        "The mapping has no “kinds”. It needs at least one of contacts, survey-responses, staffed-time.");
        assertThat(refusal("{\"kinds\": {\"contacts\": {\"contact_id\": {\"column\": \"Id\"}}}}"))
                .isEqualTo("kinds.contacts lacks required fields: channel, offered_at.");
    }

    @Test
    void aWordIsTranslatedOnce() {
        assertThat(contact("\"exit\": {\"column\": \"A\", \"values\": {\"Y\": \"answered\", \"y \": \"abandoned\"}}"))
                .isEqualTo("kinds.contacts.exit.values has one word twice: “Y” and “y ”.");
    }

    private static String contact(String field) {
        return refusal("{\"kinds\": {\"contacts\": {" + REQUIRED + ", " + field + "}}}");
    }

    private static String refusal(String json) {
        return Texts.english(refused(json));
    }

    private static Refusal refused(String json) {
        return catchThrowableOfType(RefusedException.class, () -> MappingJson.read(json, Kinds.ALL))
                .refusal();
    }
}
