-- Closed years: what the assembly approved, so that it can be shown again whatever comes later. A
-- closing is never changed nor deleted; one that was reopened has a row in closing_reopened.

-- One row per closing; closing_id counts from 1. program is the version that printed, fingerprint
-- what it printed on the memòria, summary what else it said of it, as JSON. Times are UTC.
create table closing (
    closing_id  integer primary key,
    year        integer not null,
    approved_on date not null,
    closed_at   timestamp not null,
    closed_by   varchar not null,
    program     varchar not null,
    fingerprint varchar not null,
    summary     varchar not null
);

-- One row per closing that was reopened.
create table closing_reopened (
    closing_id  integer primary key,
    reopened_at timestamp not null,
    reopened_by varchar not null,
    reason      varchar not null check (trim(reason) <> '')
);

-- The plan and the submissions that the figures were made from. One row per closing and workbook.
create table closing_input (
    closing_id    integer not null,
    kind          varchar not null,
    year          integer not null,
    member_code   varchar not null,
    workbook_hash varchar not null,
    file_name     varchar not null,
    received_at   timestamp not null
);

-- Every published figure, and what it was made of. One row per closing, relation (a mart, or what
-- an explanation reads) and row of it; content is the row as JSON.
create table closing_row (
    closing_id integer not null,
    relation   varchar not null,
    content    varchar not null
);

-- The memòria as it was printed, words and all. One row per closing, language and format; content
-- is packed with gzip, content_hash is of what it unpacks to.
create table closing_document (
    closing_id   integer not null,
    language     varchar not null,
    format       varchar not null,
    content_hash varchar not null,
    content      blob not null,
    primary key (closing_id, language, format)
);
