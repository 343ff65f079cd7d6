package nl.waardemeter.imports;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import nl.waardemeter.organisation.Dimension;

/** What can be changed about a name. */
enum NameField {
    NAME(EnumSet.allOf(Dimension.class), false),
    MERGED_INTO(EnumSet.allOf(Dimension.class), true),
    HIDDEN(EnumSet.allOf(Dimension.class), false),
    /** The topic that a topic stands under. */
    PARENT(EnumSet.of(Dimension.TOPIC), false),
    /** The department that can take away what customers call about. */
    OWNER_DEPARTMENT(EnumSet.of(Dimension.TOPIC), false),
    BRAND(EnumSet.of(Dimension.TEAM, Dimension.QUEUE), false),
    /** The team of an agent or a queue from a day on. */
    TEAM(EnumSet.of(Dimension.AGENT, Dimension.QUEUE), true);

    private final Set<Dimension> dimensions;
    private final boolean moves;

    NameField(Set<Dimension> dimensions, boolean moves) {
        this.dimensions = dimensions;
        this.moves = moves;
    }

    boolean fits(Dimension dimension) {
        return dimensions.contains(dimension);
    }

    /** Whether facts go with it. */
    boolean moves() {
        return moves;
    }

    String column() {
        return this == PARENT ? "parent_id" : name().toLowerCase(Locale.ROOT);
    }

    static NameField ofColumn(String column) {
        return column.equals("parent_id") ? PARENT : valueOf(column.toUpperCase(Locale.ROOT));
    }
}
