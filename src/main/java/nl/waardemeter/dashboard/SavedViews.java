package nl.waardemeter.dashboard;

import java.util.List;
import java.util.Optional;
import nl.waardemeter.account.SignedIn;
import nl.waardemeter.web.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What somebody looks at often, under a name of their own. Everybody has only their own; one may be what the dashboard opens with. */
@Component
class SavedViews {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_QUERY = 2000;
    private static final int MOST = 50;

    private final JdbcClient jdbc;

    SavedViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One view.
     *
     * @param query of the address, encoded, without its question mark
     */
    record SavedView(int id, String name, String query, boolean opens) {

        public String address() {
            return "/?" + query;
        }
    }

    List<SavedView> of(SignedIn who) {
        return jdbc.sql("select id, name, query, opens from saved_view where account_id = ? "
                        + "order by name collate \"und-x-icu\", id")
                .param(who.accountId())
                .query(SavedView.class)
                .list();
    }

    /** The one that the dashboard opens with. */
    Optional<SavedView> first(SignedIn who) {
        return of(who).stream().filter(SavedView::opens).findFirst();
    }

    /**
     * Saves a view, in place of one of the same name.
     *
     * @throws Refusal where there is no name, or too long a one
     */
    @Transactional
    public void save(String name, String query, boolean opens, SignedIn who) {
        String kept = name.strip();
        if (kept.isEmpty() || kept.length() > LONGEST_NAME) {
            throw new Refusal(HttpStatus.BAD_REQUEST, "dashboard.views.name", LONGEST_NAME);
        }
        boolean isNew = of(who).stream().noneMatch(view -> view.name().equalsIgnoreCase(kept));
        if (query.length() > LONGEST_QUERY || isNew && of(who).size() >= MOST) {
            throw new Refusal(HttpStatus.BAD_REQUEST, "dashboard.views.much", MOST);
        }
        if (opens) {
            jdbc.sql("update saved_view set opens = false where account_id = ?")
                    .param(who.accountId())
                    .update();
        }
        jdbc.sql(
                        "insert into saved_view (account_id, name, query, opens) values (:who, :name, :query, :opens) "
                                + "on conflict (account_id, lower(name)) do update set name = :name, query = :query, opens = :opens")
                .param("who", who.accountId())
                .param("name", kept)
                .param("query", query)
                .param("opens", opens)
                .update();
    }

    /** Nothing happens where it is gone, or another's. */
    @Transactional
    public void remove(int id, SignedIn who) {
        jdbc.sql("delete from saved_view where id = ? and account_id = ?")
                .param(id)
                .param(who.accountId())
                .update();
    }
}
