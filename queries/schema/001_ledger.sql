-- The ledger: every workbook ever accepted or rejected, with its bytes, and where each file was
-- last seen.

-- A workbook by content. One row per distinct sequence of bytes; workbook_id counts from 1 in the
-- order of loading. received_at is the file's own time of modification when first found, never
-- later than loaded_at. Times are UTC.
create table workbook (
    workbook_id   integer primary key,
    workbook_hash varchar not null unique check (length(workbook_hash) = 64),
    kind          varchar not null check (kind in ('plan', 'submission', 'unknown')),
    verdict       varchar not null check (verdict in ('accepted', 'partial', 'rejected')),
    file_name     varchar not null,
    size_bytes    bigint not null,
    received_at   timestamp not null,
    loaded_at     timestamp not null,
    content       blob not null
);

-- Where a file was last seen in the drop folder, so that an unchanged one is not read again. One
-- row per path; workbook_id is null for what never became a workbook (ignored, empty, not
-- downloaded).
create table sighting (
    path        varchar primary key,
    size_bytes  bigint not null,
    modified_ns bigint not null,
    workbook_id integer,
    seen_at     timestamp not null
);

-- What is wrong in a workbook. One row per finding; ordinal counts from 1 in reading order.
-- row_number and column_number count from 1; null means the whole sheet, row or column.
create table problem (
    workbook_id   integer not null,
    ordinal       integer not null,
    rule          varchar not null,
    severity      varchar not null check (severity in ('note', 'warning', 'error', 'rejection')),
    sheet         varchar,
    row_number    integer,
    column_number integer,
    found         varchar not null,
    wanted        varchar not null,
    primary key (workbook_id, ordinal)
);

-- Every cell of a loaded workbook that held something, as typed. One row per cell. section and
-- field are the form's stable names; field is null for a column that the form does not declare.
create table typed_cell (
    workbook_id   integer not null,
    section       varchar not null,
    sheet         varchar not null,
    row_number    integer not null,
    column_number integer not null,
    column_letter varchar not null,
    field         varchar,
    header        varchar,
    text          varchar not null
);
