package nl.waardemeter.imports;

/** Knows an identifier that a spreadsheet has turned into a rounded number: 1,03006E+13. */
final class RoundedIdentifier {

    private RoundedIdentifier() {}

    static boolean is(String text) {
        int e = text.indexOf("E+");
        if (e < 2 || e + 2 >= text.length() || text.length() > 24) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean mark = i == 1 && (c == '.' || c == ',');
            if (i != e && i != e + 1 && !mark && !TimeText.isDigit(c)) {
                return false;
            }
        }
        return true;
    }
}
