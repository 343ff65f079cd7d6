package nl.waardemeter.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import nl.waardemeter.ApiClient;
import nl.waardemeter.WaardemeterTest;
import nl.waardemeter.account.Browser;
import nl.waardemeter.account.Browser.Answer;
import nl.waardemeter.account.People;
import nl.waardemeter.imports.Desk;
import nl.waardemeter.kpi.Kpi;
import nl.waardemeter.kpi.Norm;
import nl.waardemeter.organisation.Teams;
import nl.waardemeter.scorecard.RandomDepartment;
import nl.waardemeter.web.Formats;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestReporter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;

/**
 * The same number everywhere: screen, CSV, XLSX and API, for 200 random questions (seed 20261122) to a department of 2,500 legs, 800
 * tickets, 700 answers and 400 rows of staffed time, asked by a manager and by a team leader.
 */
@WaardemeterTest
@TestInstance(Lifecycle.PER_CLASS)
@DisplayName("Screen, CSV, XLSX and API")
class AgreementIntegrationTests {

    private static final int SLICES = 200;
    private static final KpiFormat FORMAT = new KpiFormat(Formats.in(Locale.ENGLISH));

    private final Random random = new Random(20261122);

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

    @BeforeAll
    void theDepartmentComesIn() {
        RandomDepartment department = new RandomDepartment(20261122);
        desk.store(department.contacts(2_500, 2_000));
        desk.store(department.tickets(800, 600));
        desk.store(department.answers(700, 1_500));
        desk.store(department.staffedTime(400));
    }

    @Test
    void agree(TestReporter reporter) throws IOException {
        RequestPostProcessor manager = people.manager();
        RequestPostProcessor leader = people.teamLeader(
                teams.findByNameIgnoreCase("Team 1").orElseThrow().id(),
                teams.findByNameIgnoreCase("Team 3").orElseThrow().id());
        int numbers = 0;
        for (int slice = 0; slice < SLICES; slice++) {
            RequestPostProcessor who = slice % 4 == 0 ? leader : manager;
            List<Kpi> kpis = kpis();
            String question = question(slice % 4 == 0, kpis);
            JsonNode answer =
                    api.ask(get(URI.create("/api/v1/kpis?" + question)), who).json();
            List<JsonNode> buckets = answer.path("buckets")
                    .valueStream()
                    .filter(AgreementIntegrationTests::isShown)
                    .toList();
            Map<String, Double> told = told(buckets);
            assertThat(csv(question, who)).as("CSV of " + question).isEqualTo(told);
            assertThat(xlsx(question, who)).as("XLSX of " + question).isEqualTo(told);
            assertThat(screen(question, who)).as("screen of " + question).isEqualTo(written(buckets, kpis));
            numbers += told.size();
        }
        reporter.publishEntry(numbers + " numbers in " + SLICES + " slices");
        assertThat(numbers).isGreaterThan(2_000);
    }

    private List<Kpi> kpis() {
        List<Kpi> all = new ArrayList<>(TableQuestion.ORDER);
        Collections.shuffle(all, random);
        return all.subList(0, 1 + random.nextInt(6));
    }

    private String question(boolean ofLeader, List<Kpi> kpis) {
        LocalDate from = RandomDepartment.FIRST_DAY.plusDays(random.nextInt(RandomDepartment.DAYS - 10));
        StringBuilder question = new StringBuilder("from=" + from + "&to=" + from.plusDays(random.nextInt(60)));
        some(question, "team", ofLeader ? List.of("Team 1", "Team 3") : List.of("Team 1", "Team 2", "Team 4"));
        some(question, "queue", List.of("Queue 1", "Queue 3", "-"));
        some(question, "channel", List.of("phone", "chat", "email"));
        some(question, "topic", List.of("Topic 1", "Topic 2", "Topic 5"));
        List<String> by = List.of("day", "week", "month", "team", "queue", "channel", "topic");
        question.append("&by=").append(by.get(random.nextInt(by.size())));
        kpis.forEach(kpi -> question.append("&kpi=").append(kpi.key()));
        return question.toString().replace(" ", "%20");
    }

