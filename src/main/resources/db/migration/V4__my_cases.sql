-- Who has read the first steps; they are shown until then, on whatever machine, and never again.
create table first_steps_seen (
    person  varchar(64) primary key,
    seen_at timestamp with time zone not null
);

-- The cases of a person, those they started apart from those they signed in, are read from the index alone.
create index signature_person_task on signature (person, task, case_number);
drop index if exists signature_person;
