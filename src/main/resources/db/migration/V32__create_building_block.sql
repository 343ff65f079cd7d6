-- The nine building blocks of service excellence, judged by the managers together. Each save is a new version.
create table building_block (
    id         integer generated always as identity primary key,
    block      smallint not null check (block between 1 and 9),
    level      smallint not null check (level between 1 and 5),
    wanted     smallint not null check (wanted between 1 and 5),
    evidence   text     not null check (length(evidence) <= 500),
    judged_on  date     not null,
    account_id integer  not null references account,
    check (level < 3 or length(evidence) > 0)
);

-- One row, once somebody switched them on or off.
create table building_block_switch (
    id          smallint primary key default 1 check (id = 1),
    switched_on boolean  not null
);
