-- Whether somebody takes no part in any case is asked with every list of theirs.
create index exclusion_person on exclusion (person);
