-- What was done for whoever sent a key with it, and answered: for a day a second sending gets the same answer.
create table answer_given (
    person       varchar(64) not null,
    sent_key     varchar(64) not null,
    -- SHA-256 of what was sent and where to.
    request_hash varchar(64) not null,
    status       integer,
    media_type   varchar(255),
    content      text,
    given_at     timestamp with time zone not null,
    primary key (person, sent_key)
);
create index answer_given_at on answer_given (given_at);
