-- The value scan: waves in which assessors judge the department, each by a personal link and without an account.
--
-- Who answered what cannot be found out here. A sheet holds no invitation, no address, no name and no moment. It knows its person by a
-- pseudonym only: HMAC-SHA-256 of the address with the installation's key, which stands outside the database. So the program can replace
-- the sheet of somebody who answers again, pair it with that of the next wave, and remind those who have not answered; whoever reads
-- this database, with all invitations and links in it, cannot turn it back. Once the wave after it has closed nothing is left to be paired, and the
-- pseudonym goes. A role stands on a sheet only where at least five were invited in it, else the role would be a name. All sheets of a wave are
-- written anew, under new random ids and in an order of chance, each time one comes in: neither the place of a row on the disk nor the number
-- of the transaction that wrote it tells which came first or last. Nothing at all is written to the invitation when it is answered.
create table value_wave (
    id          integer generated always as identity primary key,
    title       text     not null check (length(title) between 1 and 100),
    -- which wording of the statements was judged: texts valuescan.statement.<version>.…
    statements  smallint not null,
    -- the day that "wanted" is about
    wanted_on   date     not null,
    -- the last day on which can be answered
    deadline    date     not null,
    opened_on   date,
    -- closed by hand on this day; else it closes by itself after the deadline
    closed_on   date,
    reminded_on date,
    -- once closed: how many were invited, the measured figures of that day and the change of those who returned, so that none of it moves
    settled     jsonb
);

-- Goes half a year after its wave closed.
create table value_invitation (
    id            integer generated always as identity primary key,
    wave_id       integer not null references value_wave,
    -- an e-mail address, or a name where the link is handed over
    addressee     text    not null check (length(addressee) between 1 and 254),
    role          text    not null,
    language      text    not null check (language in ('nl', 'en')),
    -- SHA-256 of the link's 256 random bits
    link_hash     bytea   not null unique,
    -- of the link in the reminder, which opens the same; everybody has one after a reminder, sent or not
    reminder_hash bytea   unique
);
create unique index value_invitation_once on value_invitation (wave_id, lower(addressee));

create table value_sheet (
    id       uuid    primary key,
    wave_id  integer not null references value_wave,
    person   uuid,
    role     text,
    -- one for each statement in the order of the factors, 1 to 5, or null
    now      smallint[] not null,
    wanted   smallint[] not null,
    -- one for each factor, or null
    comments text[]  not null,
    unique (wave_id, person)
);
