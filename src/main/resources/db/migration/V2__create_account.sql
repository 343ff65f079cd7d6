-- Who may look. The role is checked by the program alone, so that a later role needs no migration.

create table account (
    id                       integer generated always as identity primary key,
    email                    text    not null check (length(email) between 3 and 254),
    name                     text    not null check (length(name) between 1 and 100),
    role                     text    not null,
    -- null: the password has not been chosen yet
    password_hash            text,
    -- goes up when all sessions end; a session remembers the number it began with
    session_generation       integer not null default 0,
    language                 text    check (language in ('en', 'nl')),
    -- made by the demonstration, of no use in any other mode
    demonstration            boolean not null default false,
    disabled_at              timestamptz,
    -- the one-time link to choose a password
    password_link_hash       bytea,
    password_link_expires_at timestamptz,
    created_at               timestamptz not null,
    check ((password_link_hash is null) = (password_link_expires_at is null))
);
create unique index account_email on account (lower(email));
create unique index account_password_link on account (password_link_hash);

create table account_team (
    account_id integer not null references account on delete cascade,
    team_id    integer not null references team check (team_id <> 0),
    primary key (account_id, team_id)
);
create index account_team_team on account_team (team_id);

create table access_token (
    id           integer generated always as identity primary key,
    account_id   integer not null references account on delete cascade,
    name         text    not null check (length(name) between 1 and 100),
    -- the first characters, to recognise a token in a list; of no use to sign in
    prefix       text    not null,
    hash         bytea   not null unique,
    created_at   timestamptz not null,
    expires_at   timestamptz,
    last_used_on date,
    unique (account_id, name)
);

-- Who changed what. Only ever added to; the subject is the address of the thing, so that no personal data stays here.
create table audit_entry (
    id         bigint generated always as identity primary key,
    at         timestamptz not null,
    -- null: the program itself
    account_id integer references account,
    code       text not null check (code ~ '^[a-z][a-z-]*\.[a-z][a-z-]*$'),
    subject    text not null,
    detail     text not null default ''
);
create index audit_entry_account on audit_entry (account_id, id);
create index audit_entry_code on audit_entry (code, id);

-- Codes of the log with which the first account may be made; empty from then on.
create table set_up_code (
    hash    bytea       primary key,
    made_at timestamptz not null
);
