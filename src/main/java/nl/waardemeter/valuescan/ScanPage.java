package nl.waardemeter.valuescan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The results of one closed wave in the reader's language.
 *
 * @param before the title of the wave before it, null where it is the first
 * @param total of the five factors; null where one of them is missing
 * @param described the picture in words
 * @param ofOwnTeams whether what is measured is of the reader's own teams
 */
record ScanPage(
        int wave,
        String title,
        LocalDate closedOn,
        LocalDate wantedOn,
        int assessors,
        int invited,
        @Nullable String before,
        @Nullable Total total,
        String described,
        List<FactorView> factors,
        List<RoleTable> roles,
        boolean ofOwnTeams,
        String evidencePeriod) {

    record Total(String now, String wanted, String gap) {}

    /**
     * A factor. All figures are whole points of 0 to 100; null where too few assessors answered.
     *
     * @param interval where the gap may lie; null, as the spread is, where fewer than five answered
     * @param beforeNow where it stood a wave ago
     * @param returned how those moved who were there then too
     * @param kpi to begin an action with: what is off its norm, else what is measured
     */
    record FactorView(
            String key,
            String name,
            String question,
            String left,
            String right,
            ValuePicture.Line line,
            @Nullable String now,
            @Nullable String wanted,
            @Nullable String gap,
            @Nullable String interval,
            @Nullable String spread,
            boolean consensus,
            int assessors,
            @Nullable String beforeNow,
            @Nullable String returned,
            boolean differs,
            List<IndicatorView> measured,
            List<IndicatorView> unmeasured,
            List<String> comments,
            @Nullable String kpi) {}

    /**
     * A figure beside it.
     *
     * @param key of the KPI whose page tells more; null where it has none
     * @param why there is none
     */
    record IndicatorView(
            @Nullable String key,
            String name,
            @Nullable String value,
            @Nullable String change,
            @Nullable String band,
            @Nullable String bandWord,
            @Nullable String why) {}

    /** One role: now and wanted by factor, null where there are too few. */
    record RoleTable(String role, List<@Nullable RoleFigure> figures) {}

    record RoleFigure(String now, String wanted) {}
}
