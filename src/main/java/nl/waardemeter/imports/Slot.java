package nl.waardemeter.imports;

/** A place in a record where a value can stand: one column, or a date's with its time's. */
final class Slot {

    private static final int NO_TIME = -1;

    private final int column;
    private final int time;
    private final String label;
    private final MissingWords missing;

    private char[] joined = new char[64];
    private char[] chars = joined;
    private int from;
    private int end;
    private boolean halved;

    private Slot(int column, int time, String label, MissingWords missing) {
        this.column = column;
        this.time = time;
        this.label = label;
        this.missing = missing;
    }

    static Slot of(int column, String label, MissingWords missing) {
        return new Slot(column, NO_TIME, label, missing);
    }

    static Slot of(int date, int time, String label, MissingWords missing) {
        return new Slot(date, time, label, missing);
    }

    /** Finds the value in the record; false where there is none. */
    boolean find(RecordBuffer record) {
        chars = record.chars();
        from = record.start(column);
        end = record.end(column, from);
        halved = false;
        if (missing.contains(chars, from, end)) {
            return false;
        }
        if (time != NO_TIME) {
            int timeFrom = record.start(time);
            int timeEnd = record.end(time, timeFrom);
            halved = missing.contains(chars, timeFrom, timeEnd);
            if (!halved) {
                end = dateEnd(chars, from, end);
                join(timeFrom, timeEnd);
            }
        }
        return true;
    }

    /** A spreadsheet may give a date without a time the time 00:00:00; the real one stands in the other column. */
    private static int dateEnd(char[] c, int from, int end) {
        int at = end;
        while (at > from && (c[at - 1] == '0' || c[at - 1] == ':' || c[at - 1] == '.')) {
            at--;
        }
        boolean midnight = at > from && at < end && (c[at - 1] == ' ' || c[at - 1] == 'T');
        return midnight ? at - 1 : end;
    }

    private void join(int timeFrom, int timeEnd) {
        int length = end - from + 1 + timeEnd - timeFrom;
        if (joined.length < length) {
            joined = new char[length];
        }
        System.arraycopy(chars, from, joined, 0, end - from);
        joined[end - from] = ' ';
        System.arraycopy(chars, timeFrom, joined, end - from + 1, timeEnd - timeFrom);
        chars = joined;
        from = 0;
        end = length;
    }

    char[] chars() {
        return chars;
    }

    int from() {
        return from;
    }

    int end() {
        return end;
    }

    /** Whether a date was found without its time. */
    boolean halved() {
        return halved;
    }

    String text() {
        return Cells.text(chars, from, end);
    }

    /** The header, or both joined by " + ". */
    String label() {
        return label;
    }

    void mark(boolean[] wanted) {
        wanted[column] = true;
        if (time != NO_TIME) {
            wanted[time] = true;
        }
    }
}
