-- What is sent. A report is about a month, a quarter or a year (2026-10, 2026-Q3, 2026), of everybody or of one team. Its draft is worked
-- out anew each time somebody looks; only what people add to it is kept here.
create table report (
    id      integer generated always as identity primary key,
    span    text    not null check (span ~ '^[0-9]{4}(-(0[1-9]|1[0-2]|Q[1-4]))?$'),
    -- null: of everybody
    team_id integer references team,
    unique nulls not distinct (span, team_id)
);

-- What somebody has to say about a section.
create table report_comment (
    report_id  integer     not null references report,
    section    text        not null,
    text       text        not null check (length(text) between 1 and 4000),
    account_id integer     not null references account,
    written_at timestamptz not null,
    primary key (report_id, section)
);

-- What a customer said that somebody chose not to pass on.
create table report_left_out (
    report_id   integer not null references report,
    source      text    not null,
    response_id text    not null,
    primary key (report_id, source, response_id)
);

-- A report as it was issued: never changed. A later one about the same has the next number.
create table report_edition (
    id                 integer     generated always as identity primary key,
    report_id          integer     not null references report,
    number             integer     not null,
    issued_at          timestamptz not null,
    -- null: nobody, it was time
    account_id         integer     references account,
    data_version       bigint      not null,
    definition_version integer     not null,
    content            jsonb       not null,
    sent_at            timestamptz,
    unique (report_id, number)
);
