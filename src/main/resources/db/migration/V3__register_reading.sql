-- Registers are read sorted by any of their main columns, newest first without a wish.
create index payment_paid_at on payment (paid_at, payment_number);
create index payment_amount on payment (amount_in_cents, payment_number);
create index payment_payee on payment (payee, payment_number);
create index payment_category on payment (category, payment_number);
create index payment_reference on payment (reference, payment_number);
create index payment_method on payment (method, payment_number);
create index payment_paid_by on payment (paid_by, payment_number);
create index claim_submitted_at on claim (submitted_at, case_number);
create index signature_signed_at on signature (signed_at, id);
create index invoice_claimed_at on invoice (claimed_at, invoice_key);
create index voucher_prepared_at on voucher (prepared_at, payment_key);
create index attachment_uploaded_at on attachment (uploaded_at, id);
create index notice_created_at on notice (created_at, id);

-- What is searched by its text, in small letters and in one place: a row of a long register is compared once. PostgreSQL wants
-- to hear that the column is stored; H2 always does.
alter table payment add column search_text varchar(1000)
    generated always as (lower(payment_number || ' ' || case_number || ' ' || payee || ' ' || reference)) ${stored};
alter table signature add column search_text varchar(5000)
    generated always as (lower(case_number || ' ' || coalesce(comment, ''))) ${stored};
