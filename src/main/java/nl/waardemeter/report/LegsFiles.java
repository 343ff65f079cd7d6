package nl.waardemeter.report;

import java.io.IOException;
import java.io.OutputStream;
import nl.waardemeter.organisation.Organisation;
import nl.waardemeter.scorecard.LegRows;
import org.springframework.stereotype.Component;

/** Writes the contacts behind a report, row by row as they are read. */
@Component
class LegsFiles {

    private final LegRows legs;
    private final Organisation organisation;

    LegsFiles(LegRows legs, Organisation organisation) {
        this.legs = legs;
        this.organisation = organisation;
    }

    /** @throws IOException where it is not taken to the end; then nothing more is read */
    void write(ReportKey key, OutputStream out) throws IOException {
        LegsFile file = new LegsFile(out, organisation.zone());
        legs.each(ReportFigures.selection(key), file::add);
        file.finish();
    }
}
