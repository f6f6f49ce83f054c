-- The history of the closings: each closing and each reopening of a year, in order. Each has a
-- digest of all that is kept of the closing, so that the loss of any part of it is noticed.

-- One row per closing and event; event_id counts from 1 without a gap. digest is that of
-- ledger/closings.sql.
create table closing_event (
    event_id   integer primary key,
    closing_id integer not null,
    year       integer not null,
    event      varchar not null check (event in ('closed', 'reopened')),
    digest     varchar not null
);
with

parts as (
    select closing_id, 'input' as part, sha256(concat_ws(
        chr(31), kind, year, member_code, workbook_hash, file_name, epoch_us(received_at)
    )) as digest
    from closing_input
    union all
    select closing_id, 'row', sha256(concat_ws(chr(31), relation, content)) from closing_row
    union all
    select closing_id, 'document', sha256(concat_ws(
        chr(31), language, format, content_hash, sha256(content)
    ))
    from closing_document
),

kept as (
    select closing_id, sha256(string_agg(part || digest, chr(10) order by part, digest)) as digest
    from parts
    group by closing_id
),

decided as (
    select
        closing_id, year::bigint as year, 'closed' as event, sha256(concat_ws(
            chr(31), closing_id, year, epoch_us(approved_on::timestamp), epoch_us(closed_at),
            closed_by, program, fingerprint, summary, coalesce(kept.digest, '')
        )) as digest, closed_at as decided_at
    from closing left join kept using (closing_id)
    union all
    select
        closing_id, coalesce(closing.year, 0)::bigint, 'reopened', sha256(concat_ws(
            chr(31), closing_id, epoch_us(reopened_at), reopened_by, reason
        )), reopened_at
    from closing_reopened left join closing using (closing_id)
)

insert into closing_event
select row_number() over (order by decided_at, closing_id, event), closing_id, year, event, digest
from decided;
