-- What the program knows of somebody's login beside the engine's own record; no row is the same as nothing said.
create table account (
    person              varchar(64) primary key,
    -- Rises whenever the password is changed, whoever changes it: what was logged in before is not any more. Kept when the
    -- person is deleted, so that somebody new of the same name never continues their logins.
    credentials_version bigint  default 0     not null,
    -- Nothing may be done before the password is changed.
    must_change         boolean default false not null
);

-- Wrong passwords in a row, by where they came from and whom they were tried for; a right one from there clears the row.
create table login_guess (
    -- An IPv6 network of 64 bits counts as one.
    address varchar(64) not null,
    name    varchar(64) not null,
    wrong   integer     not null,
    last_at timestamp with time zone not null,
    primary key (address, name)
);
create index login_guess_last_at on login_guess (last_at);

-- Failed logins, refusals, and changes of rights, passwords and accounts.
create table access_log (
    id       varchar(36) primary key,
    noted_at timestamp with time zone not null,
    -- Who did it, or as whom somebody tried; empty where nobody said.
    person   varchar(64),
    address  varchar(64),
    what     varchar(32) not null,
    -- Whom or what it was about.
    subject  varchar(500),
    result   varchar(500),
    -- How often the same happened within the minute.
    times    integer default 1 not null
);
create index access_log_noted_at on access_log (noted_at);
