package nl.waardemeter.report;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import nl.waardemeter.account.SignedIn;
import nl.waardemeter.organisation.Dimension;
import nl.waardemeter.organisation.Names;
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
import org.springframework.web.server.ResponseStatusException;

/** The contacts behind a report, for who wants to count them again. */
@Controller
class LegsFileController {

    private static final Logger LOG = LoggerFactory.getLogger(LegsFileController.class);

    private final LegsFiles files;
    private final Names names;
    private final XlsxWriter xlsx;

    LegsFileController(LegsFiles files, Names names, XlsxWriter xlsx) {
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
        ReportKey key = ReportSpan.ofWord(span)
                .map(known -> new ReportKey(known, team))
                .filter(asked -> asked.isFor(who.scope()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String name = team == null ? null : names.byId(Dimension.TEAM).get(team);
        if (team != null && name == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        response.setContentType(xlsx.mediaType().toString());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(ReportFiles.name(name, key.span().word() + "_rows", "xlsx"))
                        .build()
                        .toString());
        send(key, response.getOutputStream());
    }

    private void send(ReportKey key, OutputStream out) {
        try {
            files.write(key, out);
        } catch (IOException e) {
            // nobody is there any more to be told
            LOG.debug("The rows of {} were not taken to the end", key.span().word(), e);
        }
    }
}
