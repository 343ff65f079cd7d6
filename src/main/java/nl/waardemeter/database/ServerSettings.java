package nl.waardemeter.database;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How the server is set: small enough for a laptop, large enough for imports of ten million rows. Written to a file of
 * its own beside `postgresql.conf` at every start, so that it can be read there and a newer program brings newer settings.
 */
final class ServerSettings {

    static final String FILE = "waardemeter.conf";

    private final Map<String, String> settings = new LinkedHashMap<>();

    private ServerSettings() {}

    static ServerSettings of(Map<String, String> changes) {
        ServerSettings all = new ServerSettings();
        all.whereItListens().memory().bulkLoads().plans().log();
        all.settings.putAll(changes);
        return all;
    }

    private ServerSettings whereItListens() {
        return with("listen_addresses", "127.0.0.1")
                .with("unix_socket_directories", "")
                .with("max_connections", "60")
                .with("password_encryption", "scram-sha-256")
                .with("timezone", "UTC");
    }

    private ServerSettings memory() {
        return with("shared_buffers", "256MB")
                // Read what is asked for oneself: what a file holds is nearly always in the computer's memory already,
                // and
                // having it fetched by another process then costs more than it saves
                .with("io_method", "sync")
                .with("effective_cache_size", "1GB")
                .with("work_mem", "32MB")
                .with("maintenance_work_mem", "512MB");
    }

    /** Checkpoints far apart: a load then writes each changed page once to the log instead of once a checkpoint. */
    private ServerSettings bulkLoads() {
        return with("max_wal_size", "4GB")
                .with("min_wal_size", "256MB")
                .with("checkpoint_timeout", "15min")
                // nothing copies this server's log, so what is loaded into a new table need not stand in it as well
                .with("wal_level", "minimal")
                .with("max_wal_senders", "0")
                .with("wal_compression", "on")
                .with("wal_buffers", "16MB")
                // analysing soon after a load matters more than saving a little work
                .with("autovacuum_naptime", "20s");
    }

    private ServerSettings plans() {
        int processors = Runtime.getRuntime().availableProcessors();
        return with("jit", "off")
                .with("random_page_cost", "1.1")
                .with("max_parallel_workers", Integer.toString(Math.max(2, processors)))
                .with("max_parallel_workers_per_gather", "2")
                .with("max_parallel_maintenance_workers", "2");
    }

    /** Neither errors nor the statements that met them, as both quote personal data; the program hears of them anyway. */
    private ServerSettings log() {
        return with("log_min_messages", "log")
                .with("log_min_error_statement", "panic")
                .with("log_error_verbosity", "terse")
                .with("log_checkpoints", "off")
                .with("log_autovacuum_min_duration", "-1")
                .with("log_timezone", "UTC");
    }

    private ServerSettings with(String name, String value) {
        settings.put(name, value);
        return this;
    }

    String asFile() {
        return settings.entrySet().stream()
                .map(setting -> setting.getKey() + " = '" + setting.getValue().replace("'", "''") + "'\n")
                .collect(Collectors.joining());
    }
}
