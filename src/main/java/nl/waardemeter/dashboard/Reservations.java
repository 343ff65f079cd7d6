package nl.waardemeter.dashboard;

import java.util.List;
import java.util.Objects;
import nl.waardemeter.dashboard.Tile.Mark;
import nl.waardemeter.dashboard.Tile.Reservation;
import nl.waardemeter.kpi.Measurement;
import nl.waardemeter.kpi.Reason;
import org.jspecify.annotations.Nullable;

/** Why there is no figure, or why one is to be taken with care: the status as a word and the reason as a sentence. */
public final class Reservations {

    private final Texts texts;

    public Reservations(Texts texts) {
        this.texts = texts;
    }

    public List<Reservation> of(Measurement measured) {
        Reason reason = measured.reason();
        return switch (measured.status()) {
            case NOT_MEASURED -> said("none", "kpi.status.not-measured", reason, "kpi.status.not-measured");
            case SUPPRESSED ->
                said(
                        "none",
                        reason != null && reason.code() == Reason.Code.TOO_FEW_CONTACTS
                                ? "kpi.status.suppressed.contacts"
                                : "kpi.status.suppressed",
                        reason,
                        "kpi.status.suppressed.explanation");
            case PROVISIONAL ->
                // Its usual reason speaks of figures that are not there yet; here there is one, which can still change
                said("waiting", "kpi.status.provisional", unlessWindow(reason), "kpi.status.provisional.explanation");
            case PARTLY ->
                reason != null && reason.code() == Reason.Code.MISSING_FIELD
                        ? List.of(new Reservation(
                                new Mark("info", texts.text("kpi.status.partly")), lacking(measured, reason), false))
                        : said("info", "kpi.status.partly", reason, "kpi.status.partly.explanation");
            case MEASURED ->
                reason == null ? List.of() : said("info", "kpi.status.measured", reason, "kpi.status.measured");
        };
    }

    private static @Nullable Reason unlessWindow(@Nullable Reason reason) {
        return reason != null && reason.code() == Reason.Code.WINDOW_OPEN ? null : reason;
    }

    private List<Reservation> said(String state, String status, @Nullable Reason reason, String otherwise) {
        return List.of(new Reservation(
                new Mark(state, texts.text(status)),
                reason == null ? texts.text(otherwise) : sentence(reason),
                reason != null && reason.code() == Reason.Code.SCALE_NOT_CONFIRMED));
    }

    /** The field is there, but not in every record. */
    private String lacking(Measurement measured, Reason reason) {
        double coverage = Objects.requireNonNullElse(measured.coverage(), 0.0);
        return texts.text(
                "kpi.reason.missing-field.partly",
                Objects.requireNonNullElse(reason.field(), ""),
                texts.text("kpi.kind." + reason.kind()),
                texts.formats().share(1 - coverage));
    }

    public String sentence(Reason reason) {
        String kind = reason.kind() == null ? "" : texts.text("kpi.kind." + reason.kind());
        return texts.text("kpi.reason." + reason.code().word(), reason.field() == null ? "" : reason.field(), kind);
    }
}
