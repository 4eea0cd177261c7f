-- What was asked of whom for an opinion, each person a row; their task stands in the engine.
create table question (
    task        varchar(64)   not null primary key,
    -- The same for all who are asked at once.
    question    varchar(64)   not null,
    case_number varchar(32)   not null,
    -- The task of whoever asks.
    asking_task varchar(64)   not null,
    asked_by    varchar(64)   not null,
    person      varchar(64)   not null,
    words       varchar(4000) not null,
    asked_at    timestamp with time zone not null
);
create index question_asking on question (asking_task);

-- People who see a case because somebody told them of it or asked them: seen is seen.
create table case_reader (
    person      varchar(64) not null,
    case_number varchar(32) not null,
    since       timestamp with time zone not null,
    primary key (person, case_number)
);
create index case_reader_case on case_reader (case_number);

-- Which step somebody did just before a task opened, and whether it can be taken back.
create table step_before (
    task       varchar(64)  not null primary key,
    step_task  varchar(64)  not null,
    step       varchar(128) not null,
    person     varchar(64)  not null,
    step_due   timestamp with time zone,
    -- From when to when the step was done: what was told meanwhile was told because of it.
    done_from  timestamp with time zone not null,
    done_until timestamp with time zone not null,
    -- Why it cannot be taken back, in words for who did it; null where it can.
    obstacle   varchar(255),
    -- How many movements the engine had noted of the case then.
    movements  bigint       not null
);
