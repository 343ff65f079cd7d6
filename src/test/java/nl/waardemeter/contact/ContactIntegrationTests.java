package nl.waardemeter.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;

import java.time.LocalDate;
import java.util.stream.Stream;
import nl.waardemeter.ApiClient;
import nl.waardemeter.Tables;
import nl.waardemeter.WaardemeterTest;
import nl.waardemeter.imports.Desk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What a stored leg says of its times, its contact and its ticket. */
@WaardemeterTest
class ContactIntegrationTests {

    @Autowired
    private Desk desk;

    @Autowired
    private ApiClient api;

    @Autowired
    private ContactLegs legs;

    @Autowired
    private Tables tables;

    @Autowired
    private JdbcClient jdbc;

    private ContactLeg leg(String contact, int number) {
        return legs.findAll().stream()
                .filter(leg -> leg.key.contactId().equals(contact) && leg.key.leg() == number)
                .findFirst()
                .orElseThrow();
    }

    private ContactLeg leg(String contact) {
        return leg(contact, 1);
    }

    // --- how it ended

    @Test
    void withoutAnExitItWasAnsweredWhereAnAnswerOrTalkIsKnown() {
        desk.store(
                "contact_id,channel,offered_at,answered_at,talk_seconds,exit",
                "c-1,phone,2026-01-05T09:00:00Z,2026-01-05T09:00:10Z,,",
                "c-2,phone,2026-01-05T09:00:00Z,,30,",
                "c-3,phone,2026-01-05T09:00:00Z,,,",
                "c-4,phone,2026-01-05T09:00:00Z,,,voicemail");

        assertThat(leg("c-1").exit).isEqualTo("answered");
        assertThat(leg("c-2").exit).isEqualTo("answered");
        assertThat(leg("c-3").exit).isEqualTo("unknown");
        assertThat(leg("c-4").exit).isEqualTo("voicemail");
        assertThat(leg("c-1").direction).isEqualTo("in");
    }

    @Test
    void theWaitOfWhoGaveUpEndsWithTheCall() {
        desk.store(
                "contact_id,channel,offered_at,ended_at,wait_seconds,exit",
                "c-1,phone,2026-01-05T09:00:00Z,2026-01-05T09:00:04Z,,abandoned",
                "c-2,phone,2026-01-05T09:00:00Z,2026-01-05T09:00:59Z,4,abandoned");

        assertThat(leg("c-1").waitMs).isEqualTo(4_000);
        assertThat(leg("c-2").waitMs).as("its own word").isEqualTo(4_000);
    }

    @Test
    void talkIsWhatLiesBetweenAnswerAndEndLessHold() {
        desk.store(
                "contact_id,channel,offered_at,answered_at,ended_at,hold_seconds,wrap_up_seconds,talk_seconds",
                "c-1,phone,2026-01-05T09:00:00Z,2026-01-05T09:00:12Z,2026-01-05T09:05:12Z,60,45,",
                "c-2,phone,2026-01-05T09:00:00Z,2026-01-05T09:00:12Z,2026-01-05T09:05:57Z,60,45,240");

        assertThat(leg("c-1").waitMs).isEqualTo(12_000);
        assertThat(leg("c-1").talkMs).isEqualTo(240_000);
        assertThat(leg("c-2").talkMs).as("whose end includes the wrap-up").isEqualTo(240_000);
    }

    // --- days

    @Test
    void aContactCountsOnTheLocalDayOnWhichItWasOfferedAndTheOneOnWhichHandlingEnded() {
        desk.store(
                "contact_id,channel,offered_at,answered_at,ended_at,wrap_up_seconds,talk_seconds,exit",
                "c-1,phone,2025-12-31T23:30:00Z,2025-12-31T23:31:00Z,2025-12-31T23:40:00Z,,,",
                "c-2,phone,2026-01-05T22:50:00Z,2026-01-05T22:51:00Z,2026-01-05T22:59:30Z,45,,",
                "c-3,phone,2026-01-05T22:50:00Z,2026-01-05T22:51:00Z,2026-01-05T22:59:30Z,45,465,",
                "c-4,phone,2026-01-05T22:50:00Z,,2026-01-05T23:10:00Z,,,abandoned",
                "c-5,phone,2026-01-05T22:50:00Z,,,,1200,");

        assertThat(leg("c-1").offeredDay).hasToString("2026-01-01");
        assertThat(leg("c-2").offeredDay).hasToString("2026-01-05");
        assertThat(leg("c-2").handledDay).as("the wrap-up ends after midnight").hasToString("2026-01-06");
        assertThat(leg("c-3").handledDay)
                .as("the wrap-up is in the end already")
                .hasToString("2026-01-05");
        assertThat(leg("c-4").handledDay).as("nobody handled it").hasToString("2026-01-05");
        assertThat(leg("c-5").handledDay).as("talk after the wait").hasToString("2026-01-06");
    }

