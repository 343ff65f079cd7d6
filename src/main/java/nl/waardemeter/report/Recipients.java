package nl.waardemeter.report;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import nl.waardemeter.account.ActiveAccounts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who gets which report by mail, and whether they may. */
@Component
class Recipients {

    private static final String SELECT = "select r.id, r.account_id, coalesce(r.name, a.name) as name, "
            + "coalesce(r.email, a.email) as email, r.team_id, t.name as team, r.language, r.forms, r.added_at, r.removed_at, "
            + "r.unsubscribed_at from report_recipient r left join account a on a.id = r.account_id "
            + "left join team t on t.id = r.team_id ";

    private final JdbcClient jdbc;
    private final ActiveAccounts accounts;

    Recipients(JdbcClient jdbc, ActiveAccounts accounts) {
        this.jdbc = jdbc;
        this.accounts = accounts;
    }

    /** By report, everybody's first, then by name; those who left the list among them. */
    List<Recipient> all() {
        return jdbc.sql(SELECT
                        + "where r.removed_at is null order by r.team_id is not null, lower(t.name), lower(coalesce(r.name, "
                        + "a.name)), r.id")
                .query(Recipients::recipient)
                .list();
    }

    /** Those that were removed since, the last first. */
    List<Recipient> removedSince(Instant since) {
        return jdbc.sql(SELECT + "where r.removed_at >= :since order by r.removed_at desc, r.id desc")
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Recipients::recipient)
                .list();
    }

    Optional<Recipient> find(int id) {
        return jdbc.sql(SELECT + "where r.id = :id")
                .param("id", id)
                .query(Recipients::recipient)
                .optional();
    }

    /** Those of one report. */
    List<Recipient> of(@Nullable Integer team) {
        return all().stream()
                .filter(recipient -> recipient.isOnTheList() && Objects.equals(recipient.team(), team))
                .toList();
    }

    /** The teams whose report somebody is to get who was on the list by then; null among them stands for everybody's report. */
    List<@Nullable Integer> teams(Instant then) {
        return all().stream()
                .filter(recipient ->
                        recipient.isOnTheList() && !recipient.addedAt().isAfter(then))
                .<@Nullable Integer>map(Recipient::team)
                .distinct()
                .toList();
    }

    /** Why this recipient gets no mail with this report, as the last part of a message's key; null where nothing is in the way. */
    @Nullable
    String inTheWay(Recipient recipient, ReportKey key) {
        if (recipient.removedAt() != null) {
            return "removed";
        }
        if (recipient.unsubscribedAt() != null) {
            return "unsubscribed";
        }
        if (!Objects.equals(recipient.team(), key.team())) {
            return "other-report";
        }
        if (recipient.account() == null) {
            return null;
        }
        ActiveAccounts.Active account = accounts.find(recipient.account()).orElse(null);
        if (account == null) {
            return "no-account";
        }
        return key.isFor(account.who().scope()) ? null : "outside-scope";
    }

    private static Recipient recipient(ResultSet row, int number) throws SQLException {
        return new Recipient(
                row.getInt("id"),
                row.getObject("account_id", Integer.class),
                row.getString("name"),
                row.getString("email"),
                row.getObject("team_id", Integer.class),
                row.getString("team"),
                Locale.forLanguageTag(row.getString("language")),
                forms(row.getArray("forms")),
                row.getObject("added_at", OffsetDateTime.class).toInstant(),
                instant(row, "removed_at"),
                instant(row, "unsubscribed_at"));
    }

    private static List<String> forms(Array forms) throws SQLException {
        return Arrays.asList((String[]) forms.getArray());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
