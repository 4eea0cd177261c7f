-- The words of every case by which it is found: number, people and their initials, amounts, purpose, units, telephone and invoice
-- numbers, and whatever else its forms ask for; each on a line, in small letters and in the normal form of names.
create table case_text (
    case_number varchar(32)    not null primary key,
    started_at  timestamp with time zone not null,
    words       varchar(20000) not null
);
