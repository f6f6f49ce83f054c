-- The ledger without the bytes, except those of plans, which may hold a logo. The time of receipt
-- replaces the time of loading, which must not change a figure.
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
