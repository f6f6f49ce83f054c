-- The closings and reopenings of years, as the tables hold them now, each with a digest of all that
-- the closing keeps. Dates and times enter the digest as numbers, so that their text format does
-- not matter.
-- One row per closing and event: closed, or reopened.
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
)

select
    closing_id, year::bigint as year, 'closed' as event, sha256(concat_ws(
        chr(31), closing_id, year, epoch_us(approved_on::timestamp), epoch_us(closed_at), closed_by,
        program, fingerprint, summary, coalesce(kept.digest, '')
    )) as digest
from closing left join kept using (closing_id)
union all
select
    closing_id, coalesce(closing.year, 0)::bigint, 'reopened', sha256(concat_ws(
        chr(31), closing_id, epoch_us(reopened_at), reopened_by, reason
    ))
from closing_reopened left join closing using (closing_id)
union all
select -- what was kept of a closing that is not there
    kept.closing_id, 0, 'closed', kept.digest
from kept anti join closing using (closing_id)
order by closing_id, event
