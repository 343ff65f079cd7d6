package nl.waardemeter.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileReadingTests {

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
                "\uFEFFCall Id,Agent,Date,Time,Topic,Answered (Y/N),Resolved,Speed of answer in seconds,AvgTalkDuration,Satisfaction rating\r",
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
}
