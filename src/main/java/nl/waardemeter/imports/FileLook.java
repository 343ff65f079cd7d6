package nl.waardemeter.imports;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.waardemeter.imports.Refusal.Code;

/**
 * What the beginning of a file shows: its encoding, delimiter, header line and first rows.
 *
 * @param headerLine the line of the header; lines before it are a title or {@code sep=;}
 * @param headers the names as they stand there, trimmed; empty where a column has none
 * @param rows the first rows, for a preview
 */
record FileLook(TextEncoding encoding, char delimiter, long headerLine, List<String> headers, List<List<String>> rows) {

    /** How much of the file to look at. */
    static final int SAMPLE = 64 * 1024;

    private static final int PREVIEW_ROWS = 20;
    private static final int MOST_NAMES = 100;

    static FileLook of(byte[] head, boolean complete) {
        return of(head, complete, Mapping.NONE);
    }

    /**
     * Looks at the first {@link #SAMPLE} bytes of a file.
     *
     * @param complete whether these bytes are the whole file
     * @param mapping may declare the encoding and the delimiter
     * @throws RefusedException where these bytes show that the file cannot be read
     */
    static FileLook of(byte[] head, boolean complete, Mapping mapping) {
        if (head.length == 0) {
            throw Refusal.refused(Code.EMPTY);
        }
        Code foreign = FileSignature.foreign(head);
        if (foreign != null) {
            throw Refusal.refused(foreign);
        }
        TextEncoding encoding = TextEncoding.of(head, complete, mapping.encoding());
        String text = text(head, encoding);
        if (text.isBlank()) {
            throw Refusal.refused(Code.EMPTY);
        }
        refuseControls(text);
        char declared = Delimiter.declared(text);
        char delimiter = declared != 0
                ? declared
                : mapping.delimiter() != 0 ? mapping.delimiter() : Delimiter.guessed(text, complete);
        return look(text, complete, encoding, delimiter, declared != 0);
    }

    private static String text(byte[] head, TextEncoding encoding) {
        ByteBuffer bytes = ByteBuffer.wrap(head, encoding.mark(), head.length - encoding.mark());
        CharBuffer chars = CharBuffer.allocate(head.length + 1);
        boolean fault = encoding.decoder().decode(bytes, chars, false).isError();
        String text = chars.flip().toString();
        if (fault) {
            long lines = text.chars().filter(c -> c == '\n').count();
            throw Refusal.refused(Code.WRONG_ENCODING, encoding.label(), String.valueOf(lines));
        }
        return text;
    }

    private static void refuseControls(String text) {
        long controls =
                text.chars().filter(c -> c < ' ' && !Character.isWhitespace(c)).count();
        if (controls * 20 > text.length()) {
            throw Refusal.refused(Code.NOT_TEXT);
        }
    }

    private static FileLook look(
            String text, boolean complete, TextEncoding encoding, char delimiter, boolean separatorLine) {
        List<Long> lines = new ArrayList<>();
        List<List<String>> found = new ArrayList<>();
        boolean stopsShort;
        try (Records records = new Records(new StringReader(text), encoding, delimiter, new RecordBuffer(null))) {
            while (next(records, complete)) {
                lines.add(records.record().line());
                found.add(cells(records.record()));
            }
            stopsShort = complete && records.endsWithoutLineBreak();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        int header = header(found, separatorLine ? 1 : 0);
        if (header >= found.size()) {
            throw Refusal.refused(Code.EMPTY);
        }
        List<String> headers = found.get(header).stream().map(Cells::header).toList();
        refuseTwice(headers);
        if (complete && found.size() == header + 1) {
            throw Refusal.refused(Code.HEADER_ONLY);
        }
        int last = found.size() - 1;
        if (stopsShort && last > header && found.get(last).size() < width(headers)) {
            throw Refusal.refused(Code.CUT_OFF, String.valueOf(lines.get(last)));
        }
        List<List<String>> rows = found.subList(header + 1, Math.min(found.size(), header + 1 + PREVIEW_ROWS));
        return new FileLook(encoding, delimiter, lines.get(header), headers, List.copyOf(rows));
    }

    /** In a sample the last record is cut by the sample's end, which is no fault of the file. */
    private static boolean next(Records records, boolean complete) throws IOException {
        try {
            return records.next();
        } catch (RefusedException e) {
            if (!complete && e.refusal().code() != Code.BROKEN_QUOTE) {
                return false;
            }
            throw e;
        } catch (WrongEncodingException e) {
            throw new IllegalStateException("Characters that are decoded already", e);
        }
    }

    private static List<String> cells(RecordBuffer record) {
        List<String> cells = new ArrayList<>(record.count());
        for (int i = 0; i < record.count(); i++) {
            cells.add(record.text(i));
        }
        return cells;
    }

    /** The first record, but for a title of one cell above a table of more. */
    private static int header(List<List<String>> records, int from) {
        int usual =
                Delimiter.usualWidth(records.stream().map(List::size).limit(50).toList());
        int header = from;
        while (header < records.size() - 1 && usual > 1 && records.get(header).size() == 1) {
            header++;
        }
        return header;
    }

    private static void refuseTwice(List<String> headers) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < headers.size(); i++) {
            if (headers.get(i).isEmpty()) {
                continue;
            }
            Integer earlier = places.putIfAbsent(Cells.key(headers.get(i)), i);
            if (earlier != null) {
                throw Refusal.refused(
                        Code.COLUMN_TWICE,
                        Cells.shortened(headers.get(i)),
                        String.valueOf(earlier + 1),
                        String.valueOf(i + 1));
            }
        }
    }

    /** The place of the column with this name, whatever its case, or -1. */
    int column(String name) {
        String key = Cells.key(name);
        for (int i = 0; i < headers.size(); i++) {
            if (Cells.key(headers.get(i)).equals(key)) {
                return i;
            }
        }
        return -1;
    }

    /** The cells that a record must have: up to the last column with a name. */
    int width() {
        return width(headers);
    }

    private static int width(List<String> headers) {
        int width = headers.size();
        while (width > 0 && headers.get(width - 1).isEmpty()) {
            width--;
        }
        return width;
    }

    /** The names of the columns for a message, as many as a reader can take in. */
    String columnsFound() {
        List<String> names = headers.stream().filter(name -> !name.isEmpty()).toList();
        String shown = names.stream().limit(MOST_NAMES).map(Cells::shortened).collect(Collectors.joining(", "));
        return names.size() > MOST_NAMES ? shown + ", …" : shown;
    }
}
