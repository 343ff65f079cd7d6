package nl.waardemeter.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.waardemeter.WaardemeterTest;
import nl.waardemeter.account.People;
import nl.waardemeter.account.Role;
import nl.waardemeter.dashboard.LeadingKpis;
import nl.waardemeter.dashboard.Meanings;
import nl.waardemeter.dashboard.Texts;
import nl.waardemeter.imports.Desk;
import nl.waardemeter.kpi.Kpi;
import nl.waardemeter.kpi.Measurement;
import nl.waardemeter.kpi.Norm;
import nl.waardemeter.kpi.Status;
import nl.waardemeter.kpi.Unit;
import nl.waardemeter.organisation.Teams;
import nl.waardemeter.report.MonthlyReport.Reason;
import nl.waardemeter.scorecard.RandomDepartment;
import nl.waardemeter.scorecard.Scorecard;
import nl.waardemeter.scorecard.Scorecard.Bucket;
import nl.waardemeter.scorecard.Scorecard.Compared;
import nl.waardemeter.scorecard.Scorecard.Line;
import nl.waardemeter.valuescan.ValuePosition;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFGraphicFrame;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFTableColumn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDispBlanksAs;
import org.openxmlformats.schemas.drawingml.x2006.main.CTNonVisualDrawingProps;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/**
 * Opens the spreadsheet again and counts it through, against the report it was written from: a department of 2,500 legs, 800 tickets, 700
 * answers and 400 rows of staffed time, and a little of the year before.
 */
@WaardemeterTest
@TestInstance(Lifecycle.PER_CLASS)
class XlsxWriterIntegrationTests {

    private static final double EXACT = 1e-9;
    private static final ReportSpan MARCH = ReportSpan.ofWord("2026-03").orElseThrow();
    private static final ReportSpan APRIL = ReportSpan.ofWord("2026-04").orElseThrow();

    @Autowired
    private Desk desk;

    @Autowired
    private Teams teams;

    @Autowired
    private People people;

    @Autowired
    private ReportDrafts drafts;

    @Autowired
    private ReportNotes notes;

    @Autowired
    private ReportFiles files;

    @Autowired
    private MessageSource messages;

    private MonthlyReport report;

    private final Map<String, Spreadsheet> opened = new HashMap<>();

    @BeforeAll
    void theDepartmentComesIn() {
        RandomDepartment department = new RandomDepartment(20261130);
        desk.store(department.contacts(2_500, 2_000));
        desk.store(department.tickets(800, 600));
        desk.store(department.answers(700, 1_500));
        desk.store(department.staffedTime(400));
        List<String> yearBefore = new ArrayList<>(
                List.of("contact_id,channel,offered_at,exit,wait_seconds,talk_seconds,wrap_up_seconds,team,topic"));
        for (int i = 0; i < 40; i++) {
            yearBefore.add(
                    "y" + i + ",phone,2025-03-1" + i % 10 + "T10:00:00Z,answered," + i + ",240,60,Team 1,Topic 1");
        }
        yearBefore.add("bad,phone,2026-03-10T25:00:00Z,answered,1,240,60,Team 1,Topic 1");
        yearBefore.add("last,phone,2026-03-10T10:00:00Z,answered,1,240,60,Team 1,Topic 1");
        desk.store(yearBefore.toArray(String[]::new));
        desk.store(
                "response_id,responded_at,question,score,scale,team,channel,topic,comment",
                "v1,2026-03-10T10:00:00Z,csat,5,1-5,Team 1,phone,Topic 1,\"Fijn geholpen, bel me op 06-12345678 of mail jan@example.org\"",
                "v2,2026-03-11T10:00:00Z,csat,1,1-5,Team 2,chat,,=1+1 is wat ik terugkreeg en Agent 3 hing op");
        ReportKey key = new ReportKey(MARCH, null);
        notes.comment(key, ReportSection.SUMMARY, "=HYPERLINK(\"https://example.org\")", people.signedIn(Role.MANAGER));
        notes.comment(key, ReportSection.QUALITY, "+ rustig\nen druk", people.signedIn(Role.MANAGER));
        report = drafts.of(key, "Marja Bos").orElseThrow();
    }

