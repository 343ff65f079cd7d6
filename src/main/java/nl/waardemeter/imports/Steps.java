package nl.waardemeter.imports;

import java.sql.Types;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells how far the one transaction is in which an import is stored or undone: beside that transaction, or nobody would see it before its end. */
@Component
class Steps {

    private final JdbcClient jdbc;
    private final TransactionTemplate beside;

    Steps(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        beside = new TransactionTemplate(transactions);
        beside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** What is being done at a step. */
    enum Doing {
        COMPARING,
        WRITING,
        TAKING_OUT,
        TOTALS;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * Where it stands.
     *
     * @param step counted from 1
     * @param doing the end of the message's key
     */
    record Step(int step, int steps, String doing, @Nullable String kind) {

        /** Null where nothing is being stored or undone. */
        static @Nullable Step of(Import one) {
            String doing = one.stepDoing();
            boolean told = one.state() == ImportState.STORING || one.state() == ImportState.UNDOING;
            return !told || doing == null ? null : new Step(one.step(), one.steps(), doing, one.stepKind());
        }

        public int done() {
            return step - 1;
        }
    }

    /** The steps of one import, told as they begin. */
    Count of(int importId, int steps) {
        return new Count(importId, steps);
    }

    final class Count {

        private final int importId;
        private final int steps;
        private int step;

        private Count(int importId, int steps) {
            this.importId = importId;
            this.steps = steps;
        }

        void begin(Doing doing, @Nullable String kind) {
            step = Math.min(step + 1, steps);
            beside.executeWithoutResult(status -> jdbc.sql(
                            "update import set step = :step, steps = :steps, step_doing = :doing, step_kind = :kind "
                                    + "where id = :id")
                    .param("step", step)
                    .param("steps", steps)
                    .param("doing", doing.word())
                    .param("kind", kind, Types.VARCHAR)
                    .param("id", importId)
                    .update());
        }

        /** The same steps once more, from the first. */
        void again() {
            step = 0;
        }
    }
}
