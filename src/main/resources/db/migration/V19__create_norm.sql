-- What an organisation calls good, from a day on until a later row about the same thing. Rows are never changed: what was a mistake is
-- withdrawn, and can be brought back. Without ranges a row says that from that day on there is no norm of the organisation's own.
create table norm (
    id                integer generated always as identity primary key,
    kpi               text        not null,
    -- at most one of these; none means the whole organisation
    channel           text,
    team_id           integer     references team,
    topic_id          integer     references topic,
    -- of a score: the scale of the questions it holds for
    scale_min         double precision,
    scale_max         double precision,
    scale_direction   text check (scale_direction in ('higher-is-better', 'lower-is-better')),
    good_min          double precision,
    good_max          double precision,
    warn_min          double precision,
    warn_max          double precision,
    -- of a service level: within how many seconds
    threshold_seconds integer check (threshold_seconds between 1 and 86400),
    valid_from        date        not null,
    review_on         date,
    owner             text        not null check (length(owner) between 1 and 100),
    reason            text        not null check (length(reason) between 1 and 500),
    account_id        integer     not null references account,
    saved_at          timestamptz not null,
    withdrawn_at      timestamptz,
    check (num_nonnulls(channel, team_id, topic_id) <= 1),
    check (num_nonnulls(scale_min, scale_max, scale_direction) in (0, 3)),
    check ((good_min is null) = (warn_min is null) and (good_max is null) = (warn_max is null))
);