    private Spreadsheet open(MonthlyReport report, String language) {
        return Spreadsheet.of(
                files.file(report, "xlsx", Locale.forLanguageTag(language)).content());
    }

    private Spreadsheet open(String language) {
        return opened.computeIfAbsent(language, each -> open(report, each));
    }

    private Texts texts(String language) {
        return new Texts(messages, Locale.forLanguageTag(language));
    }

    /** The words of the sheet, as the reader finds them. */
    private String word(String language, String key) {
        return texts(language).text("report.xlsx." + key);
    }

    private static double inCell(Kpi kpi, double value) {
        return kpi.unit() == Unit.SECONDS ? value / 86_400 : value;
    }

    private static void assertNumber(@Nullable Cell cell, @Nullable Double expected, String what) {
        Double number = Spreadsheet.number(cell);
        if (expected == null) {
            assertThat(number).as(what).isNull();
        } else {
            assertThat(number).as(what).isNotNull().isCloseTo(expected, within(EXACT));
        }
    }

    private static void assertValue(@Nullable Cell cell, Kpi kpi, @Nullable Double value, String what) {
        assertNumber(cell, value == null ? null : inCell(kpi, value), what);
    }

    private static void assertChange(@Nullable Cell cell, Kpi kpi, @Nullable Compared compared, String what) {
        Double change = compared == null ? null : compared.change();
        if (compared == null || change == null) {
            assertThat(cell).as(what).isNull();
            return;
        }
        Double relative = compared.relativeChange();
        assertNumber(
                cell,
                switch (kpi.unit()) {
                    case SHARE, SHARE_OF_TIME -> change * 100;
                    case COUNT -> relative == null ? change : relative;
                    case SECONDS ->
                        kpi == Kpi.AVERAGE_SPEED_OF_ANSWER || kpi == Kpi.AVERAGE_HANDLE_TIME || kpi == Kpi.WRAP_UP_TIME
                                ? change
                                : change / 60;
                    case POINTS, SCORE, RATIO -> change;
                },
                what);
    }

    private static @Nullable Double value(Bucket bucket, Kpi kpi) {
        return ReportRows.find(bucket, kpi)
                .map(line -> line.measurement().value())
                .orElse(null);
    }

    // --- overview

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void everyFigureOfTheOverviewIsTheReports(String language) {
        List<Map<String, Cell>> rows = open(language)
                .table(word(language, "sheet.overview"), word(language, "head.group"), word(language, "head.kpi"));

        assertThat(rows).hasSameSizeAs(report.all().lines());
        int numbers = 0;
        for (int i = 0; i < rows.size(); i++) {
            Line line = report.all().lines().get(i);
            Kpi kpi = line.kpi();
            Map<String, Cell> row = rows.get(i);
            Compared lastYear = ReportRows.find(report.lastYear().buckets().get(0), kpi)
                    .orElseThrow()
                    .comparison();
            assertThat(Spreadsheet.string(row.get(word(language, "head.kpi"))))
                    .startsWith(texts(language).text("kpi." + kpi.key() + ".name"));
            assertValue(
                    row.get(word(language, "head.value")),
                    kpi,
                    line.measurement().value(),
                    kpi.key());
            assertValue(
                    row.get(word(language, "head.previous")),
                    kpi,
                    line.comparison() == null ? null : line.comparison().value(),
                    kpi + " before");
            assertChange(row.get(word(language, "head.change")), kpi, line.comparison(), kpi + " change");
            assertValue(
                    row.get(word(language, "head.last-year")),
                    kpi,
                    lastYear == null ? null : lastYear.value(),
                    kpi + " last year");
            assertChange(row.get(word(language, "head.change") + " 2"), kpi, lastYear, kpi + " change in a year");
            assertValue(
                    row.get(word(language, "head.year-to-date")),
                    kpi,
                    value(report.yearToDate().buckets().get(0), kpi),
                    kpi + " year");
            Long n = line.measurement().n();
            assertNumber(row.get(word(language, "head.n")), n == null ? null : n.doubleValue(), kpi + " n");
            numbers += line.measurement().hasValue() ? 1 : 0;
        }
        assertThat(numbers).isGreaterThan(12);
        assertThat(rows.stream().filter(row -> row.containsKey(word(language, "head.last-year"))))
                .isNotEmpty();
    }

