package nl.waardemeter.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nl.waardemeter.WaardemeterTest;
import nl.waardemeter.account.Browser;
import nl.waardemeter.account.People;
import nl.waardemeter.account.Role;
import nl.waardemeter.account.SignedIn;
import nl.waardemeter.imports.NameChanges.Wanted;
import nl.waardemeter.kpi.Kpi;
import nl.waardemeter.kpi.Norm.Range;
import nl.waardemeter.organisation.Dimension;
import nl.waardemeter.scorecard.NormAim;
import nl.waardemeter.scorecard.NormChanges;
import nl.waardemeter.scorecard.OwnNorm;
import nl.waardemeter.scorecard.OwnNorms;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The norm of a team that is merged into another goes along, and is the own team's again when they are parted. */
@WaardemeterTest
class MergedNormsIntegrationTests {

    @Autowired
    private Desk desk;

    @Autowired
    private NameChanges changes;

    @Autowired
    private NormChanges agreed;

    @Autowired
    private OwnNorms norms;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    private SignedIn admin;

    @BeforeEach
    void twoSpellingsOfATeam() {
        admin = people.signedIn(Role.ADMIN);
        desk.store(
                "contact_id,channel,offered_at,team,topic",
                "c-1,phone,2026-01-05T09:00:00Z,North,Refund",
                "c-2,phone,2026-01-06T09:00:00Z,Noord,Geld terug");
    }

    private int id(String table, String name) {
        return jdbc.sql("select id from " + table + " where name = ?")
                .param(name)
                .query(Integer.class)
                .single();
    }

    private int set(@Nullable Integer team, @Nullable Integer topic, String from) {
        NormAim aim = new NormAim(Kpi.AVERAGE_HANDLE_TIME, null, team, topic, null);
        OwnNorm.Terms terms = new OwnNorm.Terms(
                new Range(100.0, 200.0), new Range(50.0, 250.0), null, LocalDate.parse(from), "Vera", "Agreed", null);
        return agreed.set(aim, terms, admin);
    }

    private void merge(Dimension dimension, String name, String into) {
        String table = dimension.table();
        changes.apply(
                List.of(new Wanted(
                        dimension, id(table, name), NameField.MERGED_INTO, String.valueOf(id(table, into)), null)),
                admin);
    }

    private OwnNorm norm(int id) {
        return norms.find(id).orElseThrow();
    }

    private String page() {
        return new Browser(mvc)
                .always(request -> request.with(people.manager()).locale(Locale.ENGLISH))
                .open("/norms")
                .text("#norms tbody");
    }

    @Test
    void itHoldsForTheTeamThatItsTeamWentIntoAndComesBack() {
        int norm = set(id("team", "Noord"), null, "2026-01-01");

        merge(Dimension.TEAM, "Noord", "North");
        assertThat(norm(norm).aim().team()).isEqualTo(id("team", "North"));
        assertThat(page()).contains("Team: North “Noord” was merged into “North”; this norm holds there now.");

        changes.undo(
                jdbc.sql("select max(id) from name_change").query(Integer.class).single(), admin);
        assertThat(norm(norm).aim().team()).isEqualTo(id("team", "Noord"));
        assertThat(page()).contains("Team: Noord").doesNotContain("merged");
    }

    @Test
    void whereTheOtherTeamHadANormThatOneStaysAndThePageSaysSo() {
        int merged = set(id("team", "Noord"), null, "2026-01-15");
        int kept = set(id("team", "North"), null, "2026-01-01");

        merge(Dimension.TEAM, "Noord", "North");

        assertThat(norm(kept).merged()).isNull();
        assertThat(norm(merged).aim().team()).isEqualTo(id("team", "Noord"));
        assertThat(page())
                .contains(
                        "Team: Noord “Noord” was merged into “North”, which had a norm of its own; this one no longer holds.");
    }

    @Test
    void aNormThatIsAgreedAfterTheMergeComesAfterTheOneThatWentAlong() {
        int first = set(id("team", "Noord"), null, "2026-01-01");
        merge(Dimension.TEAM, "Noord", "North");
        jdbc.sql("update name_change set at = at - interval '1 hour'").update();

        set(id("team", "North"), null, "2026-06-01");

        assertThat(norm(first).aim().team()).isEqualTo(id("team", "North"));
    }

    @Test
    void theNormOfAContactReasonGoesAlongToo() {
        int norm = set(null, id("topic", "Geld terug"), "2026-01-01");

        merge(Dimension.TOPIC, "Geld terug", "Refund");

        assertThat(norm(norm).aim().topic()).isEqualTo(id("topic", "Refund"));
    }
}
