-- When reports go out by themselves. At most one row; without it nothing does.
create table report_schedule (
    id          smallint    primary key check (id = 1),
    switched_on boolean     not null,
    -- of the month, at a full hour of the organisation's own time
    day         integer     not null check (day between 1 and 28),
    hour        integer     not null check (hour between 0 and 23),
    -- a report that nobody issued: issue, or wait
    unissued    text        not null check (unissued in ('issue', 'wait')),
    -- what was due before this is not caught up
    since       timestamptz not null
);

-- Who gets a report: an account, with whatever it may see when the mail goes, or somebody outside.
create table report_recipient (
    id              integer     generated always as identity primary key,
    account_id      integer     references account,
    name            text        check (length(name) between 1 and 100),
    email           text        check (length(email) between 3 and 254),
    -- whose report; null: everybody's
    team_id         integer     references team check (team_id <> 0),
    language        text        not null check (language in ('en', 'nl')),
    forms           text[]      not null check (cardinality(forms) > 0 and forms <@ array['pdf', 'xlsx', 'csv']),
    added_at        timestamptz not null,
    removed_at      timestamptz,
    -- by the recipient
    unsubscribed_at timestamptz,
    check ((account_id is null) = (email is not null)),
    check ((name is null) = (email is null))
);
create unique index report_recipient_account on report_recipient (account_id, coalesce(team_id, 0))
    where account_id is not null and removed_at is null;
create unique index report_recipient_email on report_recipient (lower(email), coalesce(team_id, 0))
    where email is not null and removed_at is null;

-- What opens the way out of the list: a new one in each mail, so that only its hash is kept. The earlier ones go on working.
create table report_unsubscribe_link (
    hash         bytea       primary key,
    recipient_id integer     not null references report_recipient,
    made_at      timestamptz not null
);

-- An issued report on its way to somebody: once, whatever happens.
create table report_mail (
    id           integer     generated always as identity primary key,
    edition_id   integer     not null references report_edition,
    recipient_id integer     not null references report_recipient,
    -- the same at each try, so that a mail that arrives twice can be recognised
    message_id   text        not null unique,
    state        text        not null check (state in ('waiting', 'sent', 'failed', 'skipped')),
    -- why not: the last part of the key of a message
    reason       text,
    tries        integer     not null default 0,
    -- of a mail that waits: when it may be tried again; of one that failed: when the admins may be told
    next_at      timestamptz,
    asked_at     timestamptz not null,
    changed_at   timestamptz not null,
    told_at      timestamptz,
    unique (edition_id, recipient_id)
);
create index report_mail_next on report_mail (next_at) where next_at is not null;
create index report_mail_failed on report_mail (changed_at) where state = 'failed';

-- That it was a report's turn in its month.
create table report_turn (
    id      integer     generated always as identity primary key,
    span    text        not null,
    team_id integer     references team,
    -- why it does not go yet: unissued or no-data
    waits   text,
    -- when the managers were told so, or may be told again
    told_at timestamptz,
    next_at timestamptz,
    done_at timestamptz,
    unique nulls not distinct (span, team_id)
);