    @Test
    void sharesAreFractionsAndDurationsTimes() {
        Map<String, String> forms = new HashMap<>();
        open("en").table("Overview", "Part", "KPI").forEach(row -> {
            Cell value = row.get("Value");
            if (value != null) {
                forms.put(
                        Objects.requireNonNull(Spreadsheet.string(row.get("KPI")))
                                .replaceFirst(" ·.*", ""),
                        value.getCellStyle().getDataFormatString());
            }
        });

        assertThat(forms)
                .containsEntry("First contact resolution", "0.0%")
                .containsEntry("Average handle time", "[m]:ss")
                .containsEntry("Resolution time", "[h]:mm:ss")
                .containsEntry("Contacts", "#,##0")
                .containsEntry("Occupancy", "0.0%");
    }

    @Test
    void whatIsNotMeasuredIsAnEmptyCellWithItsReason() {
        MonthlyReport before = drafts.of(
                        new ReportKey(ReportSpan.ofWord("2025-03").orElseThrow(), null), null)
                .orElseThrow();
        List<Map<String, Cell>> rows = open(before, "en").table("Overview", "Part", "KPI");

        List<Line> unmeasured = before.all().lines().stream()
                .filter(line -> line.measurement().status() == Status.NOT_MEASURED)
                .toList();
        assertThat(unmeasured).extracting(Line::kpi).contains(Kpi.OCCUPANCY, Kpi.REOPEN_RATE);
        for (Line line : unmeasured) {
            Map<String, Cell> row = rows.get(before.all().lines().indexOf(line));
            assertThat(row).as(line.kpi().key()).doesNotContainKeys("Value", "Judgement", "Count");
            assertThat(Spreadsheet.string(row.get("Remark"))).startsWith("Not measured yet: ");
        }
        assertThat(Spreadsheet.string(
                        rows.get(before.all().lines().indexOf(before.all().line(Kpi.OCCUPANCY)))
                                .get("Remark")))
                .isEqualTo("Not measured yet: No staffed time in this period.");
    }

    @Test
    void aJudgementIsAWordOnItsColour() {
        List<Map<String, Cell>> rows = open("en").table("Overview", "Part", "KPI");
        int judged = 0;
        for (Map<String, Cell> row : rows) {
            Line line = report.all().lines().get(rows.indexOf(row));
            Cell judgement = row.get("Judgement");
            assertThat(judgement != null).as(line.kpi().key()).isEqualTo(line.band() != null);
            if (judgement != null) {
                judged++;
                assertThat(judgement.getStringCellValue()).isNotBlank();
                assertThat(((org.apache.poi.xssf.usermodel.XSSFCellStyle) judgement.getCellStyle())
                                .getFillForegroundXSSFColor()
                                .getARGBHex())
                        .isEqualTo(String.format("FF%06X", XlsxColours.of(line.band())));
            }
        }
        assertThat(judged).isGreaterThan(3);
    }

    @Test
    void theFirstSheetSaysWhatItIsOf() {
        XSSFSheet sheet = open("en").sheet("Overview");

        assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("Customer service report, March 2026");
        assertThat(sheet.getRow(1).getCell(1).getStringCellValue()).isEqualTo("March 2026");
        assertThat(sheet.getRow(2).getCell(1).getStringCellValue()).isEqualTo("Whole department");
        assertThat(sheet.getRow(3).getCell(1).getLocalDateTimeCellValue().toLocalDate())
                .isEqualTo(report.stamp().dataThrough());
        assertThat(sheet.getRow(4).getCell(1).getStringCellValue()).isEqualTo("Draft");
        assertThat(sheet.getRow(5).getCell(1).getLocalDateTimeCellValue()).isEqualTo("2026-03-02T10:00");
        assertThat(sheet.getRow(6).getCell(1).getStringCellValue()).isEqualTo("Marja Bos");
        assertThat(sheet.getRow(7).getCell(1).getNumericCellValue())
                .isEqualTo(report.stamp().definitionVersion());
        assertThat((Object) sheet.getRow(9)).as("nothing is unfinished").isNull();
        assertThat(open(report.numbered(2), "nl")
                        .sheet("Overzicht")
                        .getRow(4)
                        .getCell(1)
                        .getStringCellValue())
                .isEqualTo("Editie 2");
    }

