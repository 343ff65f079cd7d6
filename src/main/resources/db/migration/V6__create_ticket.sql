-- Tickets: the administrative record of a question. A ticket feeds the days of its creation, first response, first and last solve.

create table ticket (
    source_id                  smallint    not null,
    ticket_id                  text        not null,
    import_id                  integer     not null,
    created_at                 timestamptz not null,
    first_response_at          timestamptz,
    first_solved_at            timestamptz,
    solved_at                  timestamptz,
    created_day                date        not null,
    first_response_day         date,
    first_solved_day           date,
    solved_day                 date,
    channel                    text        not null,
    team_id                    integer     not null,
    own_team_id                integer,
    queue_id                   integer     not null,
    agent_id                   integer     not null,
    topic_id                   integer     not null,
    first_response_ms          bigint,
    first_response_business_ms bigint,
    resolution_ms              bigint,
    reopens                    integer,
    agent_replies              integer,
    escalated                  boolean,
    priority                   text,
    status                     text,
    customer                   uuid,
    source_url                 text
);
create table ticket_version (like ticket including defaults);

alter table ticket add constraint ticket_key primary key (source_id, ticket_id);
create index ticket_created_day on ticket (created_day);
create index ticket_first_response_day on ticket (first_response_day);
create index ticket_first_solved_day on ticket (first_solved_day);
create index ticket_solved_day on ticket (solved_day);
create index ticket_customer on ticket (customer) where customer is not null;
create index ticket_import on ticket (import_id);
create index ticket_version_key on ticket_version (source_id, ticket_id);
create index ticket_version_import on ticket_version (import_id);
