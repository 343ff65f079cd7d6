-- Who was there: time an agent was available for contacts (busy included), and how much of it was spent on them.

create table staffed_time (
    source_id      smallint    not null,
    day            date        not null,
    agent_id       integer     not null,
    -- the start of the interval, or the first instant of the day where the row is about the whole day
    interval_start timestamptz not null,
    import_id      integer     not null,
    team_id        integer     not null,
    own_team_id    integer,
    available_ms   bigint,
    busy_ms        bigint,
    break_ms       bigint,
    paid_ms        bigint
);
create table staffed_time_version (like staffed_time including defaults);

alter table staffed_time add constraint staffed_time_key primary key (source_id, day, agent_id, interval_start);
create index staffed_time_day on staffed_time (day);
create index staffed_time_import on staffed_time (import_id);
create index staffed_time_version_key on staffed_time_version (source_id, day, agent_id, interval_start);
create index staffed_time_version_import on staffed_time_version (import_id);
