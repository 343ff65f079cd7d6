package nl.waardemeter.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Every table, as the number of its rows and a checksum over them, to be compared with that of another database: names stand for
 * numbers, which may differ, and nothing depends on the time of day.
 */
final class Fingerprint {

    private static final Set<String> LEFT_OUT = Set.of(
            "account",
            "flyway_schema_history",
            "scheduled_tasks",
            "sign_in_attempts",
            "spring_session",
            "spring_session_attributes");
    private static final Set<String> VOLATILE =
            Set.of("id", "at", "created_at", "received_at", "started_at", "finished_at", "delivered_at", "accepted");
    private static final Map<String, String> NAMES = Map.of(
            "team_id", "team",
            "queue_id", "queue",
            "agent_id", "agent",
            "topic_id", "topic",
            "source_id", "source",
            "question_id", "survey_question",
            "import_id", "import");

    private Fingerprint() {}

    static Map<String, String> of(Connection connection) throws SQLException {
        Map<String, List<String>> columns = new TreeMap<>();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet found = statement.executeQuery(
                    "select table_name, column_name from information_schema.columns where table_schema = current_schema "
                            + "and table_name !~ '^staging_' "
                            + "order by 1, ordinal_position")) {
                while (found.next()) {
                    columns.computeIfAbsent(found.getString(1), table -> new ArrayList<>())
                            .add(found.getString(2));
                }
            }
            columns.keySet().removeAll(LEFT_OUT);
            Map<String, String> sums = new TreeMap<>();
            for (Map.Entry<String, List<String>> table : columns.entrySet()) {
                sums.put(table.getKey(), sum(statement, table.getKey(), table.getValue()));
            }
            return sums;
        }
    }

    /** The tables that differ, with what was expected and what is there. */
    static List<String> differences(Map<String, String> expected, Map<String, String> actual) {
        Set<String> tables = new TreeSet<>(expected.keySet());
        tables.addAll(actual.keySet());
        return tables.stream()
                .filter(table -> !Objects.equals(expected.get(table), actual.get(table)))
                .map(table -> table + ": " + expected.get(table) + " became " + actual.get(table))
                .toList();
    }

    private static String sum(Statement statement, String table, List<String> columns) throws SQLException {
        String row = columns.stream()
                .filter(column -> !VOLATILE.contains(column))
                .map(Fingerprint::comparable)
                .collect(Collectors.joining(", "));
        try (ResultSet sum = statement.executeQuery(
                "select count(*), sum(hashtextextended(row(" + row + ")::text, 0)::numeric) from " + table + " t")) {
            sum.next();
            return sum.getLong(1) + " rows, " + sum.getString(2);
        }
    }

    private static String comparable(String column) {
        if (column.equals("subject")) {
            return "coalesce((select n.file_name from import n where '/imports/' || n.id = t.subject), t.subject)";
        }
        return NAMES.entrySet().stream()
                .filter(name -> column.endsWith(name.getKey()))
                .map(name -> "(select " + nameIn(name.getValue()) + " from " + name.getValue() + " n where n.id = t."
                        + column + ")")
                .findFirst()
                .orElse("t." + column);
    }

    private static String nameIn(String table) {
        return switch (table) {
            case "import" -> "n.file_name";
            case "survey_question" -> "row(n.name, n.scale_min, n.scale_max, n.direction)::text";
            default -> "n.name";
        };
    }
}
