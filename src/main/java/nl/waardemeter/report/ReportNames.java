package nl.waardemeter.report;

import java.util.Locale;
import nl.waardemeter.dashboard.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a report is called where it is spoken of: in a mail, in a list. */
@Component
class ReportNames {

    private static final int MONTHS_OF_A_QUARTER = 3;

    private final MessageSource messages;

    ReportNames(MessageSource messages) {
        this.messages = messages;
    }

    /** Monthly report October 2026: Returns */
    String of(ReportSpan span, @Nullable String team, Locale locale) {
        Texts texts = new Texts(messages, locale);
        String report = texts.text("report.sending.name." + span.kind(), when(span, texts));
        return team == null ? report : texts.text("report.sending.name.team", report, team);
    }

    /** October 2026, the third quarter of 2026, 2026 */
    String when(ReportSpan span, Locale locale) {
        return when(span, new Texts(messages, locale));
    }

    private static String when(ReportSpan span, Texts texts) {
        String year = String.valueOf(span.first().getYear());
        return switch (span.kind()) {
            case "month" -> texts.formats().month(span.first());
            case "quarter" ->
                texts.text(
                        "report.sending.name.quarter." + ((span.first().getMonthValue() - 1) / MONTHS_OF_A_QUARTER + 1),
                        year);
            default -> year;
        };
    }
}
