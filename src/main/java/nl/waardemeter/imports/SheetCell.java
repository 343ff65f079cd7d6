package nl.waardemeter.imports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/**
 * Writes a typed cell of a spreadsheet so that it can be read in one way only: dates in ISO, lengths of time as h:mm:ss, numbers with a
 * point. A formula is what it last came to.
 */
final class SheetCell {

    private static final LocalDateTime EPOCH_1900 = LocalDateTime.of(1899, 12, 30, 0, 0);
    private static final LocalDateTime EPOCH_1904 = LocalDateTime.of(1904, 1, 1, 0, 0);
    private static final BigDecimal SECONDS = BigDecimal.valueOf(86_400);
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);
    private static final Pattern NO_FORM = Pattern.compile("\"[^\"]*\"|\\\\.|\\[\\$[^]]*]|\\[(?!h+]|m+]|s+])[^]]*]|_.");
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d+(\\.\\d+)?([eE][-+]?\\d+)?");

    private final LocalDateTime epoch;

    SheetCell(boolean from1904) {
        epoch = from1904 ? EPOCH_1904 : EPOCH_1900;
    }

    private enum Form {
        NUMBER,
        DAY,
        MOMENT,
        TIME
    }

    String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
            return "";
        }
        Object value = cell.getValue();
        if (value instanceof BigDecimal number) {
            return number(number, form(cell));
        }
        if (value instanceof Boolean truth) {
            return truth ? "true" : "false";
        }
        String raw = value == null ? String.valueOf(cell.getRawValue()) : value.toString();
        if (cell.getType() == CellType.FORMULA && NUMBER.matcher(raw).matches()) {
            return number(new BigDecimal(raw), form(cell));
        }
        return raw.equals("null") ? "" : line(raw);
    }

    /** A row of the spreadsheet stays a line, so that messages can name it. */
    private static String line(String text) {
        return text.replace("\r\n", " ").replace('\n', ' ').replace('\r', ' ');
    }

    private String number(BigDecimal number, Form form) {
        boolean onCalendar = number.signum() >= 0 && number.compareTo(LAST_DAY) <= 0;
        return switch (form) {
            case DAY -> onCalendar ? moment(number).toLocalDate().toString() : plain(number);
            case MOMENT -> onCalendar ? iso(moment(number)) : plain(number);
            case TIME -> clock(number);
            case NUMBER -> plain(number);
        };
    }

    private LocalDateTime moment(BigDecimal days) {
        long seconds = days.multiply(SECONDS).setScale(0, RoundingMode.HALF_UP).longValue();
        return epoch.plus(seconds, ChronoUnit.SECONDS);
    }

    private static String iso(LocalDateTime moment) {
        return moment.toLocalDate() + " "
                + String.format(
                        Locale.ROOT, "%02d:%02d:%02d", moment.getHour(), moment.getMinute(), moment.getSecond());
    }

    private static String clock(BigDecimal days) {
        long seconds = days.multiply(SECONDS).setScale(0, RoundingMode.HALF_UP).longValue();
        return (seconds < 0 ? "-" : "")
                + String.format(
                        Locale.ROOT,
                        "%d:%02d:%02d",
                        Math.abs(seconds) / 3_600,
                        Math.abs(seconds) / 60 % 60,
                        Math.abs(seconds) % 60);
    }

    /** Three decimals could be taken for thousands; a fourth cannot. */
    private static String plain(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        return bare.scale() <= 0
                ? bare.toBigInteger().toString()
                : bare.scale() == 3 ? bare.setScale(4).toPlainString() : bare.toPlainString();
    }

    private static Form form(Cell cell) {
        Integer id = cell.getDataFormatId();
        if (id != null && id >= 14 && id <= 17) {
            return Form.DAY;
        }
        if (id != null && id == 22) {
            return Form.MOMENT;
        }
        if (id != null && (id >= 18 && id <= 21 || id >= 45 && id <= 47)) {
            return Form.TIME;
        }
        String format = cell.getDataFormatString();
        if (format == null || id != null && id < 14 || format.equalsIgnoreCase("general") || format.equals("@")) {
            return Form.NUMBER;
        }
        String letters = NO_FORM.matcher(format.split(";", 2)[0]).replaceAll("").toLowerCase(Locale.ROOT);
        boolean day = letters.contains("y") || letters.contains("d") || letters.contains("j");
        boolean time = letters.contains("h") || letters.contains("s") || letters.contains("u");
        return day ? time ? Form.MOMENT : Form.DAY : time ? Form.TIME : Form.NUMBER;
    }
}
