-- Totals: additive sums of the facts per local day, one wide table per family of facts and grain. Every figure on every page is made
-- of these; a query takes the coarsest grain that holds all its filters. The columns are the measures of the catalogue, whole numbers.
-- The day leads the key: a page reads a range of days. Agents are a grain of their own, or they would multiply every other cell.

-- Contacts
create table contact_total_base (
    day           date    not null,
    team_id       integer not null,
    queue_id      integer not null,
    channel       text    not null,
    offered_legs                     bigint not null default 0,
    exit_known                       bigint not null default 0,
    answered                         bigint not null default 0,
    answered_timed                   bigint not null default 0,
    answered_within                  bigint not null default 0,
    wait_of_answered                 bigint not null default 0,
    abandoned                        bigint not null default 0,
    abandoned_timed                  bigint not null default 0,
    abandoned_short                  bigint not null default 0,
    contacts                         bigint not null default 0,
    handled_contacts                 bigint not null default 0,
    handled_contacts_transfer_known  bigint not null default 0,
    transferred_contacts             bigint not null default 0,
    handled_contacts_of_customers    bigint not null default 0,
    issues                           bigint not null default 0,
    issues_solved_at_once            bigint not null default 0,
    handled_legs                     bigint not null default 0,
    handled_legs_transfer_known      bigint not null default 0,
    transferred_legs                 bigint not null default 0,
    handled_talk_known               bigint not null default 0,
    talk_and_hold                    bigint not null default 0,
    handled_complete                 bigint not null default 0,
    handle_time                      bigint not null default 0,
    handled_wrap_up_known            bigint not null default 0,
    wrap_up_time                     bigint not null default 0,
    primary key (day, team_id, queue_id, channel)
);

create table contact_total_topic (
    day           date    not null,
    team_id       integer not null,
    queue_id      integer not null,
    channel       text    not null,
    topic_id      integer not null,
    offered_legs                     bigint not null default 0,
    exit_known                       bigint not null default 0,
    answered                         bigint not null default 0,
    answered_timed                   bigint not null default 0,
    answered_within                  bigint not null default 0,
    wait_of_answered                 bigint not null default 0,
    abandoned                        bigint not null default 0,
    abandoned_timed                  bigint not null default 0,
    abandoned_short                  bigint not null default 0,
    contacts                         bigint not null default 0,
    handled_contacts                 bigint not null default 0,
    handled_contacts_transfer_known  bigint not null default 0,
    transferred_contacts             bigint not null default 0,
    handled_contacts_of_customers    bigint not null default 0,
    issues                           bigint not null default 0,
    issues_solved_at_once            bigint not null default 0,
    handled_legs                     bigint not null default 0,
    handled_legs_transfer_known      bigint not null default 0,
    transferred_legs                 bigint not null default 0,
    handled_talk_known               bigint not null default 0,
    talk_and_hold                    bigint not null default 0,
    handled_complete                 bigint not null default 0,
    handle_time                      bigint not null default 0,
    handled_wrap_up_known            bigint not null default 0,
    wrap_up_time                     bigint not null default 0,
    primary key (day, team_id, queue_id, channel, topic_id)
);

create table contact_total_agent (
    day           date    not null,
    team_id       integer not null,
    queue_id      integer not null,
    channel       text    not null,
    agent_id      integer not null,
    offered_legs                     bigint not null default 0,
    exit_known                       bigint not null default 0,
    answered                         bigint not null default 0,
    answered_timed                   bigint not null default 0,
    answered_within                  bigint not null default 0,
    wait_of_answered                 bigint not null default 0,
    abandoned                        bigint not null default 0,
    abandoned_timed                  bigint not null default 0,
    abandoned_short                  bigint not null default 0,
    contacts                         bigint not null default 0,
    handled_contacts                 bigint not null default 0,
    handled_contacts_transfer_known  bigint not null default 0,
    transferred_contacts             bigint not null default 0,
    handled_contacts_of_customers    bigint not null default 0,
    issues                           bigint not null default 0,
    issues_solved_at_once            bigint not null default 0,
    handled_legs                     bigint not null default 0,
    handled_legs_transfer_known      bigint not null default 0,
    transferred_legs                 bigint not null default 0,
    handled_talk_known               bigint not null default 0,
    talk_and_hold                    bigint not null default 0,
    handled_complete                 bigint not null default 0,
    handle_time                      bigint not null default 0,
    handled_wrap_up_known            bigint not null default 0,
    wrap_up_time                     bigint not null default 0,
    primary key (day, team_id, queue_id, channel, agent_id)
);

