package nl.waardemeter.imports;

import static nl.waardemeter.imports.Desk.counts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.Locale;
import nl.waardemeter.ApiClient;
import nl.waardemeter.Tables;
import nl.waardemeter.WaardemeterTest;
import nl.waardemeter.account.People;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A bad row is told with line, column, value, reason and what would be valid; the good rows are stored. */
@WaardemeterTest
class RejectedRowsIntegrationTests {

    private static final String MARK = "\uFEFF";

    @Autowired
    private Desk desk;

    @Autowired
    private ApiClient api;

    @Autowired
    private People people;

    @Autowired
    private Tables tables;

    @Autowired
    private JdbcClient jdbc;

    /** The lines under the header of rejected-rows.csv. */
    private String rejected(JsonNode stored) {
        ApiClient.Reply reply = desk.rejectedRows(stored);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(reply.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"rejected-rows-"
                        + stored.path("id").asInt() + ".csv\"");
        String header = MARK + "file,kind,line,column,value,reason,valid\r\n";
        assertThat(reply.text()).startsWith(header);
        return reply.text().substring(header.length()).replace("\r\n", "\n");
    }

    @Test
    void ofContacts() {
        JsonNode stored = desk.file(
                        "contact_id,channel,offered_at,leg,wait_seconds,talk_seconds,exit,answered_at,ended_at,source",
                        "c-1,phone,2026-01-05T09:00:00Z,1,10,100,answered,,,",
                        "c-2,phone,2026-01-05T09:00:00Z,1,10",
                        ",phone,2026-01-05T09:00:00Z,1,10,100,answered,,,",
                        "c-4,phone,2026-02-30T09:00:00Z,1,10,100,answered,,,",
                        "c-5,phone,soon,1,10,100,answered,,,",
                        "c-6,phone,2026-01-05T09:00:00Z,1,-5,100,answered,,,",
                        "c-7,phone,2026-01-05T09:00:00Z,1,10,2073601,answered,,,",
                        "c-8,phone,2026-01-05T09:00:00Z,1,10,100,gone,,,",
                        "c-9,phone,2026-01-05T09:00:00Z,0,10,100,answered,,,",
                        "c-10,phone,2026-01-05T09:00:00Z,1,10,100,answered,,,böse",
                        "c-11,phone,2026-01-05T09:00:00Z,1,,,answered,2026-02-05T09:00:00Z,,",
                        "c-12,phone,2026-01-05T09:00:00Z,1,,,answered,2026-01-05T09:00:10Z,2036-01-05T09:00:00Z,",
                        "c-13,phone,2026-01-05T09:00:00Z,1,,,abandoned,,2036-01-05T09:00:00Z,",
                        "c-14,phone,1969-01-05T09:00:00Z,1,10,100,answered,,,",
                        "c-15,phone,2026-01-05T09:00:00Z,1.5,10,100,answered,,,",
                        "c-16,phone,2026-01-05T09:00:00Z,1,a while,100,answered,,,",
                        "=c-17,phone,2026-01-05T09:00:00Z,1,10,100,+gone,,,")
                .named("calls.csv")
                .stored();

        assertThat(counts(stored))
                .isEqualTo("contacts 17 = 1 new + 0 unchanged + 0 replaced + 0 skipped + 16 rejected");
        assertThat(rejected(stored)).isEqualTo("""
                calls.csv,contacts,3,,,"The row has 5 values, the header 10.","As many values as the header has, with quotation marks ("") around a value that holds the separator."
                calls.csv,contacts,4,contact_id,,contact_id is missing.,A value in every row.
                calls.csv,contacts,5,offered_at,2026-02-30T09:00:00Z,“2026-02-30T09:00:00Z” in offered_at does not exist on the calendar or the clock.,"A date that exists, such as 2025-04-28T17:30:00+02:00."
                calls.csv,contacts,6,offered_at,soon,“soon” in offered_at is not a date.,A date such as 2025-04-28T17:30:00+02:00.
                calls.csv,contacts,7,wait_seconds,'-5,“-5” in wait_seconds is less than zero.,A length of time of zero or more.
                calls.csv,contacts,8,talk_seconds,2073601,“2073601” in talk_seconds is longer than 24 days.,A length of time of at most 24 days.
                calls.csv,contacts,9,exit,gone,“gone” in exit is not known.,"One of: answered, abandoned, flowout, callback, voicemail, unknown."
                calls.csv,contacts,10,leg,0,“0” in leg cannot be the number of a leg.,"A whole number from 1 to 1,000."
                calls.csv,contacts,11,source,böse,“böse” in source cannot be the name of a source.,"1 to 64 letters without accents, digits, spaces, points, hyphens and underscores, beginning with a letter or a digit."
                calls.csv,contacts,12,answered_at,2026-02-05T09:00:00Z,“2026-02-05T09:00:00Z” in answered_at is more than 24 days after the start.,A time at most 24 days after the start.
                calls.csv,contacts,13,ended_at,2036-01-05T09:00:00Z,“2036-01-05T09:00:00Z” in ended_at is more than 24 days after the start.,A time at most 24 days after the start.
                calls.csv,contacts,14,ended_at,2036-01-05T09:00:00Z,“2036-01-05T09:00:00Z” in ended_at is more than 24 days after the start.,A time at most 24 days after the start.
                calls.csv,contacts,15,offered_at,1969-01-05T09:00:00Z,“1969-01-05T09:00:00Z” in offered_at is before 1970 or after 2199.,A date from 1970 to 2199.
                calls.csv,contacts,16,leg,1.5,“1.5” in leg is not a whole number.,A whole number such as 12.
                calls.csv,contacts,17,wait_seconds,a while,“a while” in wait_seconds is not a length of time.,A length of time such as 12.5 (s).
                calls.csv,contacts,18,exit,'+gone,“+gone” in exit is not known.,"One of: answered, abandoned, flowout, callback, voicemail, unknown."
                """);
        assertThat(tables.count("contact_leg")).isEqualTo(1);
    }

