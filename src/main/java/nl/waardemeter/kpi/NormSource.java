package nl.waardemeter.kpi;

import java.util.Locale;
import java.util.OptionalInt;

/** Who says that a figure is good. Shown beside every norm, with the year: these are texts of the trade, no standards. */
public enum NormSource {
    /** Zendesk, eight norms for customer service (27 April 2022). */
    ZENDESK(2022),
    /** SpangenbergGroep, guide to customer-service KPIs. */
    SPANGENBERG(0),
    /** ShoppingTomorrow, bluepaper of the expert group Customer Service. */
    SHOPPING_TOMORROW(2015),
    /** Ours: a starting point, proposed by nobody else. */
    PRESET(0),
    /** The organisation that uses this program. */
    OWN(0);

    private final int year;

    NormSource(int year) {
        this.year = year;
    }

    /** The word in the API and in files: own (set by the organisation), benchmark (of the trade) or preset (of this program). */
    public String word() {
        return switch (this) {
            case OWN -> "own";
            case PRESET -> "preset";
            case ZENDESK, SPANGENBERG, SHOPPING_TOMORROW -> "benchmark";
        };
    }

    /** The key of its name among the messages. */
    public String textKey() {
        return "kpi.source." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The year it was published; empty where the text bears no date. */
    public OptionalInt year() {
        return year == 0 ? OptionalInt.empty() : OptionalInt.of(year);
    }

    public boolean isPreset() {
        return this == PRESET;
    }
}
