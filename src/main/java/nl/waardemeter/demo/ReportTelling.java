package nl.waardemeter.demo;

import java.time.LocalDate;
import nl.waardemeter.account.SignedIn;
import nl.waardemeter.report.Editions;
import nl.waardemeter.report.Issuing;
import nl.waardemeter.report.ReportKey;
import nl.waardemeter.report.ReportNotes;
import nl.waardemeter.report.ReportSection;
import nl.waardemeter.report.ReportSpan;
import org.springframework.stereotype.Component;

/** Issues the report of the last whole month, with what the manager has to say about it; only where there is none yet. */
@Component
class ReportTelling {

    private final Editions editions;
    private final ReportNotes notes;
    private final Issuing issuing;

    ReportTelling(Editions editions, ReportNotes notes, Issuing issuing) {
        this.editions = editions;
        this.notes = notes;
        this.issuing = issuing;
    }

    void tell(Months months, SignedIn who) {
        LocalDate today = months.until().plusDays(1);
        ReportKey key = new ReportKey(ReportSpan.monthBefore(today), null);
        if (editions.latest(key).isPresent() || key.span().period().from().isBefore(months.firstDay())) {
            return;
        }
        notes.comment(
                key,
                ReportSection.TEAMS,
                "Retour & Betalen handelt sinds dit voorjaar meer zelf af en verbindt minder door. "
                        + "Dat kost iets meer afhandeltijd; dat is een bewuste keuze.",
                who);
        notes.comment(
                key,
                ReportSection.REASONS,
                "Met Logistiek is afgesproken dat de bezorger voortaan een tijdvak meldt. Dat moet “Waar blijft mijn bestelling” omlaag brengen.",
                who);
        issuing.issueBy(key, who);
    }
}
