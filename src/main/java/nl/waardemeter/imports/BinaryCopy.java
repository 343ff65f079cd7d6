package nl.waardemeter.imports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Writes rows in PostgreSQL's binary COPY form, the fastest way in: the server has nothing left to parse. The methods write the
 * values of a row one after the other, in the order of the columns.
 */
public final class BinaryCopy implements AutoCloseable {

    private static final byte[] HEADER = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };
    private static final int FLUSH_AT = 1 << 16;
    private static final long POSTGRES_EPOCH_MICROS = 946_684_800_000_000L;
    private static final int POSTGRES_EPOCH_DAY = 10_957;

    private final Connection connection;
    private final CopyIn copy;
    private byte[] buffer = new byte[FLUSH_AT + (1 << 12)];
    private int size;
    private long rows;

    /** Starts copying into the table on this connection, which is closed at the end. */
    BinaryCopy(Connection connection, String table, Iterable<String> columns) throws SQLException {
        this.connection = connection;
        this.copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + table + " (" + String.join(", ", columns) + ") from stdin (format binary)");
        System.arraycopy(HEADER, 0, buffer, 0, HEADER.length);
        size = HEADER.length;
    }

    /** Starts a row of so many columns. */
    public void row(int columns) throws IOException {
        if (size >= FLUSH_AT) {
            flush();
        }
        rows++;
        int16(columns);
    }

    public void missing() {
        room(4);
        int32(-1);
    }

    public void smallint(int value) {
        room(6);
        int32(2);
        int16(value);
    }

    public void integer(int value) {
        room(8);
        int32(4);
        int32(value);
    }

    public void bigint(long value) {
        room(12);
        int32(8);
        int64(value);
    }

    public void bool(boolean value) {
        room(5);
        int32(1);
        buffer[size++] = (byte) (value ? 1 : 0);
    }

    /** A timestamptz from microseconds since 1970. */
    public void instant(long micros) {
        bigint(micros - POSTGRES_EPOCH_MICROS);
    }

    /** A date from days since 1970. */
    public void date(long epochDay) {
        integer((int) (epochDay - POSTGRES_EPOCH_DAY));
    }

    public void uuid(UUID value) {
        room(20);
        int32(16);
        int64(value.getMostSignificantBits());
        int64(value.getLeastSignificantBits());
    }

    public void text(@Nullable String value) {
        if (value == null) {
            missing();
            return;
        }
        int length = value.length();
        room(4 + 3 * length);
        int start = size;
        size += 4;
        for (int i = 0; i < length; i++) {
            char c = value.charAt(i);
            if (c >= 0x80 || c == 0) {
                size = start;
                encoded(value);
                return;
            }
            buffer[size++] = (byte) c;
        }
        int end = size;
        size = start;
        int32(end - start - 4);
        size = end;
    }

    private void encoded(String value) {
        // A NUL cannot be stored in a text; everything else can
        byte[] bytes = value.replace("\0", "").getBytes(StandardCharsets.UTF_8);
        room(4 + bytes.length);
        int32(bytes.length);
        System.arraycopy(bytes, 0, buffer, size, bytes.length);
        size += bytes.length;
    }

    public long rows() {
        return rows;
    }

    /** Ends the copy; nothing is kept without it. */
    void finish() throws IOException {
        room(2);
        int16(-1);
        flush();
        try {
            copy.endCopy();
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private void flush() throws IOException {
        try {
            copy.writeToCopy(buffer, 0, size);
        } catch (SQLException e) {
            throw new IOException(e);
        }
        size = 0;
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private void room(int bytes) {
        if (buffer.length - size < bytes) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, size + bytes));
        }
    }

    private void int16(int value) {
        buffer[size++] = (byte) (value >> 8);
        buffer[size++] = (byte) value;
    }

    private void int32(int value) {
        buffer[size++] = (byte) (value >> 24);
        buffer[size++] = (byte) (value >> 16);
        buffer[size++] = (byte) (value >> 8);
        buffer[size++] = (byte) value;
    }

    private void int64(long value) {
        int32((int) (value >> 32));
        int32((int) value);
    }
}
