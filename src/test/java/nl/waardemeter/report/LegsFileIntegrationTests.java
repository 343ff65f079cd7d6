package nl.waardemeter.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.servlet.ServletOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.waardemeter.WaardemeterTest;
import nl.waardemeter.account.People;
import nl.waardemeter.account.Role;
import nl.waardemeter.account.SignedIn;
import nl.waardemeter.imports.Desk;
import nl.waardemeter.organisation.Teams;
import nl.waardemeter.scorecard.LegRows;
import nl.waardemeter.web.Refusal;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.MessageSource;
import org.springframework.mock.web.DelegatingServletOutputStream;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Three legs of February are North's, two of them one contact; two are South's; one of January is North's. */
@WaardemeterTest
@TestInstance(Lifecycle.PER_CLASS)
@ExtendWith(OutputCaptureExtension.class)
class LegsFileIntegrationTests {

    private static final String FEBRUARY = "/reports/2026-02/rows.xlsx";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Desk desk;

    @Autowired
    private Teams teams;

    @Autowired
    private People people;

    @Autowired
    private LegRows legs;

    @Autowired
    private LegsFiles files;

    @Autowired
    private LegsFileController controller;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private MessageSource messages;

    private int north;
    private int south;

    @BeforeAll
    void contacts() {
        desk.store(
                "contact_id,leg,channel,offered_at,direction,exit,wait_seconds,talk_seconds,hold_seconds,wrap_up_seconds,"
                        + "transferred,resolved,customer_id,team,queue,agent,topic",
                "n1,1,phone,2026-02-28T23:44:59.600+01:00,in,answered,10.5,200,5,30,yes,no,klant-7,North,Orders,Anna,Delivery",
                "n1,2,phone,2026-02-28T23:48:00+01:00,in,answered,3,100,,,no,yes,klant-7,North,Second line,Bram,Delivery",
                "=n2,1,chat,2026-02-01T00:00:00+01:00,out,abandoned,40,,,,,,klant-8,North,Orders,,",
                "s1,1,phone,2026-02-10T12:30:00+01:00,in,answered,0,60,0,0,no,,klant-9,South,Invoices,Carla,Payment",
                "s2,1,email,2026-02-11T12:30:00+01:00,in,unknown,,,,,,,,South,Invoices,,",
                "j1,1,phone,2026-01-31T23:59:59+01:00,in,answered,1,60,0,0,no,,,North,Orders,Anna,Delivery");
        north = teams.findByNameIgnoreCase("North").orElseThrow().id();
        south = teams.findByNameIgnoreCase("South").orElseThrow().id();
    }

    private MockHttpServletResponse ask(String address, RequestPostProcessor who) throws Exception {
        return mvc.perform(get(address).with(who)).andReturn().getResponse();
    }

    private Spreadsheet open(String address, RequestPostProcessor who) throws Exception {
        MockHttpServletResponse answer = ask(address, who);
        assertThat(answer.getStatus()).isEqualTo(200);
        return Spreadsheet.of(answer.getContentAsByteArray());
    }

    private static List<Map<String, Cell>> rows(Spreadsheet file) {
        return file.table("1", "date", "time");
    }

    private static List<@Nullable String> contacts(Spreadsheet file) {
        return rows(file).stream()
                .map(row -> Spreadsheet.string(row.get("contact_id")))
                .toList();
    }

