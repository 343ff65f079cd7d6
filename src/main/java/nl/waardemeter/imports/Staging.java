package nl.waardemeter.imports;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rows of one file on their way to the facts: good rows in an unlogged table for each kind, by binary COPY, and rejected rows in
 * the table where they stay. If the program is killed, reading begins again and nothing of this counts.
 */
final class Staging implements RowSink, AutoCloseable {

    private static final String PREFIX = "staging_";

    private static final List<String> REJECTED_COLUMNS =
            List.of("import_id", "kind", "line", "column_name", "value", "reason", "arguments", "cells");

    private final DataSource dataSource;
    private final int importId;
    private final Map<String, Table> tables = new LinkedHashMap<>();
    private final JsonMapper json;
    private final Progress progress;
    private @Nullable OriginalCells original;
    private BinaryCopy rejected;

    /** Where the rows of one kind go. */
    private static final class Table {
        private final RecordKind kind;
        private final RecordKind.RowWriter writer;
        private final String name;
        private final int columns;
        private BinaryCopy copy;

        @SuppressWarnings("NullAway.Init") // the copy is opened by begin(), which comes before all rows
        Table(RecordKind kind, RecordKind.RowWriter writer, String name) {
            this.kind = kind;
            this.writer = writer;
            this.name = name;
            this.columns = kind.table().columns().size() + 1;
        }
    }

    @SuppressWarnings("NullAway.Init") // likewise
    Staging(DataSource dataSource, int importId, JsonMapper json, Progress progress) {
        this.dataSource = dataSource;
        this.importId = importId;
        this.json = json;
        this.progress = progress;
    }

    /** Tables of imports that were cut off. Only to be called by who has the turn: no other tables are there then. */
    static void dropLeftovers(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            List<String> left = new ArrayList<>();
            try (var found = statement.executeQuery(
                    "select tablename from pg_tables where schemaname = current_schema and tablename ~ '^" + PREFIX
                            + "[0-9]+_'")) {
                while (found.next()) {
                    left.add(found.getString(1));
                }
            }
            for (String table : left) {
                statement.execute("drop table if exists " + table);
            }
        }
    }

    void add(RecordKind kind, RecordKind.RowWriter writer) {
        String name = PREFIX + importId + "_" + kind.table().name();
        tables.put(kind.fields().kind(), new Table(kind, writer, name));
    }

    String table(RecordKind kind) {
        return of(kind.fields().kind()).name;
    }

    /** In the transaction that stores the rows. */
    void storeReferences() {
        tables.values().forEach(table -> table.writer.storeReferences());
    }

    private Table of(String kind) {
        return Objects.requireNonNull(tables.get(kind));
    }

    List<RecordKind> kinds() {
        return tables.values().stream().map(table -> table.kind).toList();
    }

    @Override
    public void begin() throws IOException {
        try {
            cancel();
            try (Connection connection = dataSource.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("delete from rejected_row where import_id = " + importId);
                for (Table table : tables.values()) {
                    statement.execute("drop table if exists " + table.name);
                    statement.execute("create unlogged table " + table.name + " as select 0::bigint as line, "
                            + table.kind.table().list() + " from "
                            + table.kind.table().name() + " with no data");
                }
            }
            for (Table table : tables.values()) {
                List<String> columns = new ArrayList<>(List.of("line"));
                columns.addAll(table.kind.table().columns());
                table.copy = new BinaryCopy(dataSource.getConnection(), table.name, columns);
            }
            rejected = new BinaryCopy(dataSource.getConnection(), "rejected_row", REJECTED_COLUMNS);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void accept(RowValues row) throws IOException {
        Table table = of(row.fields().kind());
        table.copy.row(table.columns);
        table.copy.bigint(row.line());
        table.writer.write(row, table.copy);
    }

    /** Told now and then how far it is. */
    @FunctionalInterface
    interface Progress {
        void at(long bytes, long rows);
    }

    /** From now on rejected rows keep what stood in them. */
    void keep(OriginalCells cells) {
        original = cells;
    }

    @Override
    public void reject(Rejection rejection, RecordBuffer record) throws IOException {
        reject(rejection, original == null ? List.of() : original.of(rejection, record));
    }

    @Override
    public void reject(Rejection rejection) throws IOException {
        reject(rejection, List.of());
    }

    private void reject(Rejection rejection, List<String> cells) throws IOException {
        rejected.row(REJECTED_COLUMNS.size());
        rejected.integer(importId);
        rejected.text(rejection.kind());
        rejected.bigint(rejection.line());
        rejected.text(rejection.column());
        rejected.text(rejection.value());
        rejected.text(rejection.reason());
        rejected.text(json.writeValueAsString(rejection.arguments()));
        rejected.text(cells.isEmpty() ? null : json.writeValueAsString(cells));
    }

    @Override
    public void progress(long bytes, long rows) {
        progress.at(bytes, rows);
    }

    /** All rows are there: makes them visible to the merge. */
    void finish() throws IOException {
        for (Table table : tables.values()) {
            table.copy.finish();
        }
        rejected.finish();
        try {
            cancel();
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private void cancel() throws SQLException {
        for (Table table : tables.values()) {
            if (table.copy != null) {
                table.copy.close();
            }
        }
        if (rejected != null) {
            rejected.close();
        }
    }

    @Override
    public void close() throws SQLException {
        cancel();
        try (Connection connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            for (Table table : tables.values()) {
                statement.execute("drop table if exists " + table.name);
            }
        }
    }
}
