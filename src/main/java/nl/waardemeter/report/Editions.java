package nl.waardemeter.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import nl.waardemeter.account.AuditTrail;
import nl.waardemeter.account.Scope;
import nl.waardemeter.account.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The reports that were issued, as they were then. */
@Component
public class Editions {

    private static final String SELECT =
            "select e.id, r.span, r.team_id, t.name as team, e.number, e.issued_at, a.name as by, "
                    + "e.data_version, e.definition_version, e.sent_at from report_edition e join report r on r.id = e.report_id "
                    + "left join team t on t.id = r.team_id left join account a on a.id = e.account_id ";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final ReportNotes notes;
    private final AuditTrail audit;

    Editions(JdbcClient jdbc, JsonMapper json, ReportNotes notes, AuditTrail audit) {
        this.jdbc = jdbc;
        this.json = json;
        this.notes = notes;
        this.audit = audit;
    }

    /**
     * One of them, without what it tells.
     *
     * @param team the name of the team as it is now; null of everybody
     * @param by null where nobody asked: it was time
     * @param sentAt when it went out first; null as long as it did not
     */
    public record Edition(
            int id,
            ReportKey key,
            @Nullable String team,
            int number,
            Instant issuedAt,
            @Nullable String by,
            long dataVersion,
            int definitionVersion,
            @Nullable Instant sentAt) {}

    /** All of one report, the latest first. */
    List<Edition> of(ReportKey key) {
        return jdbc.sql(SELECT + "where r.span = :span and r.team_id is not distinct from :team order by e.number desc")
                .param("span", key.span().word())
                .param("team", key.team(), Types.INTEGER)
                .query(Editions::edition)
                .list();
    }

    public Optional<Edition> latest(ReportKey key) {
        return of(key).stream().findFirst();
    }

    public Optional<Edition> find(int id) {
        return jdbc.sql(SELECT + "where e.id = :id")
                .param("id", id)
                .query(Editions::edition)
                .optional();
    }

    /** The latest of each report that may be seen, the latest months first. */
    List<Edition> latestOfEach(Scope scope, int most) {
        return jdbc.sql("select * from (" + SELECT.replace("select ", "select distinct on (r.id) ")
                        + "where :all or r.team_id = any(:teams) order by r.id, e.number desc) latest "
                        + "order by issued_at desc, id desc limit :most")
                .param("all", scope.all())
                .param("teams", scope.teams().toArray(Integer[]::new))
                .param("most", most)
                .query(Editions::edition)
                .list();
    }

    /** What it tells. */
    public MonthlyReport content(Edition edition) {
        return json.readValue(
                jdbc.sql("select content::text from report_edition where id = :id")
                        .param("id", edition.id())
                        .query(String.class)
                        .single(),
                MonthlyReport.class);
    }

    /** Keeps it for good, with the next number. */
    @Transactional
    public Edition keep(ReportKey key, MonthlyReport draft, @Nullable SignedIn who) {
        int report = notes.begin(key);
        int number = latest(key).map(Edition::number).orElse(0) + 1;
        jdbc.sql(
                        "insert into report_edition (report_id, number, issued_at, account_id, data_version, definition_version, content) "
                                + "values (:report, :number, :at, :account, :data, :definition, :content::jsonb)")
                .param("report", report)
                .param("number", number)
                .param("at", draft.stamp().madeAt().atOffset(ZoneOffset.UTC))
                .param("account", who == null ? null : who.accountId(), Types.INTEGER)
                .param("data", draft.stamp().dataVersion())
                .param("definition", draft.stamp().definitionVersion())
                .param("content", json.writeValueAsString(draft.numbered(number)))
                .update();
        if (who == null) {
            audit.recordBySystem("report.issued", ReportAddress.of(key), String.valueOf(number));
        } else {
            audit.record(who, "report.issued", ReportAddress.of(key), String.valueOf(number));
        }
        return latest(key).orElseThrow();
    }

    /** It went out; the first time is what counts. */
    public void sent(int id, Instant at) {
        jdbc.sql("update report_edition set sent_at = :at where id = :id and sent_at is null")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    private static Edition edition(ResultSet row, int number) throws SQLException {
        OffsetDateTime sent = row.getObject("sent_at", OffsetDateTime.class);
        return new Edition(
                row.getInt("id"),
                new ReportKey(
                        ReportSpan.ofWord(row.getString("span")).orElseThrow(),
                        row.getObject("team_id", Integer.class)),
                row.getString("team"),
                row.getInt("number"),
                row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                row.getString("by"),
                row.getLong("data_version"),
                row.getInt("definition_version"),
                sent == null ? null : sent.toInstant());
    }
}
