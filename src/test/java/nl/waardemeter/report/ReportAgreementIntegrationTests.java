package nl.waardemeter.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.waardemeter.ApiClient;
import nl.waardemeter.TestClock;
import nl.waardemeter.WaardemeterTest;
import nl.waardemeter.account.Browser;
import nl.waardemeter.account.Browser.Answer;
import nl.waardemeter.account.People;
import nl.waardemeter.imports.Desk;
import nl.waardemeter.kpi.Kpi;
import nl.waardemeter.kpi.Unit;
import nl.waardemeter.organisation.Teams;
import nl.waardemeter.scorecard.RandomDepartment;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;

/**
 * The same number everywhere: the report's page, paper, spreadsheet and table, the dashboard, and the API, cell by cell, for a
 * department of 1,200 legs, 400 tickets, 400 answers and 250 rows of staffed time. Of everybody, and of one team.
 */
@WaardemeterTest
@TestInstance(Lifecycle.PER_CLASS)
class ReportAgreementIntegrationTests {

    private static final String MARCH = "from=2026-03-01&to=2026-03-31";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private ApiClient api;

    @Autowired
    private People people;

    @Autowired
    private Teams teams;

    @Autowired
    private Desk desk;

    @Autowired
    private TestClock clock;

    @BeforeAll
    void theDepartmentComesIn() {
        clock.set(Instant.parse("2026-05-10T06:00:00Z"));
        RandomDepartment department = new RandomDepartment(20261201);
        desk.store(department.contacts(1_200, 1_000));
        desk.store(department.tickets(400, 300));
        desk.store(department.answers(400, 900));
        desk.store(department.staffedTime(250));
    }

    @Test
    void ofEverybody() throws IOException {
        agree("", people.manager());
    }

    @Test
    void ofATeamForItsLeader() throws IOException {
        int team = teams.findByNameIgnoreCase("Team 1").orElseThrow().id();
        agree("team=" + team, people.teamLeader(team));
    }

