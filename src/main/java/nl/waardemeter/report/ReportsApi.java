package nl.waardemeter.report;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import nl.waardemeter.account.SignedIn;
import nl.waardemeter.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reports as files. */
@RestController
@RequestMapping("/api/v1/reports/monthly")
@Tag(name = "Reports")
class ReportsApi {

    private final ReportDesk desk;
    private final ReportFiles files;

    ReportsApi(ReportDesk desk, ReportFiles files) {
        this.desk = desk;
        this.files = files;
    }

    /**
     * A report: the latest edition, or the draft where none was issued.
     *
     * @throws Refusal (404) where there is no such report, or none for the reader
     */
    @GetMapping("/{span}." + ReportFiles.FORMS)
    @Operation(
            summary = "A report as PDF, XLSX or CSV",
            description = "The latest edition, else the draft as it is now; in the language of Accept-Language.")
    ResponseEntity<byte[]> file(
            @Parameter(description = "A month (2026-01), a quarter (2026-Q1) or a year (2026)") @PathVariable
                    String span,
            @PathVariable String form,
            @Parameter(description = "A team's number; a team leader with one team need not say it")
                    @RequestParam(required = false)
                    @Nullable
                    Integer team,
            @Parameter(description = "The number of an edition, or draft") @RequestParam(defaultValue = "")
                    String edition,
            @AuthenticationPrincipal SignedIn who,
            @Parameter(hidden = true) Locale locale) {
        return desk.hand(desk.key(span, team, who.scope()), edition, who)
                .map(handed -> ReportController.download(files.file(handed.report(), form, locale)))
                .orElseThrow(() -> new Refusal(HttpStatus.NOT_FOUND, "report.refused.no-data"));
    }
}
