-- When the time to resolve first ran out: the span it counts in, however often the request is taken up again.
alter table request add column overdue_at timestamp with time zone;
update request set overdue_at = resolve_due_at where overdue;
create index request_overdue_at on request (overdue_at, case_number);

-- How often a step was taken in a span of time.
create index signature_task_signed_at on signature (task, signed_at);

-- The monthly reports on requests (投诉月报): one a month, with the figures as they were when it was drafted.
create table complaint_report (
    report_month            varchar(7)    primary key,
    case_number             varchar(32)   not null unique,
    figures                 text          not null,
    corrective_requirements varchar(4000),
    drafted_at              timestamp with time zone not null,
    -- Sent up for the last time, after a return once more.
    sent_at                 timestamp with time zone,
    acknowledged_at         timestamp with time zone
);
