package nl.waardemeter.scorecard;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.waardemeter.kpi.Kpi;
import nl.waardemeter.kpi.Measure;
import nl.waardemeter.kpi.Sector;
import nl.waardemeter.kpi.Totals;
import nl.waardemeter.organisation.Organisation;
import nl.waardemeter.organisation.Settings;
import nl.waardemeter.scorecard.Scorecard.Line;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * KPIs of the queue by weekday and half-hour of the organisation's clock: when it is busy, and when customers wait. A contact stands
 * at the half-hour in which it was offered.
 */
@Component
public class WeekHours {

    /** What can be told by the half-hour: demand, waiting, service level, and who gave up. */
    public static final List<Kpi> KPIS =
            List.of(Kpi.CONTACT_VOLUME, Kpi.AVERAGE_SPEED_OF_ANSWER, Kpi.SERVICE_LEVEL, Kpi.ABANDONMENT);

    private static final Grain GRAIN = Grain.halfHour();

    private final JdbcClient jdbc;
    private final Organisation organisation;
    private final DataThrough dataThrough;
    private final SurveyQuestions questions;
    private final OwnNorms norms;

    WeekHours(
            JdbcClient jdbc,
            Organisation organisation,
            DataThrough dataThrough,
            SurveyQuestions questions,
            OwnNorms norms) {
        this.jdbc = jdbc;
        this.organisation = organisation;
        this.dataThrough = dataThrough;
        this.questions = questions;
        this.norms = norms;
    }

    /** A half-hour of a weekday, by when it begins. */
    public record Slot(DayOfWeek day, LocalTime from) implements Comparable<Slot> {

        @Override
        public int compareTo(Slot other) {
            int byDay = day.compareTo(other.day);
            return byDay != 0 ? byDay : from.compareTo(other.from);
        }

        private String key() {
            return day.getValue() + " " + from;
        }
    }

    /**
     * What was found.
     *
     * @param lines of the half-hours in which anything was offered
     * @param days on how many days of each weekday anything was offered at all
     */
    public record Found(Map<Slot, Line> lines, Map<DayOfWeek, Integer> days) {}

    /**
     * One KPI of {@link #KPIS}; nothing where contacts are filtered by what half-hours do not tell apart.
     *
     * @param request without a breakdown and without a comparison
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<Found> of(ScorecardRequest request, Kpi kpi) {
        if (!Facts.CONTACT.base().containsAll(request.selection().splits())) {
            return Optional.empty();
        }
        Settings settings = organisation.settings();
        Map<Slot, List<Cell>> cells = read(request.selection(), settings);
        Figures figures = new Figures();
        List<Cell> all = new ArrayList<>();
        cells.values().forEach(all::addAll);
        figures.add(Facts.CONTACT, all);
        Definitions definitions =
                new Definitions(organisation.serviceLevelSeconds(), settings.repeatWindowDays(), settings.rowsFrom());
        Measuring measuring = new Measuring(
                request,
                Set.of(Facts.CONTACT),
                definitions,
                new NormsInForce(norms.standing(), Sector.of(settings.sector()), definitions),
                questions.all(),
                dataThrough.ranges(),
                figures);
        Map<Slot, Line> lines = new TreeMap<>();
        cells.keySet().forEach(slot -> lines.put(slot, measuring.line(kpi, slot.key(), null)));
        return Optional.of(new Found(lines, days(request.selection())));
    }

    private Map<Slot, List<Cell>> read(Selection selection, Settings settings) {
        String sums = GRAIN.measures().stream()
                .map(measure -> "sum(" + measure.column() + ")::bigint")
                .collect(Collectors.joining(", "));
        Map<Slot, List<Cell>> cells = new TreeMap<>();
        TotalsReader.bind(
                        jdbc,
                        "select extract(isodow from day)::int, (half_hour at time zone :zone)::time, channel, " + sums
                                + " from " + GRAIN.table() + " where day >= :from and day < :until"
                                + TotalsReader.where(selection, "") + " group by 1, 2, 3",
                        selection)
                .param("zone", settings.zone().getId())
                .query(rs -> {
                    Map<Measure, Long> measured = new EnumMap<>(Measure.class);
                    for (int i = 0; i < GRAIN.measures().size(); i++) {
                        measured.put(GRAIN.measures().get(i), rs.getLong(4 + i));
                    }
                    Slot slot = new Slot(DayOfWeek.of(rs.getInt(1)), rs.getObject(2, LocalTime.class));
                    cells.computeIfAbsent(slot, none -> new ArrayList<>())
                            .add(new Cell(slot.key(), rs.getString(3), 0, true, true, Totals.of(measured)));
                });
        return cells;
    }

    private Map<DayOfWeek, Integer> days(Selection selection) {
        Map<DayOfWeek, Integer> days = new EnumMap<>(DayOfWeek.class);
        TotalsReader.bind(
                        jdbc,
                        "select extract(isodow from day)::int, count(distinct day)::int from contact_total_base where "
                                + Measure.OFFERED_LEGS.column() + " > 0 and day >= :from and day < :until"
                                + TotalsReader.where(selection, "") + " group by 1",
                        selection)
                .query(rs -> {
                    days.put(DayOfWeek.of(rs.getInt(1)), rs.getInt(2));
                });
        return days;
    }
}
