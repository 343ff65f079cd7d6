-- How far the storing or undoing of an import is: told apart from its transaction, so that everybody sees it.
alter table import
    add column step       integer not null default 0,
    add column steps      integer not null default 0,
    add column step_doing text,
    add column step_kind  text;
