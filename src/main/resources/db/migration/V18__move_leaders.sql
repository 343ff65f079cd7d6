-- Whoever led a team that was merged away leads the one it went into: whom that moved, and who of them did not lead that one before.
alter table name_change
    add column leaders     integer[],
    add column new_leaders integer[];
