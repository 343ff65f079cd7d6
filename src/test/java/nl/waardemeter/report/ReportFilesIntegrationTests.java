package nl.waardemeter.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.waardemeter.TestClock;
import nl.waardemeter.WaardemeterTest;
import nl.waardemeter.account.People;
import nl.waardemeter.account.Role;
import nl.waardemeter.imports.Desk;
import nl.waardemeter.organisation.Teams;
import nl.waardemeter.scorecard.RandomDepartment;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** What the files of a report are like, for a department of 1,500 legs, 500 tickets, 500 answers and 300 rows of staffed time. */
@WaardemeterTest
@TestInstance(Lifecycle.PER_CLASS)
class ReportFilesIntegrationTests {

    private static final ReportSpan MARCH = ReportSpan.ofWord("2026-03").orElseThrow();

    @Autowired
    private Desk desk;

    @Autowired
    private ReportDrafts drafts;

    @Autowired
    private ReportNotes notes;

    @Autowired
    private ReportFiles files;

    @Autowired
    private Teams teams;

    @Autowired
    private People people;

    @Autowired
    private TestClock clock;

    @BeforeAll
    void theDepartmentComesIn() {
        clock.set(Instant.parse("2026-05-10T06:00:00Z"));
        RandomDepartment department = new RandomDepartment(20261130);
        desk.store(department.contacts(1_500, 1_200));
        desk.store(department.tickets(500, 400));
        desk.store(department.answers(500, 1_000));
        desk.store(department.staffedTime(300));
        notes.comment(
                new ReportKey(MARCH, null),
                ReportSection.SUMMARY,
                "A <good> month & “more”.\nSecond line.",
                people.signedIn(Role.MANAGER));
    }

    private MonthlyReport report(ReportSpan span) {
        return drafts.of(new ReportKey(span, null), "Lieke").orElseThrow();
    }

    private byte[] pdf(MonthlyReport report, String language) {
        return files.file(report, "pdf", Locale.forLanguageTag(language)).content();
    }

    /** Every rule of PDF/UA-1 that a machine can check: tags, language, titles, alternative texts, letters. */
    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void thePdfCanBeReadByEverybody(String language) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        byte[] content = pdf(report(MARCH), language);
        try (PDFAParser parser = Foundries.defaultInstance()
                        .createParser(new ByteArrayInputStream(content), PDFAFlavour.PDFUA_1);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            ValidationResult result = validator.validate(parser);
            assertThat(result.getTestAssertions().stream()
                            .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                            .map(assertion -> assertion.getRuleId().getClause() + " " + assertion.getMessage())
                            .distinct())
                    .isEmpty();
            assertThat(result.isCompliant()).isTrue();
            assertThat(result.getTotalAssertions()).as("checks made").isGreaterThan(10_000);
        }
    }

    @Test
    void thePdfHasBookmarksItsOwnLettersAndATitle() throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf(report(MARCH), "en"))) {
            Iterable<PDOutlineItem> bookmarks =
                    document.getDocumentCatalog().getDocumentOutline().children();
            assertThat(bookmarks)
                    .extracting(PDOutlineItem::getTitle)
                    .containsExactly(
                            "At a glance",
                            "KPIs",
                            "Thirteen months",
                            "Teams",
                            "Channels",
                            "Contact reasons",
                            "What customers said",
                            "How reliable this is",
                            "What the KPIs mean");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Report March 2026 · Whole department");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
            for (PDPage page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                    assertThat(font.getName()).contains("OpenSans");
                }
                assertThat(page.getResources().getXObjectNames())
                        .as("drawings are lines, no pictures")
                        .allMatch(name -> {
                            try {
                                return !page.getResources().isImageXObject(name);
                            } catch (RuntimeException e) {
                                return false;
                            }
                        });
            }
        }
    }

    @Test
    void whatSomebodyWroteIsOnPaperAsItWasWritten() throws Exception {
        assertThat(text(pdf(report(MARCH), "en")))
                .contains("A <good> month & “more”.", "Second line.", "Test manager, ");
    }

    @Test
    void aTeamsReportIsItsOwnOnPaperToo() throws Exception {
        int team = teams.findByNameIgnoreCase("Team 1").orElseThrow().id();
        MonthlyReport report = drafts.of(new ReportKey(MARCH, team), null).orElseThrow();
        String text = text(pdf(report, "nl"));
        assertThat(text).contains("Rapportage maart 2026", "Team Team 1").doesNotContain("Team 2", "Per team");
        assertThat(files.file(report, "pdf", Locale.ENGLISH).name()).isEqualTo("Waardemeter_Team-1_2026-03.pdf");
    }

    @Test
    void aReportIsReadBackAsItWasKept() {
        MonthlyReport draft = report(ReportSpan.ofWord("2026-Q1").orElseThrow());
        tools.jackson.databind.json.JsonMapper json =
                tools.jackson.databind.json.JsonMapper.builder().build();
        assertThat(json.readValue(json.writeValueAsString(draft), MonthlyReport.class))
                .isEqualTo(draft);
    }

    @Test
    void allFormsHaveTheirNames() {
        assertThat(Stream.of("pdf", "csv")
                        .map(form ->
                                files.file(report(MARCH), form, Locale.ENGLISH).name()))
                .containsExactly("Waardemeter_2026-03.pdf", "Waardemeter_2026-03.csv");
    }

    private static String text(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).lines().collect(Collectors.joining("\n"));
        }
    }
}
