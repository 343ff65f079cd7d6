package nl.waardemeter.valuescan;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.waardemeter.account.AuditTrail;
import nl.waardemeter.account.Scope;
import nl.waardemeter.account.SignedIn;
import nl.waardemeter.valuescan.Wave.State;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A wave closes by hand, or by itself after its deadline; the clock decides that, and whoever looks first afterwards has it settled: the
 * figures of its last day and the change of those who returned are kept, and what made persons and small roles known is forgotten.
 */
@Component
public class Closing {

    private final Waves waves;
    private final Sheets sheets;
    private final EvidenceFigures figures;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final TransactionTemplate alone;

    Closing(
            Waves waves,
            Sheets sheets,
            EvidenceFigures figures,
            JdbcClient jdbc,
            AuditTrail audit,
            PlatformTransactionManager transactions) {
        this.waves = waves;
        this.sheets = sheets;
        this.figures = figures;
        this.jdbc = jdbc;
        this.audit = audit;
        this.alone = new TransactionTemplate(transactions);
        // who looks may well do so in a transaction that only reads
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** By hand. */
    public void close(int id, LocalDate today, SignedIn who) {
        if (waves.get(id).state(today) == State.OPEN) {
            settle(id, today, today, who);
        }
    }

    /** Settles what closed by itself, the earliest first. */
    public void settle(LocalDate today) {
        List<Integer> over = jdbc.sql("select id from value_wave where settled is null and opened_on is not null "
                        + "and deadline < ? order by deadline, id")
                .param(today)
                .query(Integer.class)
                .list();
        over.forEach(id -> settle(id, null, today, null));
    }

    private void settle(int id, @Nullable LocalDate closedOn, LocalDate today, @Nullable SignedIn who) {
        LocalDate lastDay = closedOn == null ? waves.get(id).deadline() : closedOn;
        Map<String, List<Indicator>> evidence = figures.of(Scope.everything(), lastDay);
        alone.executeWithoutResult(status -> {
            Wave wave = waves.lock(id);
            boolean isOver = closedOn != null
                    ? wave.state(today) == State.OPEN
                    : wave.state(today) == State.CLOSED && wave.lastDay().equals(lastDay);
            if (wave.settled() != null || !isOver) {
                return;
            }
            List<Sheet> own = sheets.of(id);
            Map<String, Returned> returned = before(wave, lastDay)
                    .map(earlier -> Returned.between(sheets.of(earlier.id()), own))
                    .orElse(Map.of());
            waves.settle(id, closedOn, new Settled(waves.invited(wave), evidence, returned));
            sheets.forgetSmallRoles(id);
            waves.settled().stream()
                    .filter(other -> other.id() != id && !other.lastDay().isAfter(lastDay))
                    .forEach(other -> sheets.forgetPersons(other.id()));
            if (who == null) {
                audit.recordBySystem("valuescan.wave-closed", Waves.subject(id), "deadline");
            } else {
                audit.record(who, "valuescan.wave-closed", Waves.subject(id), "");
            }
        });
    }

    private Optional<Wave> before(Wave wave, LocalDate lastDay) {
        return waves.settled().stream()
                .filter(other -> other.id() != wave.id() && !other.lastDay().isAfter(lastDay))
                .max(Comparator.comparing(Wave::lastDay).thenComparing(Wave::id));
    }
}
