package nl.waardemeter.report;

import java.util.Locale;
import nl.waardemeter.dashboard.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a report is called where it is spoken of: in a mail, in a list. */
@Component
class ReportNames {

    private final MessageSource messages;

    ReportNames(MessageSource messages) {
        this.messages = messages;
    }

    /** Monthly report October 2026: Returns */
    String of(ReportSpan span, @Nullable String team, Locale locale) {
        Texts texts = new Texts(messages, locale);
        String report = texts.text("report.sending.name." + span.kind(), new ReportTexts(texts).span(span));
        return team == null ? report : texts.text("report.sending.name.team", report, team);
    }

    /** October 2026, the third quarter of 2026, 2026 */
    String when(ReportSpan span, Locale locale) {
        return new ReportTexts(new Texts(messages, locale)).span(span);
    }
}
