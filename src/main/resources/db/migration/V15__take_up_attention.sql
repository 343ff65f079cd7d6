-- Somebody sees to a KPI that is off its norm, of one team or of everybody (no team).
create table attention (
    id         integer generated always as identity primary key,
    kpi        text        not null,
    team_id    integer     references team,
    account_id integer     not null references account,
    taken_at   timestamptz not null,
    note       text        not null check (length(note) <= 200),
    closed_at  timestamptz
);
create unique index attention_open on attention (kpi, coalesce(team_id, 0)) where closed_at is null;

-- What somebody looks at often: a period, a comparison, filters. One of them may be what the dashboard opens with.
create table saved_view (
    id         integer generated always as identity primary key,
    account_id integer not null references account on delete cascade,
    name       text    not null check (length(name) between 1 and 60),
    query      text    not null check (length(query) <= 2000),
    opens      boolean not null default false
);
create unique index saved_view_name on saved_view (account_id, lower(name));
create unique index saved_view_opens on saved_view (account_id) where opens;
