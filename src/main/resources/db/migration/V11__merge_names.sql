-- Names that mean the same are merged: a merged name stays what its source calls it, and its facts are stamped with the name it was
-- merged into. What the file said is kept beside the stamp (own_...), so that nothing about a merge cannot be undone.

-- merged_into as somebody chose it; stamp_id the end of such a chain, null where a name stands for itself
alter table team  add merged_into integer references team  check (merged_into <> id), add stamp_id integer references team;
alter table queue add merged_into integer references queue check (merged_into <> id), add stamp_id integer references queue;
alter table agent add merged_into integer references agent check (merged_into <> id), add stamp_id integer references agent;
alter table topic add merged_into integer references topic check (merged_into <> id), add stamp_id integer references topic;

alter table contact_leg         add own_queue_id integer, add own_agent_id integer, add own_topic_id integer;
alter table contact_leg_version add own_queue_id integer, add own_agent_id integer, add own_topic_id integer;
alter table ticket              add own_queue_id integer, add own_agent_id integer, add own_topic_id integer;
alter table ticket_version      add own_queue_id integer, add own_agent_id integer, add own_topic_id integer;
alter table staffed_time         add own_agent_id integer;
alter table staffed_time_version add own_agent_id integer;

update contact_leg set own_queue_id = nullif(queue_id, 0), own_agent_id = nullif(agent_id, 0), own_topic_id = nullif(topic_id, 0);
update contact_leg_version set own_queue_id = nullif(queue_id, 0), own_agent_id = nullif(agent_id, 0), own_topic_id = nullif(topic_id, 0);
update ticket set own_queue_id = nullif(queue_id, 0), own_agent_id = nullif(agent_id, 0), own_topic_id = nullif(topic_id, 0);
update ticket_version set own_queue_id = nullif(queue_id, 0), own_agent_id = nullif(agent_id, 0), own_topic_id = nullif(topic_id, 0);
update staffed_time set own_agent_id = agent_id;
update staffed_time_version set own_agent_id = agent_id;

-- two names of one person each have their own row of a day
alter table staffed_time alter own_agent_id set not null, drop constraint staffed_time_key;
alter table staffed_time add constraint staffed_time_key primary key (source_id, day, own_agent_id, interval_start);
drop index staffed_time_version_key;
create index staffed_time_version_key on staffed_time_version (source_id, day, own_agent_id, interval_start);

-- What was done to a name, so that it can be undone. Before and after are the value of what changed, as text.
create table name_change (
    id         integer generated always as identity primary key,
    at         timestamptz not null,
    account_id integer     not null,
    dimension  text        not null check (dimension in ('team', 'queue', 'agent', 'topic')),
    name_id    integer     not null,
    what       text        not null check (what in ('name', 'merged_into', 'parent_id', 'owner_department', 'brand', 'hidden', 'team')),
    before     text,
    after      text,
    -- of a team: from this day
    from_date  date,
    undone_at  timestamptz
);
create index name_change_of on name_change (dimension, name_id, at);
