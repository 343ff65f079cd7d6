package nl.waardemeter.valuescan;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** A wave as it is typed. */
record WaveForm(String title, String wantedOn, String deadline) {

    private static final int DAYS_TO_ANSWER = 14;

    WaveForm {
        title = text(title);
        wantedOn = text(wantedOn);
        deadline = text(deadline);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    static WaveForm empty(LocalDate today) {
        return new WaveForm(
                "",
                today.plusYears(1).toString(),
                today.plusDays(DAYS_TO_ANSWER).toString());
    }

    static WaveForm of(Wave wave) {
        return new WaveForm(
                wave.title(), wave.wantedOn().toString(), wave.deadline().toString());
    }

    void check(LocalDate today, Errors errors) {
        if (title.isEmpty() || title.length() > Waves.LONGEST_TITLE) {
            errors.rejectValue("title", "valuescan.wrong.title", new Object[] {Waves.LONGEST_TITLE}, null);
        }
        LocalDate last = day(deadline);
        if (last == null || last.isBefore(today) || last.isAfter(today.plusYears(1))) {
            errors.rejectValue("deadline", "valuescan.wrong.deadline");
        }
        LocalDate wanted = day(wantedOn);
        if (wanted == null || !wanted.isAfter(today) || wanted.isAfter(today.plusYears(10))) {
            errors.rejectValue("wantedOn", "valuescan.wrong.wantedOn");
        }
    }

    /** Only once it was checked. */
    LocalDate deadlineDay() {
        return LocalDate.parse(deadline);
    }

    LocalDate wantedDay() {
        return LocalDate.parse(wantedOn);
    }

    static @Nullable LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
