package nl.waardemeter.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.waardemeter.WaardemeterTest;
import nl.waardemeter.account.AccessExpectations.Expectation;
import nl.waardemeter.imports.Desk;
import nl.waardemeter.scorecard.Breakdown;
import nl.waardemeter.scorecard.Split;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;

/**
 * Walks every address that a team leader reaches, as the leader of one team who asks for another team in every way there is: by each
 * filter, by key and by name, by each breakdown, and by some of both. The answers name nothing of the other team, and are the same, word for
 * word, before and after the other team's facts came in. A manager's are not.
 */
@WaardemeterTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OtherTeamIntegrationTests {

    private static final String JANUARY = "from=2026-01-01&to=2026-01-31";
    private static final List<Breakdown> BESIDE_A_FILTER = List.of(Breakdown.DAY, Breakdown.TEAM);
    private static final List<String> NAMES_OF_THE_OTHER =
            List.of("Zuidwest", "Zuidfacturen", "Zwaantje", "Zuidbetaling", "csat zuid", "video");

    @Autowired
    private Desk desk;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    /** Answers by address, of the leader of the one team, of the other's, and of a manager. */
    private final Map<String, String> before = new LinkedHashMap<>();

    private final Map<String, String> after = new LinkedHashMap<>();
    private final Map<String, String> othersBefore = new LinkedHashMap<>();
    private final Map<String, String> othersAfter = new LinkedHashMap<>();
    private final Map<String, String> managersBefore = new LinkedHashMap<>();
    private final Map<String, String> managersAfter = new LinkedHashMap<>();
    private final List<String> questions = new ArrayList<>();

    static Stream<Expectation> whatTeamLeadersRead() {
        return AccessExpectations.ALL.stream()
                .filter(expectation ->
                        expectation.isRead() && expectation.roles().contains(Role.TEAM_LEADER));
    }

    static Stream<Expectation> whatIsOfTeams() {
        return whatTeamLeadersRead().filter(Expectation::ofTeams);
    }

    @BeforeAll
    void theOtherTeamsFactsComeInAfterTheFirstLook() {
        jdbc.sql("update settings set agent_figures = true, agent_figures_agreed_on = '2026-01-01', "
                        + "agent_figures_agreement = 'Minutes'")
                .update();
        facts("North", "Orders", "Anna", "Refund", "phone", "csat");
        List<JsonNode> others = otherTeam();
        asks(id("team", "North"));
        others.forEach(desk::undo);

        int own = id("team", "North");
        int other = id("team", "Zuidwest");
        List<String> unfiltered = questions.subList(0, 1 + Breakdown.values().length);
        walk(before, questions, people.teamLeader(own));
        walk(othersBefore, List.of(JANUARY), people.teamLeader(other));
        walk(managersBefore, List.of(JANUARY), people.manager());
        otherTeam();
        walk(after, questions, people.teamLeader(own));
        walk(othersAfter, List.of(JANUARY), people.teamLeader(other));
        walk(managersAfter, unfiltered, people.manager());
    }

    private List<JsonNode> otherTeam() {
        return facts("Zuidwest", "Zuidfacturen", "Zwaantje", "Zuidbetaling", "video", "csat zuid");
    }

    /** Twelve of each kind: enough to be told of one agent. */
    private List<JsonNode> facts(
            String team, String queue, String agent, String topic, String channel, String question) {
        List<String> contacts = lines(
                "contact_id,channel,offered_at,exit,wait_seconds,talk_seconds,wrap_up_seconds,team,queue,agent,topic");
        List<String> tickets = lines(
                "ticket_id,created_at,channel,first_response_seconds,resolution_seconds,reopens,team,queue,agent,topic");
        List<String> answers = lines("response_id,responded_at,question,score,channel,team,queue,agent,topic");
        List<String> staffed = lines("date,agent,team,available_seconds,busy_seconds");
        String names = "," + team + "," + queue + "," + agent + "," + topic;
        for (int day = 11; day <= 22; day++) {
            String id = team + "-" + day + ",";
            String moment = "2026-01-" + day + "T10:00:00Z,";
            contacts.add(id + channel + "," + moment + "answered,10,100,20" + names);
            tickets.add(id + moment + channel + ",600,7200,1" + names);
            answers.add(id + moment + question + ",4," + channel + names);
            staffed.add("2026-01-" + day + "," + agent + "," + team + ",1000,800");
        }
        return Stream.of(contacts, tickets, answers, staffed)
                .map(file -> desk.store(file.toArray(String[]::new)))
                .toList();
    }

    private static List<String> lines(String header) {
        return new ArrayList<>(List.of(header));
    }

    /** Every way to ask for the other team. */
    private void asks(int own) {
        questions.add(JANUARY);
        for (Breakdown by : Breakdown.values()) {
            questions.add(JANUARY + "&by=" + by.word());
        }
        for (Split split : Split.values()) {
            String name = nameOfTheOther(split);
            String key = split == Split.CHANNEL
                    ? name
                    : String.valueOf(id(split == Split.QUESTION ? "survey_question" : split.word(), name));
            String filter = JANUARY + "&" + split.word() + "=";
            questions.add(filter + name);
            questions.add(filter + key);
            for (Breakdown by : BESIDE_A_FILTER) {
                questions.add(filter + key + "&by=" + by.word());
            }
        }
        questions.add(JANUARY + "&team=" + own + "&team=" + id("team", "Zuidwest"));
        questions.add(JANUARY + "&team=-");
        questions.add("from=2026-02-01&to=2026-02-28");
    }

    private static String nameOfTheOther(Split split) {
        return NAMES_OF_THE_OTHER.get(
                List.of(Split.TEAM, Split.QUEUE, Split.AGENT, Split.TOPIC, Split.QUESTION, Split.CHANNEL)
                        .indexOf(split));
    }

    private int id(String table, String name) {
        return jdbc.sql("select id from " + table + " where name = ?")
                .param(name)
                .query(Integer.class)
                .single();
    }

    /** Several at a time, as people ask; that saves a good part of a minute. */
    private void walk(Map<String, String> answers, List<String> asked, RequestPostProcessor who) {
        List<String> addresses = whatTeamLeadersRead()
                .flatMap(expectation -> (expectation.ofTeams() ? asked : asked.subList(0, 1))
                        .stream()
                                .flatMap(question -> paths(expectation).stream().map(path -> path + "?" + question)))
                .distinct()
                .toList();
        List<String> answered =
                addresses.parallelStream().map(address -> ask(address, who)).toList();
        for (int i = 0; i < addresses.size(); i++) {
            answers.put(addresses.get(i), answered.get(i));
        }
    }

    /** Of an address with the key of a KPI one of each kind: about contacts, and about answers to a question. */
    private static List<String> paths(Expectation expectation) {
        String path = expectation.mapping().substring(4).replace("**", "").replaceAll("\\{\\w+:(\\w+)[^}]*}", "$1");
        Stream<String> keys = byHalfHour(expectation)
                ? Stream.of("contact-volume", "abandonment")
                : Stream.of("contact-volume", "csat");
        return (path.contains("{key}") ? keys : Stream.of("999999"))
                .map(key -> path.replaceAll("\\{[^}]*}", key))
                .toList();
    }

    /** Where only what happens in queues can be told. */
    private static boolean byHalfHour(Expectation expectation) {
        return expectation.mapping().contains("/hours");
    }

    private static String address(Expectation expectation, String question) {
        return paths(expectation).get(0) + "?" + question;
    }

    /** Status and body, without what is new in each answer. */
    private String ask(String address, RequestPostProcessor who) {
        URI uri = UriComponentsBuilder.fromUriString(address).encode().build().toUri();
        try {
            MockHttpServletResponse answer =
                    mvc.perform(get(uri).with(who)).andReturn().getResponse();
            return answer.getStatus() + " "
                    + answer.getContentAsString(StandardCharsets.UTF_8)
                            .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "")
                            .replaceAll("\"dataVersion\":\\d+|data-version=\"[^\"]*\"|^\\d+\\.\\d+$", "");
        } catch (Exception e) {
            throw new AssertionError(address, e);
        }
    }

    private static Map<String, String> of(Expectation expectation, Map<String, String> answers) {
        Map<String, String> own = new LinkedHashMap<>(answers);
        own.keySet().removeIf(address -> paths(expectation).stream().noneMatch(path -> address.startsWith(path + "?")));
        assertThat(own).isNotEmpty();
        return own;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("whatTeamLeadersRead")
    void theOtherTeamsFactsChangeNothingForTheLeaderOfThisOne(Expectation expectation) {
        Map<String, String> now = of(expectation, after);

        of(expectation, before)
                .forEach((address, answer) ->
                        assertThat(now.get(address)).as(address).isEqualTo(answer));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("whatTeamLeadersRead")
    void nothingOfTheOtherTeamIsNamed(Expectation expectation) {
        of(expectation, after)
                .forEach((address, answer) -> NAMES_OF_THE_OTHER.stream()
                        // what the address says may be said back
                        .filter(name -> !address.contains(name))
                        .forEach(name -> assertThat(answer).as(address).doesNotContain(name)));
    }

    /** Or the walk would find nothing to be hidden. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("whatIsOfTeams")
    void forAManagerAndTheOtherTeamsLeaderTheyDo(Expectation expectation) {
        String address = address(expectation, JANUARY);

        assertThat(managersAfter.get(address)).startsWith("200 ").isNotEqualTo(managersBefore.get(address));
        assertThat(othersAfter.get(address)).startsWith("200 ").isNotEqualTo(othersBefore.get(address));
        assertThat(after.get(address))
                .as("the own team")
                .startsWith("200 ")
                .contains(byHalfHour(expectation) ? "11:00" : "12");
        String told = String.join("", of(expectation, managersAfter).values());
        expectation.names().forEach(split -> assertThat(told).contains(nameOfTheOther(split)));
        assertThat(of(expectation, after).values().stream()
                        .filter(answer -> answer.startsWith("403 "))
                        .count())
                .as("team by name, by key, by key with a breakdown, with the own one, and none")
                .isEqualTo(
                        (2L + BESIDE_A_FILTER.size() + 2) * paths(expectation).size());
    }

    @Test
    void whatSeemsToBeOfNoTeamIsOfNoTeam() {
        assertThat(whatIsOfTeams()).isNotEmpty();
        whatTeamLeadersRead().filter(expectation -> !expectation.ofTeams()).forEach(expectation -> {
            String address = address(expectation, JANUARY);
            assertThat(managersAfter.get(address)).as(address).isEqualTo(managersBefore.get(address));
        });
    }
}
