-- Proposals to change a limit table, whatever became of them.
create table limit_change (
    case_number    varchar(32)   primary key,
    limit_table    varchar(100)  not null,
    proposer       varchar(64)   not null,
    approver       varchar(64),
    reason         varchar(4000) not null,
    -- From when it is meant to be in force; empty is on approval.
    effective_from timestamp with time zone,
    -- The version it was drawn up from: if another is in force meanwhile, it is stale.
    base_version   integer       not null,
    -- The version it became.
    version        integer,
    state          varchar(20)   not null,
    dmn            text          not null,
    -- As they were when it was proposed, in JSON.
    difference     text          not null,
    findings       text          not null,
    back_test      text          not null,
    proposed_at    timestamp with time zone not null,
    decided_at     timestamp with time zone,
    in_force_at    timestamp with time zone
);
create index limit_change_table on limit_change (limit_table, state);
create index limit_change_proposed_at on limit_change (proposed_at);

-- What the program shipped of each table, last and now: whoever changes a table locks its row here.
create table limit_release (
    limit_table   varchar(100) primary key,
    shipped       text         not null,
    shipped_at    timestamp with time zone not null,
    -- What the release did to the table: seeded, unchanged, brought (came into force), kept (managers' table stands).
    effect        varchar(20)  not null,
    -- Both the managers and a release changed the table: what was shipped before and now, until somebody proposes or drops it.
    draft_base    text,
    draft_shipped text,
    draft_since   timestamp with time zone
);