    @Test
    void ofTickets() {
        JsonNode stored = desk.store(
                "ticket_id,created_at,reopens,agent_replies,resolution_seconds,escalated",
                "t-1,2026-01-05T09:00:00Z,0,1,8640000,no",
                "t-2,2026-01-05T09:00:00Z,-1,1,60,no",
                "t-3,2026-01-05T09:00:00Z,0,10001,60,no",
                "t-4,2026-01-05T09:00:00Z,0,1,-60,no",
                "t-5,2026-01-05T09:00:00Z,0,1,60,perhaps");

        assertThat(rejected(stored)).isEqualTo("""
                export.csv,tickets,3,reopens,'-1,“-1” in reopens cannot be a number of times.,"A whole number from 0 to 10,000."
                export.csv,tickets,4,agent_replies,10001,“10001” in agent_replies cannot be a number of times.,"A whole number from 0 to 10,000."
                export.csv,tickets,5,resolution_seconds,'-60,“-60” in resolution_seconds is less than zero.,A length of time of zero or more.
                export.csv,tickets,6,escalated,perhaps,“perhaps” in escalated is neither yes nor no.,"One of: yes, no."
                """);
    }

    @Test
    void ofAnswers() {
        JsonNode stored = desk.store(
                "response_id,responded_at,question,score,scale,direction",
                "r-1,2026-01-05T09:00:00Z,csat,4,1-5,",
                "r-2,2026-01-05T09:00:00Z,csat,1001,1-5,",
                "r-3,2026-01-05T09:00:00Z,csat,4,5-1,",
                "r-4,2026-01-05T09:00:00Z,csat,,1-5,",
                "r-5,2026-01-05T09:00:00Z,csat,good,1-5,",
                "r-6,2026-01-05T09:00:00Z,csat,4,1-5,sideways");

        assertThat(rejected(stored)).isEqualTo("""
                export.csv,survey-responses,3,score,1001,“1001” in score cannot be a score.,"A number from -1,000 to 1,000."
                export.csv,survey-responses,4,scale,5-1,“5-1” in scale is not a scale.,"The lowest and the highest score, such as 1-5."
                export.csv,survey-responses,5,score,,score is missing.,A value in every row.
                export.csv,survey-responses,6,score,good,“good” in score is not a number.,A number such as 7.5.
                export.csv,survey-responses,7,direction,sideways,“sideways” in direction is not known.,"One of: higher-is-better, lower-is-better."
                """);
    }

