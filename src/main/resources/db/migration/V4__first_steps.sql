-- Who has read the first steps; they are shown until then, on whatever machine, and never again.
create table first_steps_seen (
    person  varchar(64) primary key,
    seen_at timestamp with time zone not null
);
