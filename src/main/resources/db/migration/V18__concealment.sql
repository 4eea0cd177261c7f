-- From whom a case is concealed, whatever post they hold: whom a complaint, or one linked to it, is about.
create table concealment (
    person      varchar(64) not null,
    case_number varchar(32) not null,
    primary key (person, case_number)
);
create index concealment_case on concealment (case_number);

-- Requests that follow one another, each naming the one before: all have the number of the first.
alter table request add column chain varchar(32);
create index request_chain on request (chain);
