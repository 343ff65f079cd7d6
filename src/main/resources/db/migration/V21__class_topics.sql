-- What somebody decided to do about a contact reason, in place of what its figures say.
create table topic_class (
    topic_id   integer     primary key references topic on delete cascade,
    class      text        not null check (class in ('prevent', 'automate', 'personal')),
    account_id integer     not null references account,
    decided_at timestamptz not null
);
