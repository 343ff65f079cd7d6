package nl.waardemeter.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.waardemeter.WaardemeterTest;
import nl.waardemeter.account.People;
import nl.waardemeter.account.Role;
import nl.waardemeter.account.SignedIn;
import nl.waardemeter.imports.NameChanges.Wanted;
import nl.waardemeter.organisation.Dimension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who leads a team that is merged into another leads that one, and has the own team again when they are parted. */
@WaardemeterTest
class MergedLeadersIntegrationTests {

    @Autowired
    private Desk desk;

    @Autowired
    private NameChanges changes;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    private SignedIn admin;

    @BeforeEach
    void threeTeams() {
        admin = people.signedIn(Role.ADMIN);
        desk.store(
                "contact_id,channel,offered_at,team",
                "c-1,phone,2026-01-05T09:00:00Z,North",
                "c-2,phone,2026-01-06T09:00:00Z,Noord",
                "c-3,phone,2026-01-06T10:00:00Z,South");
    }

    private int team(String name) {
        return jdbc.sql("select id from team where name = ?")
                .param(name)
                .query(Integer.class)
                .single();
    }

    private int leader(String... teams) {
        return people.signedIn(
                        Role.TEAM_LEADER,
                        List.of(teams).stream().mapToInt(this::team).toArray())
                .accountId();
    }

    private Set<String> teamsOf(int account) {
        return new TreeSet<>(
                jdbc.sql("select t.name from account_team a join team t on t.id = a.team_id where a.account_id = ?")
                        .param(account)
                        .query(String.class)
                        .list());
    }

    private void merge(String name, String into) {
        changes.apply(
                List.of(new Wanted(
                        Dimension.TEAM, team(name), NameField.MERGED_INTO, String.valueOf(team(into)), null)),
                admin);
    }

    private void undo(String name) {
        changes.undo(
                jdbc.sql("select max(id) from name_change where name_id = ? and undone_at is null")
                        .param(team(name))
                        .query(Integer.class)
                        .single(),
                admin);
    }

    @Test
    void theLeaderGoesAlongAndComesBack() {
        int leader = leader("Noord");

        merge("Noord", "North");
        assertThat(teamsOf(leader)).containsExactly("North");
        assertThat(jdbc.sql("select detail from audit_entry where subject = ? order by id desc limit 1")
                        .param("/accounts/" + leader)
                        .query(String.class)
                        .single())
                .isEqualTo(team("Noord") + " -> " + team("North"));

        undo("Noord");
        assertThat(teamsOf(leader)).containsExactly("Noord");
    }

    @Test
    void whoLedBothLeadsBothAgain() {
        int leader = leader("Noord", "North", "South");

        merge("Noord", "North");
        assertThat(teamsOf(leader)).containsExactly("North", "South");

        undo("Noord");
        assertThat(teamsOf(leader)).containsExactly("Noord", "North", "South");
    }

    @Test
    void whoseTeamsAnAdminHasChangedSinceKeepsThem() {
        int leader = leader("Noord");
        merge("Noord", "North");
        leader("South");

        undo("Noord");

        assertThat(teamsOf(leader)).containsExactly("South");
    }

    @Test
    void throughAChainOfMergesTheOwnTeamComesBack() {
        int leader = leader("Noord");
        merge("Noord", "North");
        merge("North", "South");
        assertThat(teamsOf(leader)).containsExactly("South");

        undo("North");
        assertThat(teamsOf(leader)).containsExactly("North");
        undo("Noord");
        assertThat(teamsOf(leader)).containsExactly("Noord");
    }

    @Test
    void ofOtherNamesNobodysTeamsChange() {
        int leader = leader("Noord");
        desk.store("contact_id,channel,offered_at,topic", "c-9,phone,2026-01-05T09:00:00Z,A");
        desk.store("contact_id,channel,offered_at,topic", "c-10,phone,2026-01-05T09:00:00Z,B");
        List<Integer> topics = jdbc.sql("select id from topic where id <> 0 order by id")
                .query(Integer.class)
                .list();

        changes.apply(
                List.of(new Wanted(
                        Dimension.TOPIC, topics.get(0), NameField.MERGED_INTO, String.valueOf(topics.get(1)), null)),
                admin);

        assertThat(teamsOf(leader)).containsExactly("Noord");
    }
}
