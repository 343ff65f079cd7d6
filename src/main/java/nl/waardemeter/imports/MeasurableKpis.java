package nl.waardemeter.imports;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import nl.waardemeter.kpi.Kpi;
import nl.waardemeter.kpi.Measurement;
import nl.waardemeter.kpi.Reason;
import nl.waardemeter.kpi.Status;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Says of every KPI whether it can be measured with a file, and why not; those that can come first. */
final class MeasurableKpis {

    private final MessageSource messages;
    private final Locale locale;

    private MeasurableKpis(MessageSource messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    static List<DraftView.Measurable> of(SampleFacts facts, MessageSource messages, Locale locale) {
        return new MeasurableKpis(messages, locale).all(facts);
    }

    private List<DraftView.Measurable> all(SampleFacts facts) {
        return Arrays.stream(Kpi.values())
                .map(kpi -> measurable(kpi, facts.measured(kpi)))
                .sorted(Comparator.comparing(kpi -> kpi.mark().equals("none")))
                .toList();
    }

    private DraftView.Measurable measurable(Kpi kpi, Measurement measured) {
        Reason reason = measured.reason();
        String mark = measured.status() == Status.NOT_MEASURED
                ? "none"
                : reason == null && measured.status() == Status.MEASURED ? "good" : "info";
        return new DraftView.Measurable(
                kpi.key(), text("kpi." + kpi.key() + ".name"), mark, why(kpi, measured, reason));
    }

    private String why(Kpi kpi, Measurement measured, @Nullable Reason reason) {
        String kind = text("kpi.kind." + kpi.family().kind());
        if (reason == null) {
            return text(measured.status() == Status.PARTLY ? "imports.kpi.partly" : "imports.kpi.measured", kind);
        }
        return switch (reason.code()) {
            case NO_DATA -> text(Kpi.ASKED.contains(kpi) ? "imports.kpi.no-question" : "imports.kpi.no-rows", kind);
            case MISSING_FIELD ->
                text(
                        measured.hasValue() ? "imports.kpi.thin-field" : "imports.kpi.no-field",
                        reason.field() == null ? "" : reason.field());
            default -> text("kpi.reason." + reason.code().word(), "", kind);
        };
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