    @Test
    void everyLegOfTheMonthStandsInTheOrderOfTime() throws Exception {
        MockHttpServletResponse answer = ask(FEBRUARY, people.manager());

        assertThat(answer.getContentType())
                .isEqualTo("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        assertThat(answer.getHeader("Content-Disposition"))
                .isEqualTo("attachment; filename=\"Waardemeter_2026-02_rows.xlsx\"");
        assertThat(contacts(Spreadsheet.of(answer.getContentAsByteArray())))
                .containsExactly("=n2", "s1", "s2", "n1", "n1");
    }

    @Test
    void aLegIsDatesTimesAndNumbersInTheOrganisationsZone() throws Exception {
        Map<String, Cell> leg = rows(open(FEBRUARY, people.manager())).get(3);

        assertThat(leg.keySet()).containsExactlyElementsOf(LegsFile.HEADER);
        assertThat(Spreadsheet.moment(leg.get("date"))).isEqualTo(LocalDateTime.of(2026, 2, 28, 0, 0));
        assertThat(Spreadsheet.moment(leg.get("time")).toLocalTime()).isEqualTo("23:44:59");
        assertThat(Spreadsheet.moment(leg.get("half_hour")).toLocalTime()).isEqualTo("23:30");
        assertThat(numbers(
                        leg,
                        "year",
                        "week",
                        "weekday",
                        "wait_seconds",
                        "talk_seconds",
                        "hold_seconds",
                        "wrap_up_seconds",
                        "leg"))
                .containsExactly(2026.0, 9.0, 6.0, 10.5, 200.0, 5.0, 30.0, 1.0);
        assertThat(texts(
                        leg,
                        "channel",
                        "direction",
                        "team",
                        "queue",
                        "topic",
                        "exit",
                        "transferred",
                        "resolved",
                        "source"))
                .containsExactly("phone", "in", "North", "Orders", "Delivery", "answered", "yes", "no", "default");
    }

    @Test
    void whatIsNotKnownIsAnEmptyCell() throws Exception {
        Map<String, Cell> mail = rows(open(FEBRUARY, people.manager())).get(2);

        assertThat(mail)
                .doesNotContainKeys(
                        "topic",
                        "wait_seconds",
                        "talk_seconds",
                        "hold_seconds",
                        "wrap_up_seconds",
                        "transferred",
                        "resolved");
    }

    private static List<@Nullable Double> numbers(Map<String, Cell> row, String... names) {
        List<@Nullable Double> numbers = new ArrayList<>();
        for (String name : names) {
            numbers.add(Spreadsheet.number(row.get(name)));
        }
        return numbers;
    }

    private static List<@Nullable String> texts(Map<String, Cell> row, String... names) {
        List<@Nullable String> texts = new ArrayList<>();
        for (String name : names) {
            texts.add(Spreadsheet.string(row.get(name)));
        }
        return texts;
    }

    @Test
    void neitherACustomerNorAnAgentIsInIt() throws Exception {
        assertThat(open(FEBRUARY, people.manager()).text("1")).doesNotContain("klant", "Anna", "Bram", "Carla");
        assertThat(LegsFile.HEADER).noneMatch(header -> header.contains("agent") || header.contains("customer"));
    }

    @Test
    void nothingIsAFormula() throws Exception {
        assertThat(open(FEBRUARY, people.manager()).cells()).noneMatch(cell -> cell.getCellType() == CellType.FORMULA);
    }

    @Test
    void aTeamsRowsAreForItsLeaderOnly() throws Exception {
        MockHttpServletResponse own = ask(FEBRUARY + "?team=" + north, people.teamLeader(north));

        assertThat(own.getHeader("Content-Disposition"))
                .isEqualTo("attachment; filename=\"Waardemeter_North_2026-02_rows.xlsx\"");
        Spreadsheet file = Spreadsheet.of(own.getContentAsByteArray());
        assertThat(contacts(file)).containsExactly("=n2", "n1", "n1");
        assertThat(file.text("1")).doesNotContain("South", "Invoices", "Payment");
        assertThat(contacts(open(FEBRUARY + "?team=" + north, people.manager())))
                .containsExactly("=n2", "n1", "n1");
        assertThat(ask(FEBRUARY + "?team=" + south, people.teamLeader(north)).getStatus())
                .isEqualTo(404);
        assertThat(ask(FEBRUARY, people.teamLeader()).getStatus()).isEqualTo(404);
    }

    @Test
    void aLeaderNeedNotSayWhichTeam() throws Exception {
        MockHttpServletResponse own = ask(FEBRUARY, people.teamLeader(north));

        assertThat(own.getHeader("Content-Disposition"))
                .isEqualTo("attachment; filename=\"Waardemeter_North_2026-02_rows.xlsx\"");
        assertThat(contacts(Spreadsheet.of(own.getContentAsByteArray()))).containsExactly("=n2", "n1", "n1");
        assertThat(contacts(open(FEBRUARY, people.teamLeader(south)))).containsExactly("s1", "s2");
        assertThat(contacts(open(FEBRUARY, people.teamLeader(north, south))))
                .as("as of the report itself: of the first")
                .containsExactly("=n2", "n1", "n1");
    }

    @Test
    void whatIsNoReportHasNoRows() throws Exception {
        assertThat(ask("/reports/2026-13/rows.xlsx", people.manager()).getStatus())
                .isEqualTo(404);
        assertThat(ask(FEBRUARY + "?team=999999", people.manager()).getStatus()).isEqualTo(404);
        assertThat(ask(FEBRUARY + "?team=North", people.manager()).getStatus()).isEqualTo(400);
    }

    @Test
    void aQuarterHoldsItsMonths() throws Exception {
        assertThat(contacts(open("/reports/2026-Q1/rows.xlsx", people.manager())))
                .containsExactly("j1", "=n2", "s1", "s2", "n1", "n1");
    }

    @Test
    void aMonthWithNothingIsASheetOfHeadings() throws Exception {
        Spreadsheet file = open("/reports/2024-02/rows.xlsx", people.manager());

        assertThat(file.names()).containsExactly("1");
        assertThat(rows(file)).isEmpty();
        assertThat(file.text("1").lines()).containsExactlyElementsOf(LegsFile.HEADER);
    }

    @Test
    void whatDoesNotFitOnASheetGoesOnOnTheNext() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LegsFile file = new LegsFile(out, ZoneId.of("Europe/Amsterdam"), 3);
        for (int i = 1; i <= 5; i++) {
            file.add(leg("c" + i));
        }
        file.finish();
        Spreadsheet opened = Spreadsheet.of(out.toByteArray());

        assertThat(opened.names()).containsExactly("1", "2", "3");
        assertThat(opened.table("1", "date")).hasSize(2);
        assertThat(opened.table("2", "date")).hasSize(2);
        assertThat(Spreadsheet.string(opened.table("3", "date").get(0).get("contact_id")))
                .isEqualTo("c5");
        assertThat(LegsFile.MOST_ROWS).isEqualTo(1_048_576);
    }

