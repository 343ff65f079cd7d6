package nl.waardemeter.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The organisation's one row of settings. */
@Entity
public class Settings {

    /** Days: the longest window for a repeat contact, and one more for the hour that a clock is moved. */
    public static final int CLOSED_BEFORE_REMOVAL = 31;

    @Id
    private short id;

    private String zone = "Europe/Amsterdam";
    private String sector = "general";
    private boolean agentFigures;
    private @Nullable LocalDate agentFiguresAgreedOn;
    private @Nullable String agentFiguresAgreement;
    private int shortAbandonSeconds;
    private int repeatWindowDays;
    private @Nullable Integer retentionMonths;

    @Column(insertable = false, updatable = false)
    private @Nullable LocalDate closedBefore;

    @Column(insertable = false, updatable = false)
    private long dataVersion;

    @Column(insertable = false, updatable = false)
    private int definitionVersion;

    protected Settings() {}

    public ZoneId zone() {
        return ZoneId.of(zone);
    }

    /** The sector whose benchmarks apply, as a word. */
    public String sector() {
        return sector;
    }

    /** Figures of single agents may be shown: switched on with the date and the works council's agreement. */
    public boolean agentFigures() {
        return agentFigures;
    }

    public @Nullable LocalDate agentFiguresAgreedOn() {
        return agentFiguresAgreedOn;
    }

    public @Nullable String agentFiguresAgreement() {
        return agentFiguresAgreement;
    }

    public int shortAbandonSeconds() {
        return shortAbandonSeconds;
    }

    /** The window of first contact resolution. */
    public int repeatWindowDays() {
        return repeatWindowDays;
    }

    public @Nullable Integer retentionMonths() {
        return retentionMonths;
    }

    /**
     * All rows of this day and later ones are there; null where none were removed. Days are closed some time before their rows
     * go, so that what an open day takes from days before it, such as a repeat within the longest window, is still there.
     */
    public @Nullable LocalDate rowsFrom() {
        return closedBefore == null ? null : closedBefore.minusDays(CLOSED_BEFORE_REMOVAL);
    }

    /** Totals of the days before this one are closed: nothing that comes in or is defined later changes them. */
    public @Nullable LocalDate closedBefore() {
        return closedBefore;
    }

    /** Goes up with every change of the facts. */
    public long dataVersion() {
        return dataVersion;
    }

    /** Goes up with every change of what totals mean: the zone, a threshold, the window. */
    public int definitionVersion() {
        return definitionVersion;
    }

    public void moveTo(ZoneId zone) {
        this.zone = zone.getId();
    }

    public void compareWithin(String sector) {
        this.sector = sector;
    }

    public void switchAgentFiguresOn(LocalDate agreedOn, String agreement) {
        if (agreement.isBlank()) {
            throw new IllegalArgumentException("Figures of agents need the works council's agreement");
        }
        this.agentFigures = true;
        this.agentFiguresAgreedOn = agreedOn;
        this.agentFiguresAgreement = agreement.strip();
    }

    public void switchAgentFiguresOff() {
        this.agentFigures = false;
        this.agentFiguresAgreedOn = null;
        this.agentFiguresAgreement = null;
    }

    public void countAsShortAbandonBelow(int seconds) {
        this.shortAbandonSeconds = seconds;
    }

    public void watchForRepeatsDuring(int days) {
        this.repeatWindowDays = days;
    }

    public void keepFor(@Nullable Integer months) {
        this.retentionMonths = months;
    }
}
