package nl.waardemeter.report;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import nl.waardemeter.account.SignedIn;
import nl.waardemeter.organisation.Dimension;
import nl.waardemeter.organisation.Names;
import nl.waardemeter.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The contacts behind a report, for who wants to count them again. */
@Controller
class LegsFileController {

    /** Each takes a connection to the database for as long as the reader's own line is slow. */
    private static final int AT_ONCE = 2;

    private static final String RETRY_AFTER_SECONDS = "30";

    private static final Logger LOG = LoggerFactory.getLogger(LegsFileController.class);

    private final Semaphore places = new Semaphore(AT_ONCE);
    private final ReportDesk desk;
    private final LegsFiles files;
    private final Names names;
    private final XlsxWriter xlsx;

    LegsFileController(ReportDesk desk, LegsFiles files, Names names, XlsxWriter xlsx) {
        this.desk = desk;
        this.files = files;
        this.names = names;
        this.xlsx = xlsx;
    }

    @GetMapping("/reports/{span}/rows.xlsx")
    void rows(
            @PathVariable String span,
            @RequestParam(required = false) @Nullable Integer team,
            @AuthenticationPrincipal SignedIn who,
            HttpServletResponse response)
            throws IOException {
        ReportKey key = desk.key(span, team, who.scope());
        if (!places.tryAcquire()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
            throw new Refusal(HttpStatus.SERVICE_UNAVAILABLE, "report.refused.rows-busy");
        }
        try {
            send(key, response);
        } finally {
            places.release();
        }
    }

    private void send(ReportKey key, HttpServletResponse response) throws IOException {
        String name = key.team() == null ? null : names.byId(Dimension.TEAM).get(key.team());
        response.setContentType(xlsx.mediaType().toString());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(ReportFiles.name(name, key.span().word() + "_rows", "xlsx"))
                        .build()
                        .toString());
        try {
            files.write(key, response.getOutputStream());
        } catch (IOException e) {
            // nobody is there any more to be told
            LOG.debug("The rows of {} were not taken to the end", key.span().word(), e);
        }
    }
}
