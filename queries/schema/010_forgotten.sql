-- Workbooks that a member's contact was taken out of: who may be asked about a return, and where
-- to write to. Their rows stay, with a mark in the cells of the contact; their bytes gave way to a
-- copy without it, or to nothing.

-- One row per workbook that was forgotten in part. workbook_hash is of the bytes as they were sent,
-- kept_hash and kept_bytes are of what is kept in their place (nothing at all is 0 bytes).
-- is_reread: what is kept reads to the very rows that the tables hold; else a rebuild hands the
-- rows over as they are.
create table forgotten (
    workbook_id   integer primary key,
    workbook_hash varchar not null check (length(workbook_hash) = 64),
    member_code   varchar not null,
    forgotten_at  timestamp not null,
    kept_hash     varchar not null check (length(kept_hash) = 64),
    kept_bytes    bigint not null,
    is_reread     boolean not null
);
