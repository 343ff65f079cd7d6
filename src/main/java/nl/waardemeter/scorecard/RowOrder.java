package nl.waardemeter.scorecard;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.waardemeter.kpi.Family;
import nl.waardemeter.kpi.Field;
import org.jspecify.annotations.Nullable;

/** In which order the rows behind a number come. Those of which it is not known come last, up and down. */
public record RowOrder(By by, boolean descending) {

    public static final RowOrder NEWEST = new RowOrder(By.WHEN, true);

    /** By which of the fields that the rows show. */
    public enum By {
        WHEN,
        WAIT,
        TALK,
        HOLD,
        WRAP_UP,
        /** Talk, hold and after-contact work together, as far as they are known. */
        HANDLE,
        FIRST_RESPONSE,
        RESOLUTION,
        REOPENS,
        SCORE,
        AVAILABLE,
        BUSY;

        private List<Field> fields() {
            return switch (this) {
                case WHEN -> List.of();
                case HANDLE -> List.of(Field.TALK, Field.HOLD, Field.WRAP_UP);
                default -> List.of(Field.valueOf(name()));
            };
        }

        /** The word in addresses of pages. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** What it is the sum of in rows that show these fields; empty where they cannot be put in this order. */
        public List<Field> of(Family family, List<Field> shown) {
            if (this == SCORE) {
                return family == Family.SURVEY ? fields() : List.of();
            }
            List<Field> found = fields().stream().filter(shown::contains).toList();
            return this == HANDLE && found.size() < 2 ? List.of() : found;
        }
    }

    /** {@code wait}, or {@code -wait} for the longest first; what is no order, or none of these rows, is the newest first. */
    static RowOrder of(@Nullable String sort, Family family, List<Field> shown) {
        if (sort == null) {
            return NEWEST;
        }
        boolean descending = sort.startsWith("-");
        String word = descending ? sort.substring(1) : sort;
        return Arrays.stream(By.values())
                .filter(by -> by.word().equals(word))
                .filter(by -> by == By.WHEN || !by.of(family, shown).isEmpty())
                .findFirst()
                .map(by -> new RowOrder(by, descending))
                .orElse(NEWEST);
    }

    public String word() {
        return (descending ? "-" : "") + by.word();
    }

    /** What a press on the head of a column asks for: the most first, or the other way round where that is so already. */
    public RowOrder pressed(By pressed) {
        return new RowOrder(pressed, by != pressed || !descending);
    }
}
