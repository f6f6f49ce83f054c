-- The ledger of workbooks without its two keys: in a table that has one the database goes on
-- filling the group of rows that it wrote last, and so writes all workbooks' bytes again whenever
-- one is added. That none stands there twice is what checks/workbooks_twice.sql looks after.

-- A workbook by content. One row per distinct sequence of bytes; workbook_id counts from 1 in the
-- order of loading. received_at is the file's own time of modification when first found, never
-- later than loaded_at. Times are UTC.
create table ledger (
    workbook_id   integer not null,
    workbook_hash varchar not null check (length(workbook_hash) = 64),
    kind          varchar not null check (kind in ('plan', 'submission', 'unknown')),
    verdict       varchar not null check (verdict in ('accepted', 'partial', 'rejected')),
    file_name     varchar not null,
    size_bytes    bigint not null,
    received_at   timestamp not null,
    loaded_at     timestamp not null,
    content       blob not null
);
insert into ledger select * from workbook;
drop table workbook;
alter table ledger rename to workbook;
