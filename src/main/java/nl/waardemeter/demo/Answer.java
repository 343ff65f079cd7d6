package nl.waardemeter.demo;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A customer's answer to one question.
 *
 * @param response the number of the form on which it stands
 * @param about the contact's last leg that somebody answered
 */
record Answer(
        String response,
        long at,
        Question question,
        int score,
        @Nullable String comment,
        Leg about) {

    enum Question {
        CSAT("1-5"),
        NPS("0-10"),
        CES("1-7"),
        GRADE("1-10");

        final String scale;

        Question(String scale) {
            this.scale = scale;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