    private void agree(String team, RequestPostProcessor who) throws IOException {
        String only = team.isEmpty() ? "" : "&" + team;
        String again = team.isEmpty() ? "" : "?" + team;
        Map<String, Double> told = new LinkedHashMap<>();
        told.putAll(values("whole", api(MARCH + only, who)));
        told.putAll(values("channel", api(MARCH + only + "&by=channel", who)));
        if (team.isEmpty()) {
            told.putAll(values("team", api(MARCH + "&by=team", who)));
        }
        assertThat(told).hasSizeGreaterThan(team.isEmpty() ? 60 : 30);

        Map<String, Double> table = csv(answer("/reports/2026-03.csv" + again, who));
        Map<String, Double> parts = new LinkedHashMap<>(table);
        parts.keySet().removeIf(key -> !key.matches("(whole|channel|team) .*"));
        // what has to read the rows is told of the whole only
        told.keySet().removeIf(key -> !key.startsWith("whole") && key.endsWith(Kpi.TICKETS_PER_CUSTOMER.key()));
        assertThat(parts).as("the table and the API").isEqualTo(told);

        Map<String, Double> months = new LinkedHashMap<>();
        for (JsonNode bucket : api("from=2025-03-01&to=2026-03-31" + only + "&by=month", who)) {
            months.putAll(values("month", List.of(bucket)));
        }
        months.keySet().removeIf(key -> key.endsWith(Kpi.TICKETS_PER_CUSTOMER.key()));
        months.keySet().removeIf(key -> key.matches(".* (csat|nps|ces)"));
        Map<String, Double> inTable = new LinkedHashMap<>(table);
        inTable.keySet().removeIf(key -> !key.startsWith("month ") || key.matches(".* (csat|nps|ces)"));
        assertThat(inTable)
                .as("the months; answers keep to the question of March")
                .isEqualTo(months);

        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(
                answer("/reports/2026-03.xlsx" + again, who).getContentAsByteArray()))) {
            assertThat(data(workbook.getSheet("Data")))
                    .as("the sheet that pivots")
                    .isEqualTo(table);
            Answer page = open("/reports/2026-03" + again, who);
            Answer dashboard = open("/?" + MARCH + only, who);
            String paper = paper(answer("/reports/2026-03.pdf" + again, who));
            int seen = 0;
            for (Element row : page.page().select("#report-kpis tr[data-kpi]")) {
                Kpi kpi = Kpi.ofKey(row.attr("data-kpi")).orElseThrow();
                String written = row.select(".report-value").text();
                String name = Objects.requireNonNull(row.selectFirst("th a")).text();
                assertThat(shown(dashboard, kpi)).as("dashboard: " + kpi).isEqualTo(written);
                assertThat(paper.lines().filter(line -> line.startsWith(name)).anyMatch(line -> says(line, written)))
                        .as("paper: %s %s", name, written)
                        .isTrue();
                Double value = table.get("whole - " + kpi.key());
                Double cell = overview(workbook.getSheet("Overview"), name, kpi);
                if (value == null) {
                    assertThat(cell).as("overview: " + kpi).isNull();
                } else {
                    assertThat(cell)
                            .as("overview: " + kpi)
                            .isCloseTo(value, within(1e-9 * Math.max(1, Math.abs(value))));
                    seen++;
                }
            }
            assertThat(seen).isGreaterThan(10);
            cells(page, "#report-teams", paper);
            cells(page, "#report-channels", paper);
        }
    }

    /** Each row of the page's table is a line on paper, with the same figures in the same order. */
    private static void cells(Answer page, String table, String paper) {
        for (Element row : page.page().select(table + " tbody tr")) {
            List<String> figures = row.select("td > span:first-child").eachText();
            String pattern = java.util.regex.Pattern.quote(row.select("th").text()) + "\\s+"
                    + figures.stream().map(java.util.regex.Pattern::quote).collect(Collectors.joining("\\s+"));
            assertThat(paper.lines().anyMatch(line -> line.matches(pattern + "\\s*")))
                    .as("paper: %s %s", row.select("th").text(), figures)
                    .isTrue();
        }
    }

    private static boolean says(String line, String written) {
        return (" " + line + " ").contains(" " + written + " ");
    }

    private List<JsonNode> api(String question, RequestPostProcessor who) {
        return api.ask(get(URI.create("/api/v1/kpis?" + question)), who)
                .json()
                .path("buckets")
                .valueStream()
                .toList();
    }

    private static Map<String, Double> values(String part, List<JsonNode> buckets) {
        Map<String, Double> values = new LinkedHashMap<>();
        for (JsonNode bucket : buckets) {
            String key = bucket.path("key").isNull() ? "-" : bucket.path("key").asString();
            bucket.path("kpis").forEach(kpi -> {
                if (!kpi.path("value").isNull()) {
                    values.put(
                            part + " " + key + " " + kpi.path("kpi").asString(),
                            kpi.path("value").asDouble());
                }
            });
        }
        return values;
    }

    private Answer open(String address, RequestPostProcessor who) {
        Answer answer = new Browser(mvc)
                .always(request -> request.with(who).locale(Locale.ENGLISH))
                .ask(get(URI.create(address)));
        assertThat(answer.status()).as(address).isEqualTo(200);
        return answer;
    }

    private MockHttpServletResponse answer(String address, RequestPostProcessor who) {
        return open(address, who).response();
    }

    private static Map<String, Double> csv(MockHttpServletResponse answer) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        String file = new String(answer.getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
        CsvReader.builder().ofNamedCsvRecord(file.substring(1)).forEach(row -> {
            if (!row.getField("value").isEmpty()) {
                String key = row.getField("key").isEmpty() ? "-" : row.getField("key");
                numbers.put(
                        row.getField("part") + " " + key.replaceFirst("^'", "") + " " + row.getField("kpi"),
                        Double.valueOf(row.getField("value")));
            }
        });
        return numbers;
    }

    private static Map<String, Double> data(Sheet sheet) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        List<String> header = Stream.iterate(0, i -> i + 1)
                .limit(sheet.getRow(0).getLastCellNum())
                .map(i -> sheet.getRow(0).getCell(i).getStringCellValue())
                .toList();
        for (int i = 1; i <= sheet.getLastRowNum(); i++) {
            Row row = sheet.getRow(i);
            var value = row.getCell(header.indexOf("value"));
            if (value != null && value.getCellType() == CellType.NUMERIC) {
                String key = text(row, header.indexOf("key"));
                numbers.put(
                        text(row, header.indexOf("part")) + " " + (key.isEmpty() ? "-" : key) + " "
                                + text(row, header.indexOf("kpi")),
                        value.getNumericCellValue());
            }
        }
        return numbers;
    }

    private static String text(Row row, int column) {
        return row.getCell(column) == null ? "" : row.getCell(column).getStringCellValue();
    }

    /** In the unit of the KPI: a spreadsheet keeps a duration as a part of a day. */
    private static @Nullable Double overview(Sheet sheet, String name, Kpi kpi) {
        Row found = null;
        for (Row row : sheet) {
            boolean named = row.getCell(1) != null
                    && row.getCell(1).getCellType() == CellType.STRING
                    && row.getCell(1).getStringCellValue().startsWith(name);
            // “Tickets” is also how “Tickets per customer” begins
            if (named
                    && (found == null || text(row, 1).length() < text(found, 1).length())) {
                found = row;
            }
        }
        if (found == null) {
            throw new AssertionError("No row for " + name);
        }
        var cell = found.getCell(3);
        if (cell == null || cell.getCellType() != CellType.NUMERIC) {
            return null;
        }
        return kpi.unit() == Unit.SECONDS ? cell.getNumericCellValue() * 86_400 : cell.getNumericCellValue();
    }

    private static String shown(Answer dashboard, Kpi kpi) {
        Element value =
                Objects.requireNonNull(dashboard.page().selectFirst("#" + kpi.key() + " .tile-value"), kpi.key());
        Element hidden = value.selectFirst("[aria-hidden]");
        return hidden == null ? value.text() : hidden.text();
    }

    private static String paper(MockHttpServletResponse answer) throws IOException {
        try (PDDocument document = Loader.loadPDF(answer.getContentAsByteArray())) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document).replace('\u00a0', ' ');
        }
    }
}