    @Test
    void ofStaffedTime() {
        JsonNode stored = desk.store(
                "date,agent,available_seconds,busy_seconds",
                "2026-01-05,Anna,3600,3600",
                "2026-01-06,Anna,3600,3601",
                "2026-01-07,,3600,3600",
                "2026-02-29,Anna,3600,3600");

        assertThat(rejected(stored)).isEqualTo("""
                export.csv,staffed-time,3,busy_seconds,3601,"“3601” in busy_seconds is more than the available time, of which busy time is a part.",At most the available time: 3600 seconds.
                export.csv,staffed-time,4,agent,,agent is missing.,A value in every row.
                export.csv,staffed-time,5,date,2026-02-29,“2026-02-29” in date does not exist on the calendar or the clock.,"A date that exists, such as 2025-04-28."
                """);
    }

    @Test
    void inDutchForASpreadsheetInDutch() {
        JsonNode stored = desk.store(
                "date,agent,available_seconds,busy_seconds", "2026-01-06,Anna,3600,3601", "2026-01-07,Anna,1,1");

        ApiClient.Reply reply = api.ask(
                get("/api/v1/imports/" + stored.path("id").asInt() + "/rejected-rows.csv"),
                people.admin(),
                Locale.forLanguageTag("nl"));

        assertThat(reply.text())
                .isEqualTo(MARK + "file;kind;line;column;value;reason;valid\r\n"
                        + "export.csv;staffed-time;2;busy_seconds;3601;“3601” in busy_seconds is meer dan de beschikbare tijd, "
                        + "waar de bezette tijd een deel van is.;Ten hoogste de beschikbare tijd: 3600 seconden.\r\n");
    }

    @Test
    void moreThanAPageOfThem() {
        StringBuilder file = new StringBuilder("date,agent,available_seconds,busy_seconds\n");
        for (int i = 0; i < 2_345; i++) {
            file.append("2026-01-06,Anna,1,2\n");
        }

        JsonNode stored = desk.store(file.toString().strip());

        assertThat(stored.path("rejected").asInt()).isEqualTo(2_345);
        assertThat(rejected(stored).lines()).hasSize(2_345).doesNotHaveDuplicates();
    }

    @Test
    void valuesThatWereChangedOnTheWayInAreTold() {
        JsonNode stored = desk.store(
                "contact_id,channel,offered_at,answered_at,ended_at,wait_seconds,talk_seconds,customer_id",
                "c-1,phone,2026-01-05T09:00:00Z,2026-01-05T08:59:00Z,,,,",
                "c-2,phone,2026-01-05T09:00:00Z,2026-01-05T09:02:00Z,2026-01-05T09:12:00Z,59,30,",
                "c-3,phone,2026-01-05T09:00:00Z,2026-01-05T09:02:00Z,,60,,1.03E+13",
                "c-4,phone,2025-03-30 02:30:00,,,,,");

        assertThat(stored.path("warnings").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrder(
                        "Times in answered_at that were before the start, and were left out: 1.",
                        "Values of wait_seconds that differed by over a minute from the times in the same row, which were used "
                                + "instead: 1.",
                        "Values of talk_seconds that differed by over a minute from the times in the same row, which were used "
                                + "instead: 1.",
                        "Values of customer_id that a spreadsheet had rounded, and were left out: 1.",
                        "Times in offered_at that do not exist, because the clock went forward, and were moved one hour on: 1.");
        assertThat(jdbc.sql(
                                "select coalesce(wait_ms, -1) || ' ' || coalesce(talk_ms, -1) from contact_leg order by contact_id")
                        .query(String.class)
                        .list())
                .containsExactly("-1 -1", "120000 600000", "120000 -1", "-1 -1");
        assertThat(jdbc.sql("select offered_at at time zone 'UTC' from contact_leg where contact_id = 'c-4'")
                        .query(String.class)
                        .single())
                .isEqualTo("2025-03-30 01:30:00");
    }
}
