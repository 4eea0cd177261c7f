-- What people have begun to fill in and not handed in yet, each their own; gone once it is handed in.
create table draft (
    person   varchar(64)  not null,
    slug     varchar(128) not null,
    -- The task's id, or start.
    task     varchar(64)  not null,
    -- A JSON object, as the browser wrote it.
    content  text         not null,
    saved_at timestamp with time zone not null,
    primary key (person, slug, task)
);
create index draft_task on draft (task);
