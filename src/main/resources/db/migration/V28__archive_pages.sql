-- What cannot be repaired or is lost is written off, and stays in the catalogue as that.
alter table archive_item drop constraint archive_item_destroyed;
alter table archive_item add column standing varchar(16) default 'in' not null
    check (standing in ('in', 'on-loan', 'blocked', 'written-off', 'destroyed'));
update archive_item set standing = state;
alter table archive_item drop column state;
alter table archive_item rename column standing to state;
alter table archive_item alter column state drop default;
alter table archive_item add constraint archive_item_destroyed check (state <> 'destroyed' or destruction_case is not null);

-- The initials of the pinyin of title and shelf, each reading: a search finds them as it finds words.
alter table archive_item add column initials varchar(2000) default '' not null;
alter table archive_item drop column search_text;
alter table archive_item add column search_text varchar(3000)
    generated always as (lower(item_number || ' ' || title || ' ' || shelf || ' ' || initials)) ${stored};

-- The history of an item is read item by item.
create index loan_item_asked on loan (item_number, asked_at, case_number);
