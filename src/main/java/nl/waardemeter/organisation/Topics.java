package nl.waardemeter.organisation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Why customers contact us, in two levels, and whose department can do something about it. */
@Component
public class Topics {

    private final JdbcClient jdbc;

    Topics(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A contact reason.
     *
     * @param parent what it stands under; null on the upper level
     * @param owner the department; that of the parent where it has none of its own, null where neither has one
     */
    public record Topic(
            int id,
            String name,
            @Nullable Integer parent,
            @Nullable String owner) {}

    /** All that stand for themselves, "none" included, in the order in which people look them up. */
    public List<Topic> all() {
        return jdbc.sql("select t.id, t.name, t.parent_id as parent, "
                        + "coalesce(nullif(t.owner_department, ''), nullif(p.owner_department, '')) as owner "
                        + "from topic t left join topic p on p.id = t.parent_id "
                        + "where t.stamp_id is null order by t.id = 0, t.name collate \"und-x-icu\", t.id")
                .query(Topic.class)
                .list();
    }
}
