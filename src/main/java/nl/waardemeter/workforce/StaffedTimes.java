package nl.waardemeter.workforce;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.waardemeter.imports.BinaryCopy;
import nl.waardemeter.imports.FactTable;
import nl.waardemeter.imports.FactWriter;
import nl.waardemeter.imports.Field;
import nl.waardemeter.imports.Field.Mark;
import nl.waardemeter.imports.FieldType;
import nl.waardemeter.imports.RecordFields;
import nl.waardemeter.imports.RecordKind;
import nl.waardemeter.imports.RowValues;
import nl.waardemeter.imports.Stamp;
import nl.waardemeter.kpi.Family;
import nl.waardemeter.organisation.Dimension;
import nl.waardemeter.organisation.SourceNames;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * How staffed time comes in: one row an agent and day, or an agent and interval.
 *
 * <pre>
 * date,agent,team,available_seconds,busy_seconds
 * 2026-01-05,Anna,Orders,25200,19656
 * </pre>
 *
 * <p>Required are date and agent. Available time includes busy time: busy over available is an error. Occupancy is busy over
 * available, summed over the rows that have both.
 */
@Component
@Order(4)
class StaffedTimes implements RecordKind {

    private static final RecordFields FIELDS = new RecordFields(
            "staffed-time",
            List.of(
                    Field.of("date", FieldType.DATE, Mark.REQUIRED, Mark.KEY),
                    Field.text("agent", Mark.REQUIRED, Mark.KEY),
                    Field.text("team"),
                    Field.of("interval_start", FieldType.INSTANT),
                    Field.of("available_seconds", FieldType.DURATION),
                    Field.of("busy_seconds", FieldType.DURATION),
                    Field.of("break_seconds", FieldType.DURATION),
                    Field.of("paid_seconds", FieldType.DURATION),
                    Field.text("source")));

    private static final int DATE = 0;
    private static final int AGENT = 1;
    private static final int TEAM = 2;
    private static final int INTERVAL_START = 3;
    private static final int AVAILABLE = 4;
    private static final int BUSY = 5;
    private static final int BREAK = 6;
    private static final int PAID = 7;
    private static final int SOURCE = 8;

    private static final FactTable TABLE = new FactTable(
            "staffed_time",
            Family.WORKFORCE,
            List.of("source_id", "day", "own_agent_id", "interval_start"),
            List.of(
                    "source_id",
                    "day",
                    "agent_id",
                    "own_agent_id",
                    "interval_start",
                    "team_id",
                    "own_team_id",
                    "available_ms",
                    "busy_ms",
                    "break_ms",
                    "paid_ms"),
            List.of("day"),
            Map.of(),
            Map.of("team_id", Stamp.team("day", false), "agent_id", Stamp.of(Dimension.AGENT)),
            Map.of());

    @Override
    public RecordFields fields() {
        return FIELDS;
    }

    @Override
    public FactTable table() {
        return TABLE;
    }

    @Override
    public RowWriter reading(Reading reading) {
        return new Writer(reading);
    }

    private static final class Writer extends FactWriter {

        Writer(Reading reading) {
            super(reading);
        }

        @Override
        public void check(RowValues row) {
            checkSource(row, SOURCE);
            for (int duration = AVAILABLE; duration <= PAID; duration++) {
                checkDuration(row, duration);
            }
            if (row.has(AVAILABLE) && row.has(BUSY) && row.number(BUSY) > row.number(AVAILABLE)) {
                row.reject(
                        BUSY, "workforce.rejection.busy-over-available", String.valueOf(row.number(AVAILABLE) / 1000));
            }
        }

        @Override
        public long lastDay(RowValues row) {
            return row.number(DATE);
        }

        @Override
        public void write(RowValues row, BinaryCopy out) throws IOException {
            SourceNames.OfSource names = names(row.text(SOURCE));
            long day = row.number(DATE);
            int agent = names.id(Dimension.AGENT, row.text(AGENT));
            int ownTeam = names.id(Dimension.TEAM, row.text(TEAM));
            out.smallint(names.sourceId());
            out.date(day);
            out.integer(stamp(Dimension.AGENT, agent));
            out.integer(agent);
            out.instant(row.has(INTERVAL_START) ? row.number(INTERVAL_START) : startOf(day));
            out.integer(ownTeam != 0 ? stamp(Dimension.TEAM, ownTeam) : teamOf(agent, 0, day));
            id(ownTeam, out);
            longMillis(row, AVAILABLE, out);
            longMillis(row, BUSY, out);
            longMillis(row, BREAK, out);
            longMillis(row, PAID, out);
        }

        private long startOf(long epochDay) {
            return LocalDate.ofEpochDay(epochDay).atStartOfDay(reading().zone()).toEpochSecond() * 1_000_000;
        }
    }
}
