-- The bytes of attachments are kept once for each content, under its hash; the rows that name a hash are its references.
create index attachment_sha256 on attachment (sha256);
-- How much somebody uploaded of late.
create index attachment_uploader on attachment (uploaded_by, uploaded_at);

-- Rows to hold while bytes and references are changed together: 0 to 255 for contents, 256 to 511 for people.
create table attachment_lock (
    number integer primary key
);
insert into attachment_lock (number)
select 16 * tens.n + ones.n
from (values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12), (13), (14), (15), (16), (17), (18), (19), (20), (21),
    (22), (23), (24), (25), (26), (27), (28), (29), (30), (31)) tens (n)
cross join (values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12), (13), (14), (15)) ones (n);
