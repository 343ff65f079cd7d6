-- A mapping keeps its number when it is renamed, and is only put aside when it is removed: so that its imports still know it, and it
-- can be brought back.
alter table mapping
    add column id integer generated always as identity unique,
    add column removed_at timestamptz;

-- The mapping that an import was read by, whatever it is called today.
alter table import add column mapping_id integer;
update import set mapping_id = mapping.id from mapping where mapping.name = request ->> 'mappingName';
create index import_mapping on import (mapping_id) where mapping_id is not null;
