package nl.waardemeter.imports;

import org.jspecify.annotations.Nullable;

/** What a column of scores was probably asked, by its name and its highest score. */
final class QuestionGuess {

    private QuestionGuess() {}

    static String question(String header) {
        String name = ColumnWords.plain(header);
        if (name.matches(".*\\b(nps|promoter|recommend|aanbevel\\w*)\\b.*")) {
            return "nps";
        }
        if (name.matches(".*\\b(ces|effort|moeite|inspanning|gemak)\\b.*")) {
            return "ces";
        }
        return name.matches(".*(cijfer|\\bgrade\\b).*") ? "grade" : "csat";
    }

    /** The usual scale that holds all scores, or null where none does. */
    static @Nullable String scale(String question, ColumnSample scores) {
        double least = Double.MAX_VALUE;
        double most = 0;
        for (String value : scores.values().keySet()) {
            if (value.matches("\\d{1,3}([.,]\\d+)?")) {
                double score = Double.parseDouble(value.replace(',', '.'));
                least = Math.min(least, score);
                most = Math.max(most, score);
            }
        }
        if (question.equals("nps")) {
            return most <= 10 ? "0-10" : null;
        }
        if (question.equals("grade")) {
            return most <= 10 ? "1-10" : null;
        }
        if (least < 1) {
            return most <= 10 ? "0-10" : null;
        }
        return most <= 3 ? "1-3" : most <= 5 ? "1-5" : most <= 7 ? "1-7" : most <= 10 ? "1-10" : null;
    }
}
