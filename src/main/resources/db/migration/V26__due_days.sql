-- What the program starts on the days that a table of dates names: once for each procedure, entry and day.
create table due_start (
    procedure_key varchar(64)  not null,
    entry         varchar(64)  not null,
    due_on        date         not null,
    case_number   varchar(32),
    primary key (procedure_key, entry, due_on)
);

-- Up to which day it was looked whether something falls due; what lies behind is looked at when the program runs again.
create table due_watch (
    procedure_key varchar(64) not null,
    entry         varchar(64) not null,
    watched_until date        not null,
    primary key (procedure_key, entry)
);
