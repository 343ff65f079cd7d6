package nl.waardemeter.demo;

import java.util.List;

/** The four kinds of files, with the columns of each: our own format, as the upload page describes it. */
enum Kind {
    CONTACTS(
            "contacts",
            "contact_id",
            "leg",
            "channel",
            "offered_at",
            "exit",
            "queue",
            "team",
            "agent",
            "topic",
            "customer_id",
            "ticket_id",
            "wait_seconds",
            "talk_seconds",
            "hold_seconds",
            "wrap_up_seconds",
            "transferred",
            "language",
            "source"),
    TICKETS(
            "tickets",
            "ticket_id",
            "created_at",
            "channel",
            "queue",
            "team",
            "agent",
            "topic",
            "customer_id",
            "priority",
            "first_response_at",
            "first_response_business_seconds",
            "first_solved_at",
            "solved_at",
            "reopens",
            "agent_replies",
            "escalated",
            "status",
            "source"),
    ANSWERS(
            "survey-responses",
            "response_id",
            "responded_at",
            "question",
            "score",
            "scale",
            "direction",
            "comment",
            "contact_id",
            "customer_id",
            "source"),
    STAFFED(
            "staffed-time",
            "date",
            "agent",
            "team",
            "available_seconds",
            "busy_seconds",
            "break_seconds",
            "paid_seconds",
            "source");

    /** As the program calls it. */
    final String word;

    final List<String> columns;

    Kind(String word, String... columns) {
        this.word = word;
        this.columns = List.of(columns);
    }
}
