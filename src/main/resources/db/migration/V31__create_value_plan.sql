-- What is done about the gaps. The baseline is the KPI over the three whole months before the action was agreed, and never moves.
create table value_action (
    id             integer generated always as identity primary key,
    factor         text,
    title          text    not null check (length(title) between 1 and 200),
    owner          text    not null check (length(owner) between 1 and 100),
    due_on         date    not null,
    kpi            text    not null,
    -- null where it is about everybody
    team_id        integer references team,
    agreed_on      date    not null,
    baseline       double precision,
    state          text    not null default 'open' check (state in ('open', 'done', 'dropped')),
    -- when it was done or dropped
    ended_on       date
);
