package nl.waardemeter.valuescan;

import java.security.SecureRandom;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where sheets are kept, in such a way that nothing tells whose they are: the migration that made the table says how. */
@Component
class Sheets {

    private static final SecureRandom CHANCE = new SecureRandom();

    private final JdbcClient jdbc;

    Sheets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By their random ids, so in an order of chance. */
    List<Sheet> of(int wave) {
        return jdbc.sql("select person, role, now, wanted, comments from value_sheet where wave_id = ? order by id")
                .param(wave)
                .query(Sheets::sheet)
                .list();
    }

    /** Puts a sheet among the others, in place of an earlier one of the same person, and shuffles them all. The wave must be locked. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(int wave, Sheet sheet) {
        List<Sheet> all = new ArrayList<>(of(wave));
        all.removeIf(other -> Objects.equals(other.person(), sheet.person()));
        all.add(sheet);
        Collections.shuffle(all, CHANCE);
        jdbc.sql("delete from value_sheet where wave_id = ?").param(wave).update();
        all.forEach(each -> insert(wave, each));
    }

    private void insert(int wave, Sheet sheet) {
        AssessorRole role = sheet.role();
        jdbc.sql("insert into value_sheet (id, wave_id, person, role, now, wanted, comments) "
                        + "values (:id, :wave, :person, :role, :now, :wanted, :comments)")
                .param("id", UUID.randomUUID())
                .param("wave", wave)
                .param("person", sheet.person())
                .param("role", role == null ? null : role.key(), java.sql.Types.VARCHAR)
                .param("now", sheet.now().toArray(Integer[]::new))
                .param("wanted", sheet.wanted().toArray(Integer[]::new))
                .param("comments", sheet.comments().toArray(String[]::new))
                .update();
    }

    /** Of few people a role would be a name, and no figure is shown of it. */
    void forgetSmallRoles(int wave) {
        jdbc.sql("update value_sheet set role = null where wave_id = :wave and role in "
                        + "(select role from value_sheet where wave_id = :wave group by role having count(*) < :least)")
                .param("wave", wave)
                .param("least", Anonymity.LEAST_OF_ROLE)
                .update();
    }

    /** Nothing is to be compared with them any more. */
    void forgetPersons(int wave) {
        jdbc.sql("update value_sheet set person = null where wave_id = ? and person is not null")
                .param(wave)
                .update();
    }

    private static Sheet sheet(ResultSet row, int number) throws SQLException {
        String role = row.getString("role");
        return new Sheet(
                row.getObject("person", UUID.class),
                role == null ? null : AssessorRole.ofKey(role).orElseThrow(),
                answers(row.getArray("now")),
                answers(row.getArray("wanted")),
                Arrays.asList((@Nullable String[]) row.getArray("comments").getArray()));
    }

    private static List<@Nullable Integer> answers(Array array) throws SQLException {
        List<@Nullable Integer> answers = new ArrayList<>();
        for (Object answer : (@Nullable Object[]) array.getArray()) {
            answers.add(answer == null ? null : ((Number) answer).intValue());
        }
        return answers;
    }
}
