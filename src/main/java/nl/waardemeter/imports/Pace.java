package nl.waardemeter.imports;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How fast a file is being read.
 *
 * @param perSecond rows in a second
 * @param secondsLeft until the last row is read; what comes after, the storing, is not in it
 */
record Pace(long rows, long perSecond, long secondsLeft) {

    /** Null where nothing can be told yet. */
    static @Nullable Pace of(Import one, Instant now) {
        Instant started = one.startedAt();
        if (one.state() != ImportState.READING || started == null || one.rowsRead() == 0 || one.bytesRead() == 0) {
            return null;
        }
        double seconds = Math.max(0.5, Duration.between(started, now).toMillis() / 1_000.0);
        double left = seconds * (one.fileSize() - one.bytesRead()) / one.bytesRead();
        return new Pace(one.rowsRead(), Math.round(one.rowsRead() / seconds), Math.max(1, Math.round(left)));
    }
}
