package nl.waardemeter.imports;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import nl.waardemeter.account.AuditTrail;
import nl.waardemeter.account.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Mappings kept by name, as the JSON they were given in. */
@Component
class Mappings {

    private static final int LONGEST_NAME = 100;

    private final JdbcClient jdbc;
    private final List<RecordKind> kinds;
    private final AuditTrail audit;
    private final Clock clock;

    Mappings(JdbcClient jdbc, List<RecordKind> kinds, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.kinds = kinds;
        this.audit = audit;
        this.clock = clock;
    }

    List<String> names() {
        return jdbc.sql("select name from mapping where removed_at is null order by name")
                .query(String.class)
                .list();
    }

    boolean isNameTooLong(String name) {
        return name.length() > LONGEST_NAME;
    }

    Optional<String> find(String name) {
        return jdbc.sql("select body from mapping where name = ? and removed_at is null")
                .param(name)
                .query(String.class)
                .optional();
    }

    /**
     * Keeps a mapping under a name; an earlier one of that name gives way.
     *
     * @return whether the name is new
     * @throws RefusedException that names the place in the JSON that cannot be read
     */
    boolean keep(String name, String json, int accountId) {
        MappingJson.read(json, fields());
        Optional<String> before = find(name);
        if (before.filter(json::equals).isPresent()) {
            return false;
        }
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql("insert into mapping (name, body, updated_at) values (?, ?, ?) on conflict (name) do update "
                        + "set body = excluded.body, version = mapping.version + 1, updated_at = excluded.updated_at, "
                        + "removed_at = null")
                .params(name, json, now)
                .update();
        jdbc.sql("insert into mapping_version (name, version, body, saved_at, account_id) "
                        + "select name, version, body, updated_at, ? from mapping where name = ?")
                .params(accountId, name)
                .update();
        return before.isEmpty();
    }

    List<RecordFields> fields() {
        return kinds.stream().map(RecordKind::fields).toList();
    }

    /** A mapping as it is kept. */
    record Kept(int id, String name, int version, Mapping mapping, java.time.Instant savedAt) {}

    List<Kept> all() {
        return jdbc.sql("select id, name, version, body, updated_at from mapping where removed_at is null "
                        + "order by name")
                .query((rs, row) -> new Kept(
                        rs.getInt(1),
                        rs.getString(2),
                        rs.getInt(3),
                        MappingJson.unfinished(rs.getString(4), fields()),
                        rs.getTimestamp(5).toInstant()))
                .list();
    }

    /** The sheets that kept mappings are for. */
    List<String> sheets() {
        return all().stream()
                .map(kept -> kept.mapping().sheet())
                .filter(java.util.Objects::nonNull)
                .distinct()
                .toList();
    }

    /** The one that was made for files with these columns: of several, the one that names most of them. */
    Optional<Kept> recognised(FileLook look) {
        return all().stream()
                .filter(kept -> !kept.mapping().headers().isEmpty())
                .filter(kept -> kept.mapping().headers().stream().allMatch(header -> look.column(header) >= 0))
                .max(java.util.Comparator.comparingInt(
                        kept -> kept.mapping().headers().size()));
    }

    /** The number of the mapping that has this name, removed or not. */
    Optional<Integer> idOf(@Nullable String name) {
        return jdbc.sql("select id from mapping where name = ?")
                .param(name)
                .query(Integer.class)
                .optional();
    }

    /** Another name for the same mapping; files that wait to be imported go on with it. */
    @Transactional
    void rename(int id, String name, SignedIn who) {
        String before = nameOf(id);
        if (name.isEmpty() || isNameTooLong(name)) {
            throw Answers.unprocessable(
                    name.isEmpty() ? "imports.mappings.name-missing" : "imports.new.keep-as-too-long");
        }
        if (name.equals(before)) {
            return;
        }
        if (idOf(name).isPresent()) {
            throw Answers.unprocessable("imports.mappings.name-taken", name);
        }
        for (String rename : List.of(
                "update mapping set name = ? where name = ?",
                "update mapping_version set name = ? where name = ?",
                "update draft set mapping_name = ? where mapping_name = ?")) {
            jdbc.sql(rename).params(name, before).update();
        }
        audit.record(who, "imports.mapping-renamed", address(id), "");
    }

    /** From now on no file is recognised by it and no import can name it; until it is brought back. */
    @Transactional
    void remove(int id, SignedIn who) {
        String name = nameOf(id);
        jdbc.sql("update mapping set removed_at = ? where id = ? and removed_at is null")
                .params(clock.instant().atOffset(ZoneOffset.UTC), id)
                .update();
        jdbc.sql("update draft set mapping_name = null where mapping_name = ?")
                .param(name)
                .update();
        audit.record(who, "imports.mapping-removed", address(id), "");
    }

    @Transactional
    void bringBack(int id, SignedIn who) {
        nameOf(id);
        jdbc.sql("update mapping set removed_at = null where id = ?").param(id).update();
        audit.record(who, "imports.mapping-returned", address(id), "");
    }

    private String nameOf(int id) {
        return jdbc.sql("select name from mapping where id = ?")
                .param(id)
                .query(String.class)
                .optional()
                .orElseThrow(() -> Answers.unknown(id));
    }

    String addressOf(String name) {
        return idOf(name).map(Mappings::address).orElse("/imports/mappings");
    }

    static String address(int id) {
        return "/imports/mappings/" + id;
    }

    /** The request with the mapping that its name stands for. */
    ImportRequest resolve(ImportRequest asked) {
        String name = asked.mappingName();
        if (name == null || name.isBlank() || asked.mapping() != null) {
            return asked;
        }
        String body = find(name).orElseThrow(() -> Answers.unprocessable("imports.refusal.mapping-unknown", name));
        return new ImportRequest(
                asked.kind(),
                body,
                name,
                asked.source(),
                asked.zone(),
                asked.dateOrder(),
                asked.decimal(),
                asked.duration(),
                asked.sheet(),
                asked.answers());
    }
}
