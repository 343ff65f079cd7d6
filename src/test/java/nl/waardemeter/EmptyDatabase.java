package nl.waardemeter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Empties the database, but for accounts and their trail, which disturb nobody. */
class EmptyDatabase implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {

    /** Facts are common to all tests that use them, so only one class at a time may. */
    static final String FACTS = "facts";

    /** Entries with the number nought stand for "none" and belong to the program. */
    private static final List<String> WITH_NONE = List.of("survey_question", "team", "queue", "agent", "topic");

    private static final List<String> KEPT = List.of(
            "account",
            "access_token",
            "audit_entry",
            "set_up_code",
            "settings",
            "service_level_threshold",
            "flyway_schema_history",
            "scheduled_tasks",
            "sign_in_attempts",
            "spring_session",
            "spring_session_attributes");

    @Override
    public void beforeAll(ExtensionContext context) {
        if (isForAllTests(context)) {
            empty(SpringExtension.getApplicationContext(context));
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        if (!isForAllTests(context)) {
            empty(SpringExtension.getApplicationContext(context));
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        SpringExtension.getApplicationContext(context).getBean(TestClock.class).run();
    }

    private static boolean isForAllTests(ExtensionContext context) {
        return context.getTestInstanceLifecycle().orElse(Lifecycle.PER_METHOD) == Lifecycle.PER_CLASS;
    }

    private static void empty(ApplicationContext program) {
        program.getBean(TestClock.class).set(TestClock.START);
        forgetUploads(Path.of(program.getEnvironment().getRequiredProperty("waardemeter.data")));
        JdbcClient jdbc = program.getBean(JdbcClient.class);
        List<String> emptied = jdbc
                .sql("select tablename from pg_tables where schemaname = current_schema")
                .query(String.class)
                .list()
                .stream()
                .filter(table -> Stream.of(KEPT, WITH_NONE).noneMatch(list -> list.contains(table)))
                .toList();
        jdbc.sql("truncate " + String.join(", ", emptied)).update();
        WITH_NONE.forEach(
                table -> jdbc.sql("delete from " + table + " where id <> 0").update());
        // Versions only ever go up: what is cached by them is never taken for new
        jdbc.sql("""
                update settings set zone = default, sector = default, agent_figures = default,
                    agent_figures_agreed_on = null, agent_figures_agreement = null, short_abandon_seconds = default,
                    repeat_window_days = default, retention_months = null, closed_before = null,
                    data_version = data_version + 1, definition_version = definition_version + 1
                """).update();
        jdbc.sql("update service_level_threshold set seconds = 20").update();
    }

    private static void forgetUploads(Path data) {
        try (Stream<Path> files = Files.list(data.resolve("uploads"))) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
