package nl.waardemeter.imports;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Mappings kept by name, as the JSON they were given in. */
@Component
class Mappings {

    private static final int LONGEST_NAME = 100;

    private final JdbcClient jdbc;
    private final List<RecordKind> kinds;
    private final Clock clock;

    Mappings(JdbcClient jdbc, List<RecordKind> kinds, Clock clock) {
        this.jdbc = jdbc;
        this.kinds = kinds;
        this.clock = clock;
    }

    List<String> names() {
        return jdbc.sql("select name from mapping order by name")
                .query(String.class)
                .list();
    }

    boolean isNameTooLong(String name) {
        return name.length() > LONGEST_NAME;
    }

    Optional<String> find(String name) {
        return jdbc.sql("select body from mapping where name = ?")
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
    boolean keep(String name, String json) {
        MappingJson.read(json, kinds.stream().map(RecordKind::fields).toList());
        boolean isNew = find(name).isEmpty();
        jdbc.sql("insert into mapping (name, body, updated_at) values (?, ?, ?) on conflict (name) do update "
                        + "set body = excluded.body, version = mapping.version + 1, updated_at = excluded.updated_at")
                .params(name, json, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return isNew;
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
                asked.answers());
    }
}
