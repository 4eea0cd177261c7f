-- Whether whoever checks sees the numbers of rules beside what they stand for.
alter table desk_choice add column shows_rules boolean default false not null;
