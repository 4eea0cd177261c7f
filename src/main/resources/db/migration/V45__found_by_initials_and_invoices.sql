-- The initials of the pinyin of a customer's and a payee's name, each reading: a search of the register finds them as it finds words.
alter table request add column initials varchar(500) default '' not null;
alter table request drop column search_text;
alter table request add column search_text varchar(2000)
    generated always as (lower(case_number || ' ' || coalesce(customer_name, '') || ' ' || coalesce(customer_phone, '') || ' '
        || coalesce(unit, '') || ' ' || coalesce(unit_key, '') || ' ' || initials)) ${stored};
alter table payment add column initials varchar(500) default '' not null;
alter table payment drop column search_text;
alter table payment add column search_text varchar(2000)
    generated always as (lower(payment_number || ' ' || case_number || ' ' || payee || ' ' || reference || ' ' || initials)) ${stored};

-- The words of cases that may hold an invoice with a code of 10 or 12 digits are made anew at the next start, as far as the engine's
-- history is there: code and number in one find it too.
alter table case_text add column outdated boolean default false not null;
update case_text set outdated = true
where translate(words || '
', '123456789', '000000000') like '%
0000000000
%' or translate(words || '
', '123456789', '000000000') like '%
000000000000
%';
