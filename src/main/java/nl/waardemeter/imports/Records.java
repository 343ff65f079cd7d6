package nl.waardemeter.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.Closeable;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.Iterator;
import nl.waardemeter.imports.Refusal.Code;
import org.jspecify.annotations.Nullable;

/** The records of a file one by one; what is wrong with the file as a whole is a refusal with its line. */
final class Records implements Closeable {

    private final CsvReader<RecordBuffer> reader;
    private final Iterator<RecordBuffer> records;
    private final RecordBuffer record;
    private final Tail tail;
    private final TextEncoding encoding;

    Records(InputStream file, TextEncoding encoding, char delimiter, boolean @Nullable [] wanted) throws IOException {
        this(decoded(file, encoding), encoding, delimiter, new RecordBuffer(wanted));
    }

    Records(Reader characters, TextEncoding encoding, char delimiter, RecordBuffer record) {
        this.record = record;
        this.encoding = encoding;
        tail = new Tail(characters);
        reader = CsvReader.builder()
                .fieldSeparator(delimiter)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowExtraCharsAfterClosingQuote(false)
                .allowUnclosedQuote(false)
                .maxBufferSize(RecordBuffer.RECORD_LIMIT)
                .build(record, tail);
        records = reader.iterator();
    }

    private static Reader decoded(InputStream file, TextEncoding encoding) throws IOException {
        file.skipNBytes(encoding.mark());
        return new InputStreamReader(file, encoding.decoder());
    }

    /**
     * Reads the next record that is not blank into {@link #record()}.
     *
     * @return false at the end of the file
     * @throws WrongEncodingException where the encoding was assumed and this is its first contradiction
     * @throws RefusedException where the file cannot be read further
     */
    boolean next() throws IOException, WrongEncodingException {
        try {
            while (records.hasNext()) {
                records.next();
                if (!record.isBlank()) {
                    return true;
                }
            }
            return false;
        } catch (CsvParseException e) {
            throw new RefusedException(broken(e));
        } catch (UncheckedIOException e) {
            if (!(e.getCause() instanceof CharacterCodingException)) {
                throw e.getCause();
            }
            if (encoding.assumed()) {
                throw new WrongEncodingException();
            }
            throw Refusal.refused(Code.WRONG_ENCODING, encoding.label(), String.valueOf(record.line()));
        }
    }

    private Refusal broken(CsvParseException fault) {
        String opened = String.valueOf(record.currentLine());
        if (String.valueOf(fault.getMessage()).startsWith("Unexpected character after closing quote")) {
            return Refusal.of(Code.BROKEN_QUOTE, opened);
        }
        return Refusal.of(tail.ended ? Code.QUOTE_NOT_CLOSED : Code.RECORD_TOO_LONG, opened);
    }

    RecordBuffer record() {
        return record;
    }

    /** Whether the file, read to its end, stops in the middle of a line. */
    boolean endsWithoutLineBreak() {
        return tail.last != '\n' && tail.last != '\r';
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    /** Knows how the file ended. */
    private static final class Tail extends FilterReader {
        private boolean ended;
        private char last = '\n';

        Tail(Reader in) {
            super(in);
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            if (count < 0) {
                ended = true;
            } else if (count > 0) {
                last = buffer[offset + count - 1];
            }
            return count;
        }
    }
}
