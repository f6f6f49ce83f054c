-- The ledger without the bytes, but for those of plans, which may hold a logo. When a workbook was
-- loaded is no figure's business: the time of receipt stands in its place.
-- One row per workbook.
select
    numbered.number as workbook_id,
    workbook.workbook_hash,
    workbook.kind,
    workbook.verdict,
    workbook.file_name,
    workbook.size_bytes,
    workbook.received_at,
    workbook.received_at as loaded_at,
    if(workbook.kind = 'plan', workbook.content, ''::blob) as content
from workbook
inner join numbered on workbook.workbook_id = numbered.workbook_id
