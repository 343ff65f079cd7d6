package nl.waardemeter.imports;

/** Months and days of the week in Dutch and English, whole or short, with or without a point. */
final class MonthNames {

    private static final String[][] MONTHS = {
        {"jan", "january", "januari"},
        {"feb", "february", "februari"},
        {"mar", "march", "mrt", "maart"},
        {"apr", "april"},
        {"may", "mei"},
        {"jun", "june", "juni"},
        {"jul", "july", "juli"},
        {"aug", "august", "augustus"},
        {"sep", "sept", "september"},
        {"oct", "october", "okt", "oktober"},
        {"nov", "november"},
        {"dec", "december"}
    };

    private static final String[] DAYS = {
        "mon", "monday", "ma", "maandag", "tue", "tues", "tuesday", "di", "dinsdag", "wed", "wednesday", "wo",
        "woensdag", "thu", "thur", "thurs", "thursday", "do", "donderdag", "fri", "friday", "vr", "vrijdag", "sat",
        "saturday", "za", "zaterdag", "sun", "sunday", "zo", "zondag"
    };

    private static final WordTable NAMES = names();

    private MonthNames() {}

    private static WordTable names() {
        WordTable table = WordTable.EMPTY;
        for (int month = 1; month <= 12; month++) {
            for (String name : MONTHS[month - 1]) {
                table = table.with(name, month);
            }
        }
        for (String day : DAYS) {
            table = table.with(day, 0);
        }
        return table;
    }

    /** 1 to 12 for a month, 0 for a day of the week, -1 for another word. */
    static int find(char[] c, int from, int to) {
        return NAMES.find(c, from, to);
    }

    /** Where the letters from here end. */
    static int end(char[] c, int from, int end) {
        int at = from;
        while (at < end && Character.isLetter(c[at])) {
            at++;
        }
        return at;
    }
}
