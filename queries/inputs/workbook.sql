-- The ledger without the bytes, but for those of plans, which may hold a logo. When a workbook was
-- loaded is no figure's business: the time of receipt stands in its place.
-- One row per workbook.
with

-- apart, so that no other's bytes are read at all
plans as (
    select workbook_id, content from workbook where kind = 'plan'
)

select
    numbered.number as workbook_id,
    workbook.workbook_hash,
    workbook.kind,
    workbook.verdict,
    workbook.file_name,
    workbook.size_bytes,
    workbook.received_at,
    workbook.received_at as loaded_at,
    coalesce(plans.content, ''::blob) as content
from workbook
inner join numbered on workbook.workbook_id = numbered.workbook_id
left join plans on workbook.workbook_id = plans.workbook_id
