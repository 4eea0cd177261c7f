-- How each person likes to work at their desk.
create table desk_choice (
    person     varchar(64) not null primary key,
    opens_next boolean     not null
);