    @Test
    void anUnfinishedMonthIsMarked() {
        MonthlyReport april = drafts.of(new ReportKey(APRIL, null), null).orElseThrow();
        assertThat(april.stamp().unfinished()).isTrue();

        assertThat(open(april, "en").text("Overview"))
                .contains(
                        "Not complete yet",
                        "There is data through "
                                + texts("en").formats().date(april.stamp().dataThrough()));
        assertThat(open(april, "nl").text("Maanden")).contains("De laatste maand is nog niet compleet");
    }

    // --- months and charts

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void everyMonthStandsUnderItsDate(String language) {
        List<Map<String, Cell>> rows = open(language).table(word(language, "sheet.months"), word(language, "head.kpi"));
        Map<String, Map<String, Cell>> byName = new HashMap<>();
        rows.forEach(row -> byName.put(String.valueOf(Spreadsheet.string(row.get(word(language, "head.kpi")))), row));

        assertThat(report.months().buckets()).hasSize(13);
        int numbers = 0;
        for (Kpi kpi : Kpi.values()) {
            Map<String, Cell> row = byName.get(texts(language).text("kpi." + kpi.key() + ".name"));
            for (Bucket month : report.months().buckets()) {
                Double value = value(month, kpi);
                if (row == null) {
                    assertThat(value).as(kpi.key()).isNull();
                } else {
                    LocalDate first =
                            YearMonth.parse(String.valueOf(month.key())).atDay(1);
                    assertValue(row.get(first.toString()), kpi, value, kpi + " in " + first);
                    numbers += value == null ? 0 : 1;
                }
            }
        }
        assertThat(numbers).isGreaterThan(40);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void eachLeadingKpiHasAChartOfItsRowAndItsNorm(String language) {
        XSSFSheet sheet = open(language).sheet(word(language, "sheet.months"));
        List<XSSFChart> charts = sheet.getDrawingPatriarch().getCharts();
        List<Kpi> leading = List.copyOf(LeadingKpis.of(
                Role.MANAGER, kpi -> report.months().buckets().stream().anyMatch(month -> value(month, kpi) != null)));

        assertThat(charts).hasSize(8).hasSameSizeAs(leading);
        int norms = 0;
        for (int i = 0; i < charts.size(); i++) {
            XSSFChart chart = charts.get(i);
            Kpi kpi = leading.get(i);
            String name = texts(language).text("kpi." + kpi.key() + ".name");
            assertThat(chart.getTitleText().getString()).isEqualTo(name);
            assertThat(chart.getCTChart().getDispBlanksAs().getVal()).isEqualTo(STDispBlanksAs.GAP);
            CTNonVisualDrawingProps frame = ((XSSFGraphicFrame)
                            sheet.getDrawingPatriarch().getShapes().get(i))
                    .getCTGraphicalObjectFrame()
                    .getNvGraphicFramePr()
                    .getCNvPr();
            assertThat(frame.getName()).isEqualTo(name);
            assertThat(frame.getDescr())
                    .contains(name, texts(language).formats().month(YearMonth.of(2026, 3)));
            XDDFChartData lines = chart.getChartSeries().get(0);
            for (int number = 0; number < lines.getSeriesCount(); number++) {
                XDDFChartData.Series line = lines.getSeries(number);
                int row = rowOf(line.getValuesData().getDataRangeReference(), sheet);
                String title = sheet.getRow(row).getCell(0).getStringCellValue();
                assertThat(title).startsWith(name);
                assertThat(rowOf(line.getCategoryData().getDataRangeReference(), sheet))
                        .isEqualTo(headRow(sheet, language));
                List<@Nullable Double> cells = cells(sheet, row);
                for (int month = 0; month < 13; month++) {
                    Bucket bucket = report.months().buckets().get(month);
                    Double expected = number == 0 ? value(bucket, kpi) : norm(bucket, kpi, title, language);
                    assertThat(cells.get(month) == null).isEqualTo(expected == null);
                    if (expected != null) {
                        assertThat(cells.get(month)).isCloseTo(inCell(kpi, expected), within(EXACT));
                    }
                }
                norms += number;
            }
        }
        assertThat(norms).as("lines of norms").isGreaterThan(3);
    }

    private @Nullable Double norm(Bucket bucket, Kpi kpi, String title, String language) {
        Norm norm = ReportRows.find(bucket, kpi)
                // half a handle time is not held against the norm of a whole one
                .filter(line ->
                        !Measurement.WITHOUT_WRAP_UP.equals(line.measurement().variant()))
                .map(Line::norm)
                .orElse(null);
        if (norm == null) {
            return null;
        }
        String upTo = texts(language).text("report.xlsx.norm.to", "").replaceFirst("^: ", "");
        return title.endsWith(upTo) || norm.good().min() == null
                ? norm.good().max()
                : norm.good().min();
    }

    private static int headRow(XSSFSheet sheet, String language) {
        for (int row = 0; row < 10; row++) {
            if (sheet.getRow(row) != null
                    && "KPI".equals(Spreadsheet.string(sheet.getRow(row).getCell(0)))) {
                return row;
            }
        }
        throw new AssertionError("No row of months, " + language);
    }

    private static List<@Nullable Double> cells(XSSFSheet sheet, int row) {
        List<@Nullable Double> cells = new ArrayList<>();
        for (int column = 1; column <= 13; column++) {
            cells.add(Spreadsheet.number(sheet.getRow(row).getCell(column)));
        }
        return cells;
    }

    private static int rowOf(String reference, XSSFSheet sheet) {
        String name = sheet.getSheetName();
        assertThat(reference).matches("'?" + name + "'?!\\$B\\$(\\d+):\\$N\\$\\1");
        return Integer.parseInt(reference.replaceAll(".*\\$", "")) - 1;
    }

    // --- the parts

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void teamsAndChannelsStandBesideEachOther(String language) {
        parts(language, "teams", Objects.requireNonNull(report.teams()));
        parts(language, "channels", report.channels());
    }

    private void parts(String language, String what, Scorecard parts) {
        String sheet = word(language, "sheet." + what);
        String head = word(language, "head." + what);
        List<Map<String, Cell>> rows = open(language).table(sheet, word(language, "head.kpi"));
        List<Map<String, Cell>> each = open(language).table(sheet, word(language, "head.kpi"), head);
        Map<String, Map<String, Cell>> byName = new HashMap<>();
        rows.forEach(row -> byName.put(String.valueOf(Spreadsheet.string(row.get(word(language, "head.kpi")))), row));
        List<Bucket> all = new ArrayList<>(parts.buckets());
        all.add(report.all());

        int numbers = 0;
        for (Kpi kpi : Kpi.values()) {
            Map<String, Cell> row = byName.get(texts(language).text("kpi." + kpi.key() + ".name"));
            boolean shown = parts.buckets().stream().anyMatch(part -> value(part, kpi) != null);
            assertThat(row != null).as(kpi.key()).isEqualTo(shown);
            for (int i = 0; row != null && i < all.size(); i++) {
                assertValue(row.get(name(all.get(i), what, language)), kpi, value(all.get(i), kpi), what + " " + kpi);
                numbers++;
            }
        }
        assertThat(numbers).isGreaterThan(50);
        List<Line> lines = Arrays.stream(Kpi.values())
                .flatMap(kpi -> parts.buckets().stream().map(part -> ReportRows.find(part, kpi)))
                .flatMap(Optional::stream)
                .toList();
        assertThat(each).hasSameSizeAs(lines);
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            assertValue(
                    each.get(i).get(word(language, "head.value")),
                    line.kpi(),
                    line.measurement().value(),
                    what + " " + i);
            assertValue(
                    each.get(i).get(word(language, "head.previous")),
                    line.kpi(),
                    line.comparison() == null ? null : line.comparison().value(),
                    what + " " + i);
            assertChange(each.get(i).get(word(language, "head.change")), line.kpi(), line.comparison(), what + " " + i);
        }
    }

