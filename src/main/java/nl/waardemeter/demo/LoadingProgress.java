package nl.waardemeter.demo;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import nl.waardemeter.database.Mode;
import nl.waardemeter.imports.ImportState;
import nl.waardemeter.imports.Imports;
import nl.waardemeter.imports.Imports.HandedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far the loading is, as long as it goes on. */
@Component
class LoadingProgress {

    private final JdbcClient jdbc;
    private final Imports imports;
    private final Mode mode;
    private final LoadingSettings settings;

    LoadingProgress(JdbcClient jdbc, Imports imports, Mode mode, LoadingSettings settings) {
        this.jdbc = jdbc;
        this.imports = imports;
        this.mode = mode;
        this.settings = settings;
    }

    /**
     * What is there already.
     *
     * @param months whose contacts are there
     * @param files that are in, of so many
     */
    record Step(int months, int allMonths, int files, int allFiles) {}

    /** Empty where nothing is being loaded. */
    Optional<Step> now() {
        if (mode != Mode.DEMONSTRATION) {
            return Optional.empty();
        }
        Optional<String> until = jdbc.sql("select task_instance from scheduled_tasks where task_name = ?")
                .param(LoadingJob.NAME)
                .query(String.class)
                .optional();
        if (until.isPresent()) {
            return Optional.of(step(LoadingPlan.of(new Months(LocalDate.parse(until.get()), settings.months()))));
        }
        return isNothingThere() ? Optional.of(new Step(0, settings.months(), 0, 1)) : Optional.empty();
    }

    boolean isNothingThere() {
        return jdbc.sql(
                        "select not exists (select from import) and not exists (select from scheduled_tasks where task_name = ?)")
                .param(LoadingJob.NAME)
                .query(Boolean.class)
                .single();
    }

    private Step step(LoadingPlan plan) {
        Map<String, HandedIn> there = imports.byFileName();
        int months = 0;
        for (LoadingPlan.Batch batch : plan.batches()) {
            months += isIn(there.get(batch.fileName(Kind.CONTACTS)))
                    ? batch.months().size()
                    : 0;
        }
        int files = (int) plan.fileNames().keySet().stream()
                .filter(name -> isIn(there.get(name)))
                .count();
        return new Step(months, plan.months().count(), files, plan.fileNames().size());
    }

    private static boolean isIn(@Nullable HandedIn one) {
        return one != null && !(one.state().isUnderWay() && one.state() != ImportState.UNDOING);
    }
}
