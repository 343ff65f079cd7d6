package nl.waardemeter.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.waardemeter.WaardemeterTest;
import nl.waardemeter.imports.Desk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whose a stored leg is: team, agent, queue and topic by their names. */
@WaardemeterTest
class ContactNamesIntegrationTests {

    @Autowired
    private Desk desk;

    @Autowired
    private ContactLegs legs;

    @Autowired
    private JdbcClient jdbc;

    private ContactLeg leg(String contact) {
        return legs.findAll().stream()
                .filter(leg -> leg.key.contactId().equals(contact))
                .findFirst()
                .orElseThrow();
    }

    private List<String> strings(String query) {
        return jdbc.sql(query).query(String.class).list();
    }

    private int add(String table, String name) {
        return jdbc.sql("insert into " + table + " (name) values (?) returning id")
                .param(name)
                .query(Integer.class)
                .single();
    }

    private String team(String contact) {
        return strings("select t.name from contact_leg l join team t on t.id = l.team_id where l.contact_id = '"
                        + contact + "'")
                .get(0);
    }

    @Test
    void aLegIsStampedWithItsOwnTeamElseTheAgentsElseTheQueues() {
        int returns = add("team", "Returns");
        int orders = add("team", "Orders");
        int backOffice = add("team", "Back office");
        int anna = add("agent", "Anna");
        int queue = add("queue", "Parcels");
        jdbc.sql(
                        "insert into agent_team (agent_id, from_date, team_id) values (?, '2026-01-01', ?), (?, '2026-01-10', ?)")
                .params(anna, returns, anna, orders)
                .update();
        jdbc.sql("insert into queue_team (queue_id, from_date, team_id) values (?, '2026-01-01', ?)")
                .params(queue, backOffice)
                .update();

        desk.store(
                "contact_id,channel,offered_at,team,agent,queue",
                "c-1,phone,2026-01-09T23:30:00Z,Front desk,Anna,Parcels",
                "c-2,phone,2026-01-09T22:30:00Z,,Anna,Parcels",
                "c-3,phone,2026-01-09T23:30:00Z,,anna,Parcels",
                "c-4,phone,2026-01-09T09:00:00Z,,Bram,Parcels",
                "c-5,phone,2026-01-09T09:00:00Z,,,Other",
                "c-6,phone,2025-12-31T09:00:00Z,,Anna,Parcels");

        assertThat(team("c-1")).isEqualTo("Front desk");
        assertThat(team("c-2")).isEqualTo("Returns");
        assertThat(team("c-3")).as("from the local day on").isEqualTo("Orders");
        assertThat(team("c-4")).isEqualTo("Back office");
        assertThat(team("c-5")).isEqualTo("-");
        assertThat(team("c-6")).as("before the first membership").isEqualTo("-");
    }

    @Test
    void newNamesAreCreatedOnceAndKnownOnesMatchedWhateverTheCase() {
        add("agent", "Anna de Vries");

        desk.file(
                        "contact_id,channel,offered_at,agent,queue,team,topic",
                        "c-1,phone,2026-01-05T09:00:00Z,ANNA  DE VRIES,Parcels,North,Refund",
                        "c-2,phone,2026-01-05T09:00:00Z,anna de vries,parcels ,north,REFUND",
                        "c-3,phone,2026-01-05T09:00:00Z,Bram,PARCELS,North,refund")
                .source("one")
                .stored();
        desk.file("contact_id,channel,offered_at,agent,queue", "c-4,phone,2026-01-05T09:00:00Z,bram,Parcels")
                .source("two")
                .stored();

        assertThat(strings("select name from agent where id <> 0 order by name"))
                .containsExactly("Anna de Vries", "Bram");
        assertThat(strings("select name from queue where id <> 0")).containsExactly("Parcels");
        assertThat(strings("select name from team where id <> 0")).containsExactly("North");
        assertThat(strings("select name from topic where id <> 0")).containsExactly("Refund");
        assertThat(leg("c-2").agentId).isEqualTo(leg("c-1").agentId);
        assertThat(leg("c-4").agentId).isEqualTo(leg("c-3").agentId);
    }

    @Test
    void aSourcesOwnNameForSomethingIsKept() {
        int anna = add("agent", "Anna");
        desk.file("contact_id,channel,offered_at,agent", "c-1,phone,2026-01-05T09:00:00Z,a.vries")
                .source("pbx")
                .stored();
        jdbc.sql("update agent_alias set agent_id = ? where folded = 'a.vries'")
                .param(anna)
                .update();

        desk.file("contact_id,channel,offered_at,agent", "c-2,phone,2026-01-05T09:00:00Z,A.Vries")
                .source("pbx")
                .stored();
        desk.file("contact_id,channel,offered_at,agent", "c-3,phone,2026-01-05T09:00:00Z,a.vries")
                .source("chat")
                .stored();

        assertThat(leg("c-2").agentId).isEqualTo(anna);
        assertThat(leg("c-3").agentId).as("another source may mean another").isEqualTo(leg("c-1").agentId);
    }
}
