-- Words of 4,000 signs stand in letters whole, behind a sentence of who says them about what.
alter table notice alter column text set data type varchar(6000);

-- Id of the task with which the step was done that caused the letter; empty where none did.
alter table notice add column step_task varchar(64);

-- What was told because of a step is known by that, and not by when it was told.
alter table step_before drop column done_from;
alter table step_before drop column done_until;
