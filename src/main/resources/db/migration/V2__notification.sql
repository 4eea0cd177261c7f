-- Who is told what, by which channel, and what became of it: the outbox, written in the transaction of the case.
drop table notice;
create table notice (
    -- Kind, occasion, recipient and channel: the same occasion is told a person once by each channel.
    id          varchar(255)  primary key,
    case_number varchar(32),
    -- Slug of the procedure it happened in; chooses the words of the mail.
    procedure   varchar(64),
    task_id     varchar(64),
    kind        varchar(128)  not null,
    recipient   varchar(64)   not null,
    channel     varchar(32)   not null,
    text        varchar(4000) not null,
    created_at  timestamp with time zone not null,
    state       varchar(16)   not null,
    -- The digest that carries it, where the recipient wants one.
    digest_id   varchar(255),
    attempts    integer       not null,
    -- Why the last attempt failed, in words for the administrator.
    problem     varchar(1000),
    sent_at     timestamp with time zone
);
create index notice_recipient on notice (recipient);
create index notice_case on notice (case_number);
create index notice_task on notice (task_id, kind);
create index notice_state on notice (state, recipient);
create index notice_digest on notice (digest_id);

-- How somebody wants to be told; at once where there is no row.
create table notice_preference (
    person varchar(64)  not null,
    kind   varchar(128) not null,
    mode   varchar(16)  not null,
    primary key (person, kind)
);

-- What the scheduler still has to do (db-scheduler's own table; it is the same on every node).
create table scheduled_tasks (
    task_name            varchar(100) not null,
    task_instance        varchar(255) not null,
    task_data            bytea,
    execution_time       timestamp with time zone not null,
    picked               boolean      not null,
    picked_by            varchar(255),
    last_success         timestamp with time zone,
    last_failure         timestamp with time zone,
    consecutive_failures integer,
    last_heartbeat       timestamp with time zone,
    version              bigint       not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_time on scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on scheduled_tasks (last_heartbeat);
