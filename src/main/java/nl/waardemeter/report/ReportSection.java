package nl.waardemeter.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The parts of a report, in their order. Each can be commented on. */
public enum ReportSection {
    SUMMARY,
    KPIS,
    TEAMS,
    CHANNELS,
    REASONS,
    VOICE,
    VALUE,
    QUALITY;

    /** The word in addresses, message keys and the stored report. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ReportSection> ofWord(String word) {
        return Arrays.stream(values())
                .filter(section -> section.word().equals(word))
                .findFirst();
    }
}
