-- In whose place somebody signed who was away then, and what that person was called.
alter table signature add column acting_for varchar(64);
alter table signature add column acting_for_name varchar(520);
create index signature_acting_for on signature (acting_for);