-- By UTC half-hour, for what is judged by the half-hour: queue measures only
create table contact_total_half_hour (
    half_hour     timestamptz not null,
    day           date    not null,
    team_id       integer not null,
    queue_id      integer not null,
    channel       text    not null,
    offered_legs                     bigint not null default 0,
    exit_known                       bigint not null default 0,
    answered                         bigint not null default 0,
    answered_timed                   bigint not null default 0,
    answered_within                  bigint not null default 0,
    wait_of_answered                 bigint not null default 0,
    abandoned                        bigint not null default 0,
    abandoned_timed                  bigint not null default 0,
    abandoned_short                  bigint not null default 0,
    contacts                         bigint not null default 0,
    primary key (day, half_hour, team_id, queue_id, channel)
);

-- Tickets
create table ticket_total_base (
    day           date    not null,
    team_id       integer not null,
    queue_id      integer not null,
    channel       text    not null,
    tickets                          bigint not null default 0,
    tickets_of_customers             bigint not null default 0,
    first_responses                  bigint not null default 0,
    first_response_time              bigint not null default 0,
    solved_tickets                   bigint not null default 0,
    resolution_time                  bigint not null default 0,
    first_solved_tickets             bigint not null default 0,
    first_solved_reopens_known       bigint not null default 0,
    reopened_tickets                 bigint not null default 0,
    primary key (day, team_id, queue_id, channel)
);

create table ticket_total_topic (
    day           date    not null,
    team_id       integer not null,
    queue_id      integer not null,
    channel       text    not null,
    topic_id      integer not null,
    tickets                          bigint not null default 0,
    tickets_of_customers             bigint not null default 0,
    first_responses                  bigint not null default 0,
    first_response_time              bigint not null default 0,
    solved_tickets                   bigint not null default 0,
    resolution_time                  bigint not null default 0,
    first_solved_tickets             bigint not null default 0,
    first_solved_reopens_known       bigint not null default 0,
    reopened_tickets                 bigint not null default 0,
    primary key (day, team_id, queue_id, channel, topic_id)
);

create table ticket_total_agent (
    day           date    not null,
    team_id       integer not null,
    queue_id      integer not null,
    channel       text    not null,
    agent_id      integer not null,
    tickets                          bigint not null default 0,
    tickets_of_customers             bigint not null default 0,
    first_responses                  bigint not null default 0,
    first_response_time              bigint not null default 0,
    solved_tickets                   bigint not null default 0,
    resolution_time                  bigint not null default 0,
    first_solved_tickets             bigint not null default 0,
    first_solved_reopens_known       bigint not null default 0,
    reopened_tickets                 bigint not null default 0,
    primary key (day, team_id, queue_id, channel, agent_id)
);

-- Answers: always by question, because scales are never pooled
create table survey_total_base (
    day           date    not null,
    team_id       integer not null,
    queue_id      integer not null,
    channel       text    not null,
    question_id   integer not null,
    answers_given                    bigint not null default 0,
    answers                          bigint not null default 0,
    answers_positive                 bigint not null default 0,
    answers_promoter                 bigint not null default 0,
    answers_detractor                bigint not null default 0,
    score_sum                        bigint not null default 0,
    score_squares                    bigint not null default 0,
    primary key (day, team_id, queue_id, channel, question_id)
);

create table survey_total_topic (
    day           date    not null,
    team_id       integer not null,
    queue_id      integer not null,
    channel       text    not null,
    question_id   integer not null,
    topic_id      integer not null,
    answers_given                    bigint not null default 0,
    answers                          bigint not null default 0,
    answers_positive                 bigint not null default 0,
    answers_promoter                 bigint not null default 0,
    answers_detractor                bigint not null default 0,
    score_sum                        bigint not null default 0,
    score_squares                    bigint not null default 0,
    primary key (day, team_id, queue_id, channel, question_id, topic_id)
);

create table survey_total_agent (
    day           date    not null,
    team_id       integer not null,
    queue_id      integer not null,
    channel       text    not null,
    question_id   integer not null,
    agent_id      integer not null,
    answers_given                    bigint not null default 0,
    answers                          bigint not null default 0,
    answers_positive                 bigint not null default 0,
    answers_promoter                 bigint not null default 0,
    answers_detractor                bigint not null default 0,
    score_sum                        bigint not null default 0,
    score_squares                    bigint not null default 0,
    primary key (day, team_id, queue_id, channel, question_id, agent_id)
);

-- Staffed time knows no queue, channel or topic
create table workforce_total_base (
    day           date    not null,
    team_id       integer not null,
    staffed                          bigint not null default 0,
    staffed_complete                 bigint not null default 0,
    available_time                   bigint not null default 0,
    busy_time                        bigint not null default 0,
    primary key (day, team_id)
);

create table workforce_total_agent (
    day           date    not null,
    team_id       integer not null,
    agent_id      integer not null,
    staffed                          bigint not null default 0,
    staffed_complete                 bigint not null default 0,
    available_time                   bigint not null default 0,
    busy_time                        bigint not null default 0,
    primary key (day, team_id, agent_id)
);
