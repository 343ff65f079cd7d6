package nl.waardemeter.valuescan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.waardemeter.account.AuditTrail;
import nl.waardemeter.account.SignedIn;
import nl.waardemeter.valuescan.Wave.State;
import nl.waardemeter.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The rounds of the value scan: made, opened, closed. */
@Component
public class Waves {

    static final int LONGEST_TITLE = 100;
    private static final String SELECT =
            "select id, title, statements, wanted_on, deadline, opened_on, closed_on, reminded_on, settled from value_wave ";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final AuditTrail audit;

    Waves(JdbcClient jdbc, JsonMapper json, AuditTrail audit) {
        this.jdbc = jdbc;
        this.json = json;
        this.audit = audit;
    }

    /** The latest first. */
    public List<Wave> all() {
        return jdbc.sql(SELECT + "order by coalesce(closed_on, deadline) desc, id desc")
                .query(this::wave)
                .list();
    }

    /** Those whose figures stand, the latest first. */
    List<Wave> settled() {
        return all().stream().filter(wave -> wave.settled() != null).toList();
    }

    public Wave get(int id) {
        return find(id, "");
    }

    /** Nobody else changes it until the transaction ends. */
    Wave lock(int id) {
        return find(id, " for update");
    }

    private Wave find(int id, String how) {
        Optional<Wave> found = jdbc.sql(SELECT + "where id = ?" + how)
                .param(id)
                .query(this::wave)
                .optional();
        return found.orElseThrow(() -> new Refusal(HttpStatus.NOT_FOUND, "valuescan.refused.unknown"));
    }

    private Wave wave(ResultSet row, int number) throws SQLException {
        String settled = row.getString("settled");
        return new Wave(
                row.getInt("id"),
                row.getString("title"),
                row.getInt("statements"),
                row.getObject("wanted_on", LocalDate.class),
                row.getObject("deadline", LocalDate.class),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("closed_on", LocalDate.class),
                row.getObject("reminded_on", LocalDate.class),
                settled == null ? null : json.readValue(settled, Settled.class));
    }

    /** Draws up a wave, which nobody can answer yet. */
    @Transactional
    public int add(String title, LocalDate wantedOn, LocalDate deadline, SignedIn who) {
        int id = jdbc.sql("insert into value_wave (title, statements, wanted_on, deadline) "
                        + "values (:title, :statements, :wanted, :deadline) returning id")
                .param("title", title)
                .param("statements", Wave.STATEMENTS)
                .param("wanted", wantedOn)
                .param("deadline", deadline)
                .query(Integer.class)
                .single();
        audit.record(who, "valuescan.wave-added", subject(id), "");
        return id;
    }

    /** @throws Refusal where it is closed */
    @Transactional
    public void change(int id, String title, LocalDate wantedOn, LocalDate deadline, LocalDate today, SignedIn who) {
        Wave wave = mustNotBeClosed(lock(id), today);
        jdbc.sql("update value_wave set title = :title, wanted_on = :wanted, deadline = :deadline where id = :id")
                .param("title", title)
                .param("wanted", wave.openedOn() == null ? wantedOn : wave.wantedOn())
                .param("deadline", deadline)
                .param("id", id)
                .update();
        audit.record(who, "valuescan.wave-changed", subject(id), "deadline " + wave.deadline() + " -> " + deadline);
    }

    /** From now on the links work. */
    @Transactional
    public void open(int id, LocalDate today, SignedIn who) {
        Wave wave = lock(id);
        if (wave.state(today) != State.DRAFT) {
            return;
        }
        if (today.isAfter(wave.deadline())) {
            throw new Refusal(HttpStatus.CONFLICT, "valuescan.refused.deadline-past");
        }
        jdbc.sql("update value_wave set opened_on = :today where id = :id")
                .param("today", today)
                .param("id", id)
                .update();
        audit.record(who, "valuescan.wave-opened", subject(id), "");
    }

    static Wave mustNotBeClosed(Wave wave, LocalDate today) {
        if (wave.state(today) == State.CLOSED) {
            throw new Refusal(HttpStatus.CONFLICT, "valuescan.refused.closed");
        }
        return wave;
    }

    /** How many handed in a sheet: the only thing that is told before it closes. */
    int answered(int id) {
        return count("value_sheet", id);
    }

    /** How many are, or were, invited. */
    int invited(Wave wave) {
        Settled settled = wave.settled();
        return settled == null ? count("value_invitation", wave.id()) : settled.invited();
    }

    private int count(String table, int id) {
        return jdbc.sql("select count(*) from " + table + " where wave_id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    void settle(int id, @Nullable LocalDate closedOn, Settled settled) {
        jdbc.sql("update value_wave set closed_on = :day, settled = :settled::jsonb where id = :id")
                .param("day", closedOn, java.sql.Types.DATE)
                .param("settled", json.writeValueAsString(settled))
                .param("id", id)
                .update();
    }

    static String subject(int id) {
        return "/valuescan/waves/" + id;
    }
}
