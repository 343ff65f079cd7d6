-- How it got in. An import is a record with a state, a reason and counts; its file waits in the data folder.

create table scheduled_tasks (
    task_name            text not null,
    task_instance        text not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time on scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on scheduled_tasks (last_heartbeat);

create table mapping (
    name       text primary key check (length(name) between 1 and 100),
    body       text not null,
    version    integer not null default 1,
    updated_at timestamptz not null
);

create sequence import_accepted;

create table import (
    id            integer generated always as identity primary key,
    -- the order in which imports are merged; renewed when a waiting import gets its decision
    accepted      bigint not null unique,
    state         text not null check (state in
                      ('received', 'reading', 'needs-decision', 'checked', 'storing', 'done', 'failed', 'undoing', 'undone')),
    -- what was asked for: kind, mapping and options, as given
    request       jsonb not null,
    dry_run       boolean not null default false,
    source_id     smallint not null references source,
    account_id    integer,
    file_name     text not null,
    file_size     bigint not null,
    file_sha256   text not null,
    received_at   timestamptz not null,
    started_at    timestamptz,
    finished_at   timestamptz,
    bytes_read    bigint not null default 0,
    -- what was recognised, what was asked, what went wrong
    readings      jsonb,
    questions     jsonb not null default '[]',
    warnings      jsonb not null default '[]',
    failure       jsonb,
    first_day     date,
    last_day      date,
    days_touched  integer
);
create index import_state on import (state);

create table import_count (
    import_id integer not null references import on delete cascade,
    kind      text    not null,
    read      bigint  not null default 0,
    accepted  bigint  not null default 0,
    unchanged bigint  not null default 0,
    replaced  bigint  not null default 0,
    skipped   bigint  not null default 0,
    rejected  bigint  not null default 0,
    primary key (import_id, kind)
);

-- A bad row is data: where it stood, what it said, what would have been valid.
create table rejected_row (
    import_id   integer not null references import on delete cascade,
    kind        text    not null,
    line        bigint  not null,
    column_name text,
    value       text,
    reason      text    not null,
    arguments   text    not null default '[]'
);
create index rejected_row_of_import on rejected_row (import_id, line);

-- The last day a source has delivered, for each kind: what "data through" is made of.
create table delivery (
    source_id    smallint not null references source,
    kind         text     not null,
    first_day    date     not null,
    last_day     date     not null,
    delivered_at timestamptz not null,
    primary key (source_id, kind)
);
