package nl.waardemeter.report;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.IsoFields;
import java.util.List;
import nl.waardemeter.scorecard.LegRows.Leg;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * The contacts behind a report as a spreadsheet, written while they are read: one row a leg under headings that never change, real dates
 * and times, durations in seconds. Year and week are those of ISO weeks, a weekday is a number from 1, Monday, and a half-hour is
 * the time at which it begins: together with channel, team, queue and topic it is all there to pivot by.
 *
 * <p>Not for {@code try}: a file that was cut off must not end like a whole one.
 */
final class LegsFile {

    static final List<String> HEADER = List.of(
            "date",
            "time",
            "year",
            "week",
            "weekday",
            "half_hour",
            "channel",
            "direction",
            "team",
            "queue",
            "topic",
            "exit",
            "wait_seconds",
            "talk_seconds",
            "hold_seconds",
            "wrap_up_seconds",
            "transferred",
            "resolved",
            "source",
            "contact_id",
            "leg");

    /** What a sheet can hold. */
    static final int MOST_ROWS = 1_048_576;

    private static final int AT_A_TIME = 1_000;
    private static final int HALF_HOUR = 1_800;
    private static final double DAY = 86_400;
    private static final int FASTEST = 1;
    private static final int ROOM = 4;
    private static final int NARROWEST = 12;

    private final Workbook workbook;
    private final ZoneId zone;
    private final int mostRows;
    private Worksheet sheet;
    private int sheets = 1;
    private int row = 1;
    /** The first row whose cells have no form yet. */
    private int formed = 1;

    LegsFile(OutputStream out, ZoneId zone) {
        this(out, zone, MOST_ROWS);
    }

    /** @param mostRows on one sheet, the headings included */
    LegsFile(OutputStream out, ZoneId zone, int mostRows) {
        this.workbook = new Workbook(out, "Waardemeter", "1.0");
        this.workbook.setCompressionLevel(FASTEST);
        this.zone = zone;
        this.mostRows = mostRows;
        this.sheet = begin();
    }

    private Worksheet begin() {
        Worksheet begun = workbook.newWorksheet(String.valueOf(sheets));
        begun.freezePane(0, 1);
        for (int column = 0; column < HEADER.size(); column++) {
            String heading = HEADER.get(column);
            begun.value(0, column, heading);
            begun.width(column, Math.max(NARROWEST, heading.length() + ROOM));
        }
        begun.range(0, 0, 0, HEADER.size() - 1).style().bold().set();
        row = 1;
        formed = 1;
        return begun;
    }

    void add(Leg leg) throws IOException {
        if (row == mostRows) {
            end();
            sheets++;
            sheet = begin();
        }
        ZonedDateTime offered = leg.offeredAt().atZone(zone);
        LocalDate day = offered.toLocalDate();
        int second = offered.toLocalTime().toSecondOfDay();
        sheet.value(row, 0, day);
        sheet.value(row, 1, second / DAY);
        sheet.value(row, 2, day.get(IsoFields.WEEK_BASED_YEAR));
        sheet.value(row, 3, day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        sheet.value(row, 4, day.getDayOfWeek().getValue());
        sheet.value(row, 5, second / HALF_HOUR * HALF_HOUR / DAY);
        sheet.value(row, 6, leg.channel());
        sheet.value(row, 7, leg.direction());
        sheet.value(row, 8, leg.team());
        sheet.value(row, 9, leg.queue());
        sheet.value(row, 10, leg.topic());
        sheet.value(row, 11, leg.exit());
        seconds(12, leg.waitMs());
        seconds(13, leg.talkMs());
        seconds(14, leg.holdMs());
        seconds(15, leg.wrapUpMs());
        yesNo(16, leg.transferred());
        yesNo(17, leg.resolved());
        sheet.value(row, 18, leg.source());
        // each is another text: shared ones would all be kept until the end
        sheet.inlineString(row, 19, leg.contact());
        sheet.value(row, 20, leg.number());
        row++;
        if (row - formed == AT_A_TIME) {
            form();
            sheet.flush();
        }
    }

    /** Many cells at once: one by one takes as long as all the rest. */
    private void form() {
        if (row > formed) {
            sheet.range(formed, 0, row - 1, 0).style().format("yyyy-mm-dd").set();
            sheet.range(formed, 1, row - 1, 1).style().format("hh:mm:ss").set();
            sheet.range(formed, 5, row - 1, 5).style().format("hh:mm").set();
        }
        formed = row;
    }

    private void seconds(int column, @Nullable Integer millis) {
        if (millis != null) {
            sheet.value(row, column, millis / 1e3);
        }
    }

    private void yesNo(int column, @Nullable Boolean yes) {
        if (yes != null) {
            sheet.value(row, column, yes ? "yes" : "no");
        }
    }

    private void end() throws IOException {
        form();
        if (row > 1) {
            sheet.setAutoFilter(0, 0, row - 1, HEADER.size() - 1);
        }
        sheet.finish();
    }

    /** All that there is has been written. */
    void finish() throws IOException {
        end();
        workbook.finish();
    }
}
