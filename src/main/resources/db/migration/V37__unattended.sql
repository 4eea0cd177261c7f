-- Open tasks that wait for nobody: since when, and when the general manager was told that they still do. Gone once somebody is there.
create table unattended (
    task            varchar(64) not null primary key,
    since           timestamp with time zone not null,
    manager_told_at timestamp with time zone
);
