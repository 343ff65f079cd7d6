package nl.waardemeter.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows that were not taken: where they stood, what they said, why not, and what would have been valid. */
@Component
class RejectedRows {

    private static final int PAGE = 1_000;

    private final JdbcClient jdbc;
    private final MessageSource messages;
    private final JsonMapper json;

    RejectedRows(JdbcClient jdbc, MessageSource messages, JsonMapper json) {
        this.jdbc = jdbc;
        this.messages = messages;
        this.json = json;
    }

    /** A rejected row in the reader's language. */
    record Shown(
            String kind,
            long line,
            @Nullable String column,
            @Nullable String value,
            String reason,
            String valid) {}

    private record Stored(
            String kind,
            long line,
            @Nullable String columnName,
            @Nullable String value,
            String reason,
            String arguments,
            @Nullable String cells) {}

    /** A page of them; the first page is 1. */
    List<Shown> page(int importId, int page, int count, Locale locale) {
        return stored(importId, (page - 1L) * count, count).stream()
                .map(row -> shown(row, locale))
                .toList();
    }

    private List<Stored> stored(int importId, long offset, int count) {
        return jdbc.sql(
                        "select kind, line, column_name, value, reason, arguments, cells from rejected_row where import_id = ? "
                                + "order by line, kind, column_name offset ? limit ?")
                .params(importId, offset, count)
                .query(Stored.class)
                .list();
    }

    private Shown shown(Stored row, Locale locale) {
        List<String> arguments = json.readValue(row.arguments, new TypeReference<List<String>>() {});
        Object[] all =
                new Rejection(row.line, row.kind, row.columnName, row.value, row.reason, arguments).messageArguments();
        return new Shown(
                row.kind,
                row.line,
                row.columnName,
                row.value,
                messages.getMessage(row.reason, all, locale),
                messages.getMessage(row.reason + ".valid", all, locale));
    }

    /** All of them, as a file to keep: from a page and from the API alike. */
    void send(int importId, String fileName, Locale locale, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"rejected-rows-" + importId + ".csv\"");
        write(importId, fileName, locale, response.getOutputStream());
    }

    /** All of them as CSV, UTF-8 with a mark so that spreadsheets read it; a page at a time, so that any number will do. */
    void write(int importId, String fileName, Locale locale, OutputStream out) throws IOException {
        char separator = locale.getLanguage().equals("nl") ? ';' : ',';
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        try (CsvWriter csv = CsvWriter.builder().fieldSeparator(separator).build(writer)) {
            csv.writeRecord("file", "kind", "line", "column", "value", "reason", "valid");
            long written = 0;
            List<Stored> page;
            do {
                page = stored(importId, written, PAGE);
                for (Stored stored : page) {
                    Shown row = shown(stored, locale);
                    csv.writeRecord(
                            harmless(fileName),
                            row.kind,
                            String.valueOf(row.line),
                            harmless(row.column),
                            harmless(row.value),
                            harmless(row.reason),
                            harmless(row.valid));
                }
                written += page.size();
            } while (page.size() == PAGE);
        }
    }

    /**
     * The rows themselves, with what is wrong beside them, such that the corrected file can be uploaded under the same mapping: the used
     * columns under their own names, separated as they were.
     */
    void sendToCorrect(int importId, Recognised readings, Locale locale, HttpServletResponse response)
            throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"to-correct-" + importId + ".csv\"");
        List<String> used = readings.used() == null ? List.of() : readings.used();
        Writer writer = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        char separator =
                readings.delimiter().isEmpty() ? ',' : readings.delimiter().charAt(0);
        try (CsvWriter csv = CsvWriter.builder().fieldSeparator(separator).build(writer)) {
            List<String> header = new ArrayList<>(used);
            header.add(messages.getMessage("imports.to-correct.line", null, locale));
            header.add(messages.getMessage("imports.to-correct.reason", null, locale));
            csv.writeRecord(header);
            ToCorrect row = new ToCorrect(csv, used.size());
            long written = 0;
            List<Stored> page;
            do {
                page = stored(importId, written, PAGE);
                for (Stored stored : page) {
                    List<String> cells = stored.cells == null
                            ? List.of()
                            : json.readValue(stored.cells, new TypeReference<List<String>>() {});
                    Shown shown = shown(stored, locale);
                    row.add(stored.line, cells, shown.reason + " " + shown.valid);
                }
                written += page.size();
            } while (page.size() == PAGE);
            row.end();
        }
    }

    /** A row that is wrong for two kinds is one row to correct. */
    private static final class ToCorrect {
        private final CsvWriter csv;
        private final int width;
        private long line = -1;
        private List<String> cells = List.of();
        private final List<String> reasons = new ArrayList<>();

        ToCorrect(CsvWriter csv, int width) {
            this.csv = csv;
            this.width = width;
        }

        void add(long newLine, List<String> newCells, String reason) {
            if (newLine != line) {
                end();
                line = newLine;
                cells = newCells;
            }
            reasons.add(reason);
        }

        void end() {
            if (line >= 0) {
                List<String> record = new ArrayList<>();
                for (int i = 0; i < width; i++) {
                    record.add(i < cells.size() ? asItWas(cells.get(i)) : "");
                }
                record.add(String.valueOf(line));
                record.add(harmless(String.join(" ", reasons)));
                csv.writeRecord(record);
                reasons.clear();
            }
        }
    }

    /** A number below zero stays one; only what a spreadsheet would run as a formula is quoted. */
    private static String asItWas(String cell) {
        return cell.matches("[-+][\\d.,: ]*") ? cell : harmless(cell);
    }

    /** A spreadsheet must not take a value from somebody's file for a formula. */
    private static String harmless(@Nullable String cell) {
        if (cell == null || cell.isEmpty()) {
            return "";
        }
        return "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
