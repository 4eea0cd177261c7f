-- How the procedures ran: what the process owners' figures are counted from. Written in the case's transaction, kept when the
-- engine's history is cleaned up. Days are those of the office's calendar.

-- One row a run of a procedure: a case, or a procedure that it called.
create table flow_run (
    process_instance_id   varchar(64)  primary key,
    case_number           varchar(32)  not null,
    procedure             varchar(64)  not null,
    process_definition_id varchar(64)  not null,
    -- The run that called it; empty for the case's own.
    called_by             varchar(64),
    -- Empty where the program started it.
    started_by            varchar(64),
    department            varchar(64),
    started_at            timestamp with time zone not null,
    started_on            date         not null,
    ended_at              timestamp with time zone,
    ended_on              date,
    -- From start to end, once it has ended.
    duration_seconds      bigint,
    outcome               varchar(64),
    amount_in_cents       bigint,
    -- A step was done after its due time, or a deadline ran out: in it or in a run that it called.
    late                  boolean      default false not null,
    -- Somebody sent it back: in it or in a run that it called.
    sent_back             boolean      default false not null
);
create index flow_run_case on flow_run (case_number);
create index flow_run_started on flow_run (procedure, started_on);
-- With everything that is counted of runs that ended: the figures are answered from it alone.
create index flow_run_ended on flow_run (procedure, ended_on, duration_seconds, late, sent_back, outcome);

-- One row a task of a person, from its first claim on.
create table flow_step (
    task_id               varchar(64)  primary key,
    process_instance_id   varchar(64)  not null,
    case_number           varchar(32)  not null,
    procedure             varchar(64)  not null,
    process_definition_id varchar(64)  not null,
    task                  varchar(128) not null,
    -- As it was called then.
    name                  varchar(255) not null,
    opened_at             timestamp with time zone not null,
    -- First claimed by anybody; empty where it was done without.
    claimed_at            timestamp with time zone,
    due_at                timestamp with time zone,
    -- Empty while it is open.
    ended_at              timestamp with time zone,
    ended_on              date,
    -- It went away without being done: the case was withdrawn, a deadline's task became needless.
    cancelled             boolean      default false not null,
    late                  boolean      default false not null,
    person                varchar(64),
    department            varchar(64),
    decision              varchar(64),
    -- From opening to the first claim, and from there to the end.
    waiting_seconds       bigint,
    working_seconds       bigint
);
create index flow_step_run on flow_step (process_instance_id);
create index flow_step_ended on flow_step (procedure, ended_on, task);
-- What was sent back and refused is a small part of all steps.
create index flow_step_decision on flow_step (procedure, decision, ended_on);
-- With everything of which percentiles are taken: they are answered from it alone, task by task.
create index flow_step_times on flow_step (procedure, task, ended_on, cancelled, waiting_seconds, working_seconds);

-- One row a deadline of a model (a timer marked so) that was met or missed.
create table flow_deadline (
    job_id              varchar(64)  primary key,
    process_instance_id varchar(64)  not null,
    case_number         varchar(32)  not null,
    procedure           varchar(64)  not null,
    process_definition_id varchar(64) not null,
    timer               varchar(128) not null,
    due_at              timestamp with time zone,
    ended_at            timestamp with time zone not null,
    ended_on            date         not null,
    met                 boolean      not null
);
create index flow_deadline_ended on flow_deadline (procedure, ended_on);

-- One row a rule that decided; an empty rule where none did.
create table flow_decision (
    evaluation_id          varchar(64)  not null,
    rule                   varchar(128) not null,
    decision               varchar(128) not null,
    decision_definition_id varchar(64)  not null,
    process_instance_id    varchar(64)  not null,
    case_number            varchar(32)  not null,
    procedure              varchar(64)  not null,
    evaluated_at           timestamp with time zone not null,
    evaluated_on           date         not null,
    primary key (evaluation_id, rule)
);
create index flow_decision_evaluated on flow_decision (procedure, evaluated_on);

-- A number that a decision was asked with and that lay within ten per cent of a limit in its column.
create table flow_near_limit (
    evaluation_id varchar(64)    not null,
    input         varchar(128)   not null,
    limit_value   numeric(19, 4) not null,
    input_value   numeric(19, 4) not null,
    primary key (evaluation_id, input, limit_value)
);

-- What was said when something was sent back or refused, by procedure and time.
create index signature_procedure_decision on signature (procedure, decision, signed_at);
