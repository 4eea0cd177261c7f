-- What may be held once at a time: a space, a person's days. One row a value; of a span of days one a day.
create table held (
    -- The procedure and the name that its model gives it.
    hold        varchar(128) not null,
    held_value  varchar(300) not null,
    case_number varchar(32)  not null,
    held_at     timestamp with time zone not null,
    primary key (hold, held_value)
);
create index held_case on held (case_number, hold);

-- Rows to hold while somebody looks whether a value is free and takes it.
create table held_lock (
    number integer primary key
);
insert into held_lock (number)
select 16 * tens.n + ones.n
from (values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12), (13), (14), (15)) tens (n)
cross join (values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12), (13), (14), (15)) ones (n);
