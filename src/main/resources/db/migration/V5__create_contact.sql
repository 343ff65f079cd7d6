-- One row is a leg: one agent's or one queue's part of a contact.
--
-- Not partitioned. The key (source, contact, leg) holds no time, and PostgreSQL can keep a key unique only within partitions that
-- the key itself divides: partitions by month would let one contact live in two months, partitions by hash help no query by day.
-- Dashboards read totals, not these rows; the rows behind a number are found by the indexes on the day; old rows leave by batches.
--
-- Durations are whole milliseconds: sums are exact. Days are local days in the organisation's zone, so that they can be indexed.

create table contact_leg (
    source_id           smallint    not null,
    contact_id          text        not null,
    leg                 smallint    not null default 1,
    import_id           integer     not null,
    channel             text        not null,
    direction           text        not null,
    exit                text        not null,
    offered_at          timestamptz not null,
    answered_at         timestamptz,
    ended_at            timestamptz,
    offered_day         date        not null,
    handled_day         date        not null,
    team_id             integer     not null,
    own_team_id         integer,
    queue_id            integer     not null,
    agent_id            integer     not null,
    topic_id            integer     not null,
    wait_ms             integer,
    talk_ms             integer,
    hold_ms             integer,
    wrap_up_ms          integer,
    transferred         boolean,
    resolved            boolean,
    -- a keyed hash of the customer number; the number itself is never stored
    customer            uuid,
    ticket_id           text,
    language            text,
    source_url          text,
    -- derived from the contact's other legs, the customer's other contacts and the ticket; on the first leg
    first_leg           boolean     not null default true,
    last_leg            boolean     not null default true,
    contact_handled     boolean     not null default false,
    contact_transferred boolean,
    preceded            boolean     not null default false,
    followed            boolean     not null default false,
    ticket_reopened     boolean     not null default false
);

-- Versions that a later import replaced or repeated, kept so that undoing can bring them back.
create table contact_leg_version (like contact_leg including defaults);

alter table contact_leg add constraint contact_leg_key primary key (source_id, contact_id, leg);
create index contact_leg_offered_day on contact_leg (offered_day);
create index contact_leg_handled_later on contact_leg (handled_day) where handled_day <> offered_day;
create index contact_leg_customer on contact_leg (customer, offered_at) where customer is not null;
create index contact_leg_ticket on contact_leg (source_id, ticket_id) where ticket_id is not null;
create index contact_leg_further on contact_leg (source_id, contact_id) where leg <> 1;
create index contact_leg_import on contact_leg (import_id);
create index contact_leg_version_key on contact_leg_version (source_id, contact_id, leg);
create index contact_leg_version_import on contact_leg_version (import_id);
