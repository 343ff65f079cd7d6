-- A file that was dropped and is being looked at: nothing of it is stored yet. Forgotten ones go after a day.
create table draft (
    id           integer generated always as identity primary key,
    account_id   integer     not null,
    file_name    text        not null,
    file_size    bigint      not null,
    file_sha256  text        not null,
    received_at  timestamptz not null,
    -- the mapping as it is being made; required fields may still be missing
    mapping      text        not null,
    -- the kept mapping that its header was recognised by, or that it was kept as
    mapping_name text,
    -- of a spreadsheet: its sheets, and the one that is read
    sheets       text[],
    sheet        text
);

-- Where a trial came from, so that one can go on from there.
alter table import add column draft_id integer;

-- Every mapping that was ever kept under a name.
create table mapping_version (
    name       text        not null,
    version    integer     not null,
    body       text        not null,
    saved_at   timestamptz not null,
    account_id integer,
    primary key (name, version)
);
insert into mapping_version (name, version, body, saved_at) select name, version, body, updated_at from mapping;

-- What stood in the used columns of a rejected row, to be corrected and uploaded again; of a customer the pseudonym only.
alter table rejected_row add column cells text;
alter table import add column rows_read bigint not null default 0;
