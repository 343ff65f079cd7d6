package nl.waardemeter.imports;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/** What the database is busy with, seen from outside: looks twenty times a second at the statement that runs. */
final class ServerPhases implements AutoCloseable {

    private static final int EVERY_MILLIS = 50;
    private static final String RUNNING = "select query from pg_stat_activity where backend_type = 'client backend' "
            + "and state <> 'idle' and pid <> pg_backend_pid() and query !~ 'update import|pg_advisory_lock' "
            + "order by (state = 'active') desc, query like 'copy rejected%' limit 1";
    private static final Pattern TOTALS = Pattern.compile("\\w+_total_(base|topic|agent|half_hour)");

    private final Map<String, Double> seconds = new TreeMap<>();
    private final AtomicBoolean done = new AtomicBoolean();
    private final Thread thread;

    ServerPhases(DataSource dataSource) {
        thread = new Thread(() -> watch(dataSource), "phases");
        thread.start();
    }

    private void watch(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            long before = System.nanoTime();
            while (!done.get()) {
                Thread.sleep(EVERY_MILLIS);
                String phase = "between statements";
                try (ResultSet running = statement.executeQuery(RUNNING)) {
                    if (running.next()) {
                        phase = phase(running.getString(1).toLowerCase(Locale.ROOT));
                    }
                }
                long now = System.nanoTime();
                seconds.merge(phase, (now - before) / 1e9, Double::sum);
                before = now;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String phase(String query) {
        Matcher totals = TOTALS.matcher(query);
        if (query.startsWith("copy ")) {
            return "1 reading and staging";
        }
        if (query.startsWith("create temporary table summed")) {
            return query.contains("half_hour") ? "5 totals: summing half-hours" : "5 totals: summing grains";
        }
        if (totals.find()) {
            return "5 totals: storing " + totals.group(1).replace('_', '-');
        }
        if (query.startsWith("insert into") && query.contains("(id, name)") || query.contains("_alias")) {
            return "3 new names";
        }
        if (query.startsWith("alter table")
                || query.startsWith("create index")
                || query.startsWith("analyze contact_leg")) {
            return "4 key and indexes";
        }
        if (query.contains("several_legs")
                || query.contains("affected_customer")
                || query.contains("near_contact")
                || query.contains("repeat_flag")
                || query.contains("update contact_leg")) {
            return "2 flags";
        }
        if (query.startsWith("insert into contact_leg") || query.contains("from staging_")) {
            return "3 rows into the facts";
        }
        return query.startsWith("commit")
                ? "6 commit"
                : "7 " + query.substring(0, Math.min(40, query.length())).strip();
    }

    /** Seconds by phase. */
    Map<String, Double> seconds() {
        return seconds;
    }

    @Override
    public void close() throws InterruptedException {
        done.set(true);
        thread.join();
    }
}
