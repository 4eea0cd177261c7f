-- Deposits that owners leave while they decorate, each from its receipt to its refund. No row is ever deleted.
create table deposit (
    deposit_number      varchar(32)  primary key,
    -- The permit for which it was left.
    case_number         varchar(32)  not null unique,
    unit                varchar(255) not null,
    owner_name          varchar(255) not null,
    owner_phone         varchar(64),
    owner_email         varchar(255),
    receipt_number      varchar(64)  not null,
    -- The receipt's number in its normal form: one receipt is one deposit.
    receipt_key         varchar(64)  not null unique,
    amount_in_cents     bigint       not null check (amount_in_cents > 0),
    refunded_in_cents   bigint       default 0 not null check (refunded_in_cents >= 0),
    deducted_in_cents   bigint       default 0 not null check (deducted_in_cents >= 0),
    -- What the owner still owes where the deductions are more than the deposit.
    claimed_in_cents    bigint       default 0 not null check (claimed_in_cents >= 0),
    state               varchar(16)  not null check (state in ('held', 'being-refunded', 'settled')),
    -- The refund that is under way, or that settled it.
    refund_case         varchar(32),
    received_at         timestamp with time zone not null,
    works_accepted_at   timestamp with time zone,
    cards_recovered_at  timestamp with time zone,
    settled_at          timestamp with time zone,
    search_text         varchar(1000)
        generated always as (lower(deposit_number || ' ' || case_number || ' ' || unit || ' ' || receipt_number || ' '
            || receipt_key || ' ' || coalesce(refund_case, ''))) ${stored},
    -- Nobody's money is lost or made: nothing is given out before the end, and then all of it is accounted for.
    constraint deposit_accounted check (
        state = 'settled' and refunded_in_cents + deducted_in_cents = amount_in_cents
        or state <> 'settled' and refunded_in_cents = 0 and deducted_in_cents = 0 and claimed_in_cents = 0),
    constraint deposit_claim check (claimed_in_cents = 0 or refunded_in_cents = 0),
    constraint deposit_refund_case check ((state = 'held') = (refund_case is null)),
    constraint deposit_settled check ((state = 'settled') = (settled_at is not null)),
    constraint deposit_released check (
        state = 'held' or works_accepted_at is not null and cards_recovered_at is not null)
);
create unique index deposit_refund on deposit (refund_case);
create index deposit_received_at on deposit (received_at, deposit_number);
create index deposit_settled_at on deposit (settled_at, deposit_number);
-- Payments are held against deposits case by case.
create index payment_category_case on payment (category, case_number);
