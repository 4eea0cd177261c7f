-- Deployments made or deleted by hand while the emergency switch was on, and each start with it on.
create table emergency_deployment (
    id        varchar(36)   primary key,
    -- Empty is the program itself.
    person    varchar(64),
    operation varchar(1000) not null,
    done_at   timestamp with time zone not null,
    -- HTTP status of the answer; empty where the program stopped in between.
    status    integer
);
create index emergency_deployment_done_at on emergency_deployment (done_at);
