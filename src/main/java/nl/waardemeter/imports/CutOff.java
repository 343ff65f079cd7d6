package nl.waardemeter.imports;

import java.nio.channels.ClosedByInterruptException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * Tells work that was only cut off, and is to begin again, from work that went wrong: the program stops, or its connection to the
 * database broke.
 */
final class CutOff {

    /** Of the classes of SQL states: no connection, the server stops, rolled back for others' sake, the server takes no changes now. */
    private static final List<String> STATES = List.of("08", "57P", "40", "25006");

    private CutOff() {}

    static boolean is(Throwable problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof InterruptedException
                    || cause instanceof ClosedByInterruptException
                    || cause instanceof CancellationException
                    || cause instanceof SQLTransientException
                    || cause instanceof SQLException sql && isState(sql.getSQLState())) {
                return true;
            }
        }
        return Thread.currentThread().isInterrupted();
    }

    /** The server always gives a state; without one it is the pool of connections that speaks, of a connection that is closed. */
    private static boolean isState(@Nullable String state) {
        return state == null || STATES.stream().anyMatch(state::startsWith);
    }
}