    @Test
    void movingToAnotherZoneFindsTheSameEndOfHandling() {
        desk.store(
                "contact_id,channel,offered_at,answered_at,ended_at,wrap_up_seconds,talk_seconds",
                "c-1,phone,2026-01-05T22:50:00Z,2026-01-05T22:51:00Z,2026-01-05T22:59:30Z,45,",
                "c-2,phone,2026-01-05T22:50:00Z,2026-01-05T22:51:00Z,2026-01-05T22:59:30Z,45,465",
                "c-3,phone,2026-01-05T22:50:00Z,,2026-01-05T22:59:30Z,45,465",
                "c-4,phone,2026-01-05T22:50:00Z,,,,1200");

        moveTo("Europe/Athens");
        assertThat(Stream.of("c-1", "c-2", "c-3", "c-4").map(contact -> leg(contact).handledDay))
                .as("an hour past midnight there")
                .containsOnly(LocalDate.of(2026, 1, 6));
        moveTo("Europe/Berlin");
        assertThat(leg("c-1").handledDay).as("the wrap-up ends after midnight").hasToString("2026-01-06");
        assertThat(leg("c-2").handledDay)
                .as("the wrap-up is in the end already")
                .hasToString("2026-01-05");
        assertThat(leg("c-3").handledDay).as("the wrap-up comes after the end").hasToString("2026-01-06");
        assertThat(leg("c-4").handledDay).hasToString("2026-01-06");
        assertThat(leg("c-4").offeredDay).hasToString("2026-01-05");
    }

    private void moveTo(String zone) {
        assertThat(api.ask(patch("/api/v1/settings")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"zone\": \"" + zone + "\"}"))
                        .status())
                .isEqualTo(200);
    }

    // --- several legs

    @Test
    void aContactOfSeveralLegsIsTransferredAndHandledAsOne() {
        desk.store(
                "contact_id,leg,channel,offered_at,exit,transferred",
                "c-1,1,phone,2026-01-05T09:00:00Z,answered,",
                "c-1,2,phone,2026-01-05T09:05:00Z,answered,",
                "c-2,1,phone,2026-01-05T09:00:00Z,flowout,",
                "c-2,2,phone,2026-01-05T09:05:00Z,answered,no",
                "c-3,1,phone,2026-01-05T09:00:00Z,answered,",
                "c-4,1,phone,2026-01-05T09:00:00Z,answered,yes");

        assertThat(leg("c-1", 1).firstLeg).isTrue();
        assertThat(leg("c-1", 1).lastLeg).isFalse();
        assertThat(leg("c-1", 2).lastLeg).isTrue();
        assertThat(leg("c-1", 1).contactTransferred).as("two people answered").isTrue();
        assertThat(leg("c-2", 1).contactHandled).isTrue();
        assertThat(leg("c-2", 1).contactTransferred).isFalse();
        assertThat(leg("c-3").contactTransferred).isNull();
        assertThat(leg("c-4").contactTransferred).isTrue();
    }

    @Test
    void aLegThatComesLaterChangesTheOthersAndItsUndoingChangesThemBack() {
        desk.store(
                "contact_id,leg,channel,offered_at,exit,customer_id",
                "c-1,2,phone,2026-01-05T09:05:00Z,answered,k-1",
                "c-2,1,phone,2026-01-06T09:05:00Z,answered,k-1");
        assertThat(leg("c-1", 2).firstLeg).isTrue();
        assertThat(leg("c-2").preceded).isTrue();

        JsonNode first = desk.store(
                "contact_id,leg,channel,offered_at,exit,customer_id", "c-1,1,phone,2026-01-05T09:00:00Z,flowout,k-2");
        assertThat(leg("c-1", 2).firstLeg).isFalse();
        assertThat(leg("c-1", 1).contactHandled).isTrue();
        assertThat(leg("c-2").preceded)
                .as("the contact is another customer’s now")
                .isFalse();

        desk.undo(first);
        assertThat(leg("c-1", 2).firstLeg).isTrue();
        assertThat(leg("c-2").preceded).isTrue();
    }

    // --- tickets

    @Test
    void aTicketsReopeningIsKnownToItsContactsWhicheverComesFirst() {
        desk.store("contact_id,channel,offered_at,ticket_id", "c-1,email,2026-01-05T09:00:00Z,t-1");
        assertThat(leg("c-1").ticketReopened).isFalse();

        JsonNode tickets =
                desk.store("ticket_id,created_at,reopens", "t-1,2026-01-05T09:00:00Z,1", "t-2,2026-01-05T09:00:00Z,2");
        assertThat(leg("c-1").ticketReopened).isTrue();
        desk.store("contact_id,channel,offered_at,ticket_id", "c-2,email,2026-01-06T09:00:00Z,t-2");
        assertThat(leg("c-2").ticketReopened).isTrue();

        desk.store("ticket_id,created_at,reopens", "t-2,2026-01-05T09:00:00Z,0");
        assertThat(leg("c-2").ticketReopened).isFalse();
        desk.undo(tickets);
        assertThat(leg("c-1").ticketReopened).isFalse();
    }

    @Test
    void aTicketThatALaterLegNamesIsTheContacts() {
        desk.store(
                "contact_id,leg,channel,offered_at,ticket_id,exit",
                "c-1,1,phone,2026-01-05T09:00:00Z,,answered",
                "c-1,2,phone,2026-01-05T09:05:00Z,t-1,answered");
        desk.store("ticket_id,created_at,reopens", "t-1,2026-01-05T09:00:00Z,1");

        assertThat(leg("c-1", 1).ticketReopened).isTrue();
        assertThat(jdbc.sql("select sum(issues_solved_at_once) from contact_total_base")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aTicketOfAnotherSourceIsAnotherTicket() {
        desk.file("contact_id,channel,offered_at,ticket_id", "c-1,email,2026-01-05T09:00:00Z,t-1")
                .source("pbx")
                .stored();
        desk.file("ticket_id,created_at,reopens", "t-1,2026-01-05T09:00:00Z,1")
                .source("desk")
                .stored();

        assertThat(leg("c-1").ticketReopened).isFalse();
        assertThat(tables.count("ticket")).isEqualTo(1);
    }
}
