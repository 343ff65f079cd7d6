package nl.waardemeter.dashboard;

import java.util.OptionalDouble;
import nl.waardemeter.kpi.Kpi;
import nl.waardemeter.kpi.QuestionScale;
import nl.waardemeter.scorecard.NormAim;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Reads the limits of a norm, each in the unit of its KPI, and sees whether they lie in order: near holds good. */
final class NormLimits {

    private static final double YEAR = 366 * 86_400.0;

    private final NormAim aim;
    private final Texts texts;
    private final Errors errors;

    NormLimits(NormAim aim, Texts texts, Errors errors) {
        this.aim = aim;
        this.texts = texts;
        this.errors = errors;
    }

    @Nullable
    Double read(String field, String typed) {
        Kpi kpi = aim.kpi();
        OptionalDouble read = TypedFigure.read(kpi, typed);
        if (read.isEmpty()) {
            errors.rejectValue(field, "dashboard.norms.wrong.figure", new Object[] {label(field), example(kpi)}, null);
            return null;
        }
        double value = read.getAsDouble();
        if (value < least(kpi) || value > most(kpi)) {
            errors.rejectValue(
                    field,
                    "dashboard.norms.wrong.between",
                    new Object[] {label(field), written(least(kpi)), written(most(kpi))},
                    null);
            return null;
        }
        return value;
    }

    /** From the lowest to the highest; each null where the KPI has no such limit, or where it could not be read. */
    void check(
            @Nullable Double leastNear,
            @Nullable Double leastGood,
            @Nullable Double mostGood,
            @Nullable Double mostNear) {
        if (leastGood != null && mostGood != null && leastGood > mostGood) {
            reject("goodMax", "dashboard.norms.wrong.good-order", leastGood);
        }
        if (leastNear != null && leastGood != null && leastNear > leastGood) {
            reject("warnMin", "dashboard.norms.wrong.near-from", leastGood);
        }
        if (mostNear != null && mostGood != null && mostNear < mostGood) {
            reject("warnMax", "dashboard.norms.wrong.near-to", mostGood);
        }
    }

    private void reject(String field, String key, double limit) {
        errors.rejectValue(field, key, new Object[] {label(field), written(limit)}, null);
    }

    private String label(String field) {
        String range = field.startsWith("good") ? "good" : "near";
        return texts.text("dashboard.norms." + range + (field.endsWith("Min") ? ".from" : ".to"));
    }

    private String written(double value) {
        return TypedFigure.write(aim.kpi(), value, texts.formats());
    }

    /** How a figure of this KPI is typed. */
    private String example(Kpi kpi) {
        return texts.text("dashboard.norms.example." + kpi.unit().word());
    }

    private double least(Kpi kpi) {
        QuestionScale scale = aim.scale();
        return switch (kpi.unit()) {
            case POINTS -> -100;
            case SCORE -> scale == null ? 0 : scale.min();
            default -> 0;
        };
    }

    private double most(Kpi kpi) {
        QuestionScale scale = aim.scale();
        return switch (kpi.unit()) {
            case SHARE, SHARE_OF_TIME -> 1;
            case POINTS -> 100;
            case SCORE -> scale == null ? 10 : scale.max();
            case SECONDS -> YEAR;
            case COUNT, RATIO -> 1_000;
        };
    }
}