    private void some(StringBuilder question, String name, List<String> values) {
        if (random.nextInt(4) == 0) {
            values.stream()
                    .filter(value -> random.nextBoolean())
                    .forEach(value ->
                            question.append('&').append(name).append('=').append(value));
        }
    }

    /** A day on which nothing happened has no row. */
    private static boolean isShown(JsonNode bucket) {
        return bucket.path("kpis")
                .valueStream()
                .anyMatch(kpi -> kpi.path("status").asString().equals("suppressed")
                        || !kpi.path("value").isNull()
                                && (kpi.path("value").asDouble() != 0
                                        || !kpi.path("denominator").isNull()));
    }

    /** By bucket and KPI. */
    private static Map<String, Double> told(List<JsonNode> buckets) {
        Map<String, Double> told = new LinkedHashMap<>();
        for (JsonNode bucket : buckets) {
            for (JsonNode kpi : bucket.path("kpis")) {
                if (!kpi.path("value").isNull()) {
                    told.put(
                            bucket.path("key").asString() + " "
                                    + kpi.path("kpi").asString(),
                            kpi.path("value").asDouble());
                }
            }
        }
        return told;
    }

    private static List<List<String>> written(List<JsonNode> buckets, List<Kpi> kpis) {
        return buckets.stream()
                .map(bucket -> TableQuestion.ORDER.stream()
                        .filter(kpis::contains)
                        .map(kpi -> written(bucket, kpi))
                        .toList())
                .toList();
    }

    private static String written(JsonNode bucket, Kpi kpi) {
        JsonNode figure = bucket.path("kpis")
                .valueStream()
                .filter(one -> one.path("kpi").asString().equals(kpi.key()))
                .findFirst()
                .orElseThrow();
        boolean missed = List.of("warn", "bad").contains(figure.path("band").asString(""));
        JsonNode good = figure.at("/target/good");
        return FORMAT.value(
                kpi,
                number(figure.path("value")),
                missed ? new Norm.Range(number(good.path("min")), number(good.path("max"))) : null);
    }

    private static @Nullable Double number(JsonNode node) {
        return node.isNull() ? null : node.asDouble();
    }

    private Answer open(String address, RequestPostProcessor who) {
        Answer answer = new Browser(mvc)
                .always(request -> request.with(who).locale(Locale.ENGLISH))
                .ask(get(URI.create(address)));
        assertThat(answer.status()).as(address).isEqualTo(200);
        return answer;
    }

    private Map<String, Double> csv(String question, RequestPostProcessor who) {
        String file = open("/table.csv?" + question, who).body().substring(1);
        Map<String, Double> numbers = new LinkedHashMap<>();
        CsvReader.builder()
                .ofNamedCsvRecord(file)
                .forEach(row -> row.getHeader().stream()
                        .filter(column -> Kpi.ofKey(column).isPresent())
                        .filter(column -> !row.getField(column).isEmpty())
                        .forEach(column ->
                                numbers.put(row.getField("key") + " " + column, Double.valueOf(row.getField(column)))));
        return numbers;
    }

    private Map<String, Double> xlsx(String question, RequestPostProcessor who) throws IOException {
        byte[] file = open("/table.xlsx?" + question, who).response().getContentAsByteArray();
        Map<String, Double> numbers = new LinkedHashMap<>();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            List<Row> rows = workbook.getFirstSheet().read();
            List<String> header = rows.get(0).stream().map(Cell::getText).toList();
            for (Row row : rows.subList(1, rows.size())) {
                for (int column = 0; column < header.size(); column++) {
                    if (Kpi.ofKey(header.get(column)).isPresent()) {
                        Optional<BigDecimal> number = row.getCellAsNumber(column);
                        String key = row.getCellText(header.indexOf("key")) + " " + header.get(column);
                        number.ifPresent(value -> numbers.put(key, value.doubleValue()));
                    }
                }
            }
        }
        return numbers;
    }

    private List<List<String>> screen(String question, RequestPostProcessor who) {
        return open("/table?" + question, who).page().select("#kpis tbody tr").stream()
                .map(row -> row.select("td > .num").stream()
                        .map(AgreementIntegrationTests::shown)
                        .toList())
                .toList();
    }

    private static String shown(Element number) {
        Element hidden = number.selectFirst("[aria-hidden]");
        return hidden == null ? number.text() : hidden.text();
    }
}
