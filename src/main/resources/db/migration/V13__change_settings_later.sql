-- What settings can be changed to after files have come in: questions, days that are closed, events that were removed by mistake.

-- Days before this one are closed: their totals stay as they are, whatever comes in or is defined later. Only ever goes up.
alter table settings add closed_before date;

-- What files say about a question is how it is found again; what an admin says about it is how it is read.
alter table survey_question add asked_min integer, add asked_max integer, add asked_direction text;
update survey_question set asked_min = scale_min, asked_max = scale_max, asked_direction = direction;
do $$
begin
    execute (select format('alter table survey_question drop constraint %I', conname) from pg_constraint
             where conrelid = 'survey_question'::regclass and contype = 'u');
end $$;
alter table survey_question add constraint survey_question_asked unique nulls not distinct (name, asked_min, asked_max, asked_direction);
alter table survey_question add check (promoter_from > detractor_to);

-- What was done to a question, so that it can be undone. Before and after are the whole reading, as text.
create table question_change (
    id          integer generated always as identity primary key,
    at          timestamptz not null,
    account_id  integer     not null,
    question_id integer     not null references survey_question,
    before      text        not null,
    after       text        not null,
    undone_at   timestamptz
);
create index question_change_question on question_change (question_id, id);
create index survey_answer_question on survey_answer (question_id);

-- A change that makes so many figures anew that nobody waits for it in the browser
create table long_change (
    id          integer generated always as identity primary key,
    name        text        not null,
    body        text        not null,
    account_id  integer     not null,
    asked_at    timestamptz not null,
    finished_at timestamptz,
    -- the key of a message
    failure     text
);

alter table event add removed_at timestamptz;