    private String name(Bucket part, String what, String language) {
        if (part == report.all()) {
            return word(language, "whole");
        }
        if ("-".equals(part.key())) {
            return word(language, "none");
        }
        return what.equals("teams")
                ? String.valueOf(part.label())
                : texts(language).text("kpi.channel." + part.key());
    }

    @Test
    void aTeamsReportHasNoSheetOfTeams() {
        int team = teams.findByNameIgnoreCase("Team 2").orElseThrow().id();
        MonthlyReport own = drafts.of(new ReportKey(MARCH, team), null).orElseThrow();
        Spreadsheet file = open(own, "en");

        assertThat(file.names())
                .containsExactly(
                        "Overview",
                        "Months",
                        "Channels",
                        "Contact reasons",
                        "Customer voice",
                        "Data quality",
                        "Data",
                        "Definitions");
        assertThat(file.text("Overview"))
                .contains("Team 2", "on schedule")
                .doesNotContain("Team 1", "Whole department");
        assertThat(file.text("Data")).doesNotContain("Team 1", "Team 3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void everyFigureOfTheReasonsIsTheReports(String language) {
        List<Map<String, Cell>> rows = open(language)
                .table(word(language, "sheet.reasons"), word(language, "head.reason"), word(language, "head.contacts"));

        assertThat(rows).hasSameSizeAs(report.reasons()).hasSizeGreaterThan(4);
        for (int i = 0; i < rows.size(); i++) {
            Reason reason = report.reasons().get(i);
            Map<String, Cell> row = rows.get(i);
            String name = String.valueOf(reason.name());
            assertNumber(row.get(word(language, "head.contacts")), reason.contacts(), name);
            assertNumber(row.get(word(language, "head.share")), reason.share(), name);
            assertChange(row.get(word(language, "head.change")), Kpi.CONTACT_VOLUME, reason.change(), name);
            assertValue(
                    row.get(word(language, "head.handle")),
                    Kpi.AVERAGE_HANDLE_TIME,
                    reason.handle().measurement().value(),
                    name);
            assertValue(
                    row.get(texts(language).text("kpi.first-contact-resolution.name")),
                    Kpi.FIRST_CONTACT_RESOLUTION,
                    reason.solved().measurement().value(),
                    name);
            assertNumber(row.get(word(language, "head.hours")), reason.hours(), name);
        }
    }

    // --- words

    @Test
    void whatTellsOfAPersonIsAWordInBrackets() {
        assertThat(open("nl").text("Klantstem"))
                .contains("Fijn geholpen, bel me op [telefoonnummer] of mail [e-mailadres]", "[naam] hing op")
                .doesNotContain("06-", "example.org", "Agent 3", "[phone]");
        assertThat(open("en").text("Customer voice")).contains("bel me op [telephone number] of mail [e-mail address]");
    }

    @Test
    void noTextIsEverAFormula() {
        List<Cell> cells = open("nl").cells();

        assertThat(cells).noneMatch(cell -> cell.getCellType() == CellType.FORMULA);
        List<Cell> like = cells.stream()
                .filter(cell -> cell.getCellType() == CellType.STRING)
                .filter(cell -> cell.getStringCellValue().matches("(?s)[=+@-].*"))
                .toList();
        assertThat(like)
                .extracting(Cell::getStringCellValue)
                .contains("=HYPERLINK(\"https://example.org\")", "+ rustig\nen druk");
        assertThat(like).allMatch(cell -> cell.getCellStyle().getQuotePrefixed());
    }

    @Test
    void theManagersCommentsStandBesideTheirSections() {
        List<Map<String, Cell>> rows = open("nl").table("Toelichting", "Onderdeel", "Toelichting");

        assertThat(rows)
                .extracting(row -> Spreadsheet.string(row.get("Onderdeel")))
                .containsExactly("Samenvatting", "Kwaliteit van de gegevens");
    }

    @Test
    void theQualityOfTheDataIsTold() {
        String text = open("en").text("Data quality");

        assertThat(text).contains("What has not come in yet", "What could not be measured", "What can still change");
        report.all().lines().stream()
                .filter(line -> line.measurement().status() == Status.NOT_MEASURED)
                .forEach(line -> assertThat(text)
                        .contains(texts("en").text("kpi." + line.kpi().key() + ".name")));
        List<Map<String, Cell>> rejected = open("en").table("Data quality", "Kind", "Rejected rows");
        assertThat(rejected).hasSameSizeAs(report.quality().rejected()).isNotEmpty();
        for (int i = 0; i < rejected.size(); i++) {
            assertNumber(
                    rejected.get(i).get("Rejected rows"),
                    (double) report.quality().rejected().get(i).rows(),
                    "rejected");
            assertNumber(
                    rejected.get(i).get("Rows read"),
                    (double) report.quality().rejected().get(i).read(),
                    "read");
        }
    }

    @Test
    void whatIsProvisionalSaysUntilWhen() {
        MonthlyReport april = drafts.of(new ReportKey(APRIL, null), null).orElseThrow();
        List<Map<String, Cell>> rows = open(april, "en").table("Data quality", "KPI", "Final with data through");

        Map<String, LocalDate> until = new HashMap<>();
        rows.forEach(row -> until.put(
                String.valueOf(Spreadsheet.string(row.get("KPI"))),
                Spreadsheet.moment(row.get("Final with data through")).toLocalDate()));
        assertThat(until)
                .containsEntry("First contact resolution", LocalDate.of(2026, 5, 7))
                .containsEntry("Reopened", LocalDate.of(2026, 5, 14));
    }

    @Test
    void thePositionBetweenCostAndValueStandsWithItsPlan() {
        ValuePosition position = new ValuePosition(
                "Voorjaar",
                LocalDate.of(2026, 3, 20),
                6,
                List.of(
                        new ValuePosition.Factor("metrics", 35.0, 70.0, 20.0, 50.0, true, false),
                        new ValuePosition.Factor("people", null, null, null, null, true, false)),
                35.0,
                70.0,
                List.of(new ValuePosition.Action(
                        "Meer bellen", "Marja", LocalDate.of(2026, 9, 1), "average-handle-time", 300.0, null, false)));
        MonthlyReport with = new MonthlyReport(
                report.stamp(),
                report.whole(),
                report.lastYear(),
                report.yearToDate(),
                report.months(),
                report.teams(),
                report.channels(),
                report.reasons(),
                report.compliments(),
                report.misses(),
                position,
                report.quality(),
                report.limits(),
                report.comments());
        Spreadsheet file = open(with, "nl");

        List<Map<String, Cell>> factors = file.table("Waarde", "Factor", "Nu");
        assertNumber(factors.get(0).get("Nu"), 35.0, "now");
        assertNumber(factors.get(0).get("Gewenst"), 70.0, "wanted");
        assertThat(factors.get(1)).doesNotContainKeys("Nu", "Gewenst");
        assertThat(Spreadsheet.string(factors.get(1).get("Eensgezind")))
                .isEqualTo("Te weinig beoordelaars om te tonen");
        Map<String, Cell> action = file.table("Waarde", "Actie", "Wie").get(0);
        assertNumber(action.get("Bij afspraak"), 300.0 / 86_400, "baseline");
        assertThat(action).doesNotContainKey("Laatste drie maanden");
        assertThat(open("nl").names()).doesNotContain("Waarde");
    }

    // --- the flat sheet, and what it all means

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void theFlatSheetIsTheLongFormCellByCell(String language) {
        XSSFSheet sheet = open(language).sheet("Data");
        List<List<@Nullable Object>> rows = ReportRows.of(report);

        assertThat(sheet.getLastRowNum()).isEqualTo(rows.size() - 1);
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < ReportRows.HEADER.size(); column++) {
                Object expected = rows.get(row).get(column);
                Cell cell = sheet.getRow(row).getCell(column);
                String place = ReportRows.HEADER.get(column) + " in row " + row;
                if (expected == null || expected.equals("")) {
                    assertThat(cell).as(place).isNull();
                } else if (expected instanceof LocalDate day) {
                    assertThat(DateUtil.isCellDateFormatted(cell)).as(place).isTrue();
                    assertThat(cell.getLocalDateTimeCellValue()).as(place).isEqualTo(day.atStartOfDay());
                } else if (expected instanceof Number number) {
                    assertThat(Spreadsheet.number(cell)).as(place).isEqualTo(number.doubleValue());
                } else {
                    assertThat(Spreadsheet.string(cell)).as(place).isEqualTo(expected.toString());
                }
            }
        }
        assertThat(rows).hasSizeGreaterThan(300);
    }

    @Test
    void theFlatSheetIsATableThatPivots() {
        XSSFSheet sheet = open("en").sheet("Data");
        XSSFTable table = sheet.getTables().get(0);

        assertThat(table.getName()).isEqualTo("WaardemeterData");
        assertThat(table.getArea().formatAsString()).isEqualTo("A1:AG" + (sheet.getLastRowNum() + 1));
        assertThat(table.getColumns())
                .extracting(XSSFTableColumn::getName)
                .containsExactlyElementsOf(ReportRows.HEADER);
        assertThat(table.getCTTable().getAutoFilter().getRef())
                .isEqualTo(table.getArea().formatAsString());
        assertThat(ReportRows.HEADER.subList(30, 33)).containsExactly("year", "week", "month");
        assertThat(sheet.getRow(1).getCell(30).getNumericCellValue()).isEqualTo(2026);
        assertThat(sheet.getRow(1).getCell(31).getStringCellValue()).isEqualTo("2026-W09");
        assertThat(sheet.getRow(1).getCell(32).getNumericCellValue()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void everyKpiIsExplained(String language) {
        List<Map<String, Cell>> rows = open(language)
                .table(word(language, "sheet.definitions"), word(language, "head.kpi"), word(language, "head.group"));

        assertThat(rows).hasSameSizeAs(report.all().lines());
        for (Map<String, Cell> row : rows) {
            for (String key : List.of(
                    "head.kpi", "head.group", "head.numerator", "head.denominator", "head.channels", "head.version")) {
                assertThat(row).containsKey(word(language, key));
            }
        }
        assertThat(open("en").text("Definitions")).contains("20 s").doesNotContain("{0}", "have changed");
    }

    @Test
    void definitionsNameTheSettingsThatTheFiguresWereCountedWith() {
        MonthlyReport.Stamp stamp = report.stamp();
        MonthlyReport old = new MonthlyReport(
                new MonthlyReport.Stamp(
                        stamp.span(),
                        stamp.from(),
                        stamp.to(),
                        stamp.team(),
                        stamp.teamName(),
                        stamp.dataThrough(),
                        stamp.dataVersion(),
                        stamp.definitionVersion() - 1,
                        stamp.madeAt(),
                        stamp.madeBy(),
                        3),
                report.whole(),
                report.lastYear(),
                report.yearToDate(),
                report.months(),
                null,
                report.channels(),
                List.of(),
                List.of(),
                List.of(),
                null,
                new MonthlyReport.Quality(List.of(), List.of()),
                new Meanings.Limits(Map.of(), 9, 3),
                Map.of());
        Spreadsheet file = open(old, "en");

        assertThat(file.text("Definitions"))
                .as("the settings it was counted with")
                .contains("9 s", "3 ");
        assertThat(file.text("Contact reasons")).contains("No contact reason is known of any contact of this period.");
        assertThat(file.text("Customer voice"))
                .contains("No customer left words that can be passed on in this period.");
        assertThat(file.text("Data quality"))
                .contains("All sources delivered up to the end of the period.", "Every row of the files was read.");
    }

    @Test
    void itPrintsOnPagesOfItsOwnWidth() {
        open("en").workbook().forEach(sheet -> {
            assertThat(sheet.getPrintSetup().getLandscape())
                    .as(sheet.getSheetName())
                    .isTrue();
            assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo((short) 9);
            assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
            assertThat(sheet.getPrintSetup().getFitHeight()).isZero();
            assertThat(sheet.getFitToPage()).isTrue();
        });
        XSSFSheet overview = open("en").sheet("Overview");
        assertThat(overview.getRepeatingRows().getFirstRow())
                .isEqualTo(overview.getPaneInformation().getHorizontalSplitPosition() - 1);
    }

    @Test
    void theFileSaysWhatItIsAndNobodysName() {
        CoreProperties properties = open("nl").workbook().getProperties().getCoreProperties();

        assertThat(properties.getTitle()).isEqualTo("Rapportage klantenservice, maart 2026");
        assertThat(properties.getCreator()).isEqualTo("Waardemeter");
        assertThat(properties.getCreated())
                .hasSameTimeAs(report.stamp().madeAt().toString());
        assertThat(properties.getLastModifiedByUser()).isNull();
    }

    @Test
    void theSheetsStandInTheOrderOfTheReport() {
        assertThat(open("nl").names())
                .containsExactly(
                        "Overzicht",
                        "Maanden",
                        "Teams",
                        "Kanalen",
                        "Contactredenen",
                        "Klantstem",
                        "Toelichting",
                        "Gegevens",
                        "Data",
                        "Definities");
    }
}