    private static LegRows.Leg leg(String contact) {
        return new LegRows.Leg(
                Instant.parse("2026-02-10T10:00:00Z"),
                "phone",
                "in",
                "North",
                null,
                null,
                "answered",
                1_000,
                null,
                null,
                null,
                null,
                null,
                "default",
                contact,
                1);
    }

    // --- many at once

    /** What happens while a file is on its way. */
    private interface Meanwhile {
        void happens() throws Exception;
    }

    private static MockHttpServletResponse taking(Meanwhile meanwhile) {
        return new MockHttpServletResponse() {
            @Override
            public ServletOutputStream getOutputStream() {
                try {
                    meanwhile.happens();
                } catch (Exception e) {
                    throw new AssertionError(e);
                }
                return super.getOutputStream();
            }
        };
    }

    @Test
    void aThirdAtTheSameTimeIsAskedToComeBack() throws Exception {
        RequestPostProcessor asking = people.manager();
        SignedIn who = people.signedIn(Role.MANAGER);
        List<MvcResult> thirds = new ArrayList<>();
        MockHttpServletResponse first = taking(() -> controller.rows(
                "2026-02",
                null,
                who,
                taking(() -> thirds.add(mvc.perform(get(FEBRUARY).with(asking)).andReturn()))));

        controller.rows("2026-02", null, who, first);

        MvcResult third = thirds.get(0);
        assertThat(third.getResponse().getStatus()).isEqualTo(503);
        assertThat(third.getResponse().getHeader("Retry-After")).isEqualTo("30");
        assertThat(third.getResponse().getHeader("Content-Disposition")).isNull();
        assertThat(third.getResolvedException())
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(words(refusal))
                                .containsExactly(
                                        "Others are fetching a file with all contacts at this moment. Try again in half a minute.",
                                        "Anderen halen op dit moment een bestand met alle contacten op. Probeer het over een halve "
                                                + "minuut opnieuw."));
        assertThat(contacts(Spreadsheet.of(first.getContentAsByteArray()))).hasSize(5);
        assertThat(contacts(open(FEBRUARY, asking))).as("and then it can").hasSize(5);
    }

    private List<String> words(Refusal refusal) {
        return Stream.of("en", "nl")
                .map(language ->
                        messages.getMessage(refusal.getDetailMessageCode(), null, Locale.forLanguageTag(language)))
                .toList();
    }

    // --- who goes away before the end

    /** Takes a few bytes, then nobody is there. */
    private static final class CutOff extends OutputStream {

        @Override
        public void write(int one) throws IOException {
            throw new IOException("Broken pipe");
        }
    }

    @Test
    void whoGoesAwayLeavesNoConnectionBehind() {
        int before = active();
        List<String> taken = new ArrayList<>();

        assertThatThrownBy(() -> legs.each(ReportFigures.selection(key()), leg -> {
                    taken.add(leg.contact());
                    assertThat(active()).isEqualTo(before + 1);
                    throw new IOException("Broken pipe");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("Broken pipe");
        assertThat(taken).containsExactly("=n2");
        assertThat(active()).isEqualTo(before);
        assertThatThrownBy(() -> files.write(key(), new CutOff())).hasMessage("Broken pipe");
        assertThat(active()).isEqualTo(before);
    }

    @Test
    void whoGoesAwayIsNoError(CapturedOutput output) throws Exception {
        MockHttpServletResponse gone = new MockHttpServletResponse() {
            @Override
            public ServletOutputStream getOutputStream() {
                return new DelegatingServletOutputStream(new CutOff());
            }
        };

        controller.rows("2026-02", null, people.signedIn(Role.MANAGER), gone);

        assertThat(output.toString()).doesNotContain("Broken pipe", "ERROR", "WARN");
    }

    private static ReportKey key() {
        return new ReportKey(ReportSpan.ofWord("2026-02").orElseThrow(), null);
    }

    private int active() {
        try {
            return dataSource
                    .unwrap(HikariDataSource.class)
                    .getHikariPoolMXBean()
                    .getActiveConnections();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
