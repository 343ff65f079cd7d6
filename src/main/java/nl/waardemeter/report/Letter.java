package nl.waardemeter.report;

import java.util.List;
import java.util.Locale;
import nl.waardemeter.report.ReportFiles.ReportFile;
import org.jspecify.annotations.Nullable;

/**
 * A mail as it is written, to be read as text or as a page.
 *
 * @param links what can be opened, below the lines
 * @param footnotes why the reader gets this
 * @param leave where the reader can leave the list; null where there is none to leave
 * @param messageId what it is known by on its way; null where that does not matter
 */
record Letter(
        String email,
        String name,
        Locale locale,
        String subject,
        List<String> lines,
        List<Link> links,
        List<String> footnotes,
        @Nullable Link leave,
        @Nullable String messageId,
        List<ReportFile> files) {

    record Link(String label, String address) {}
}
