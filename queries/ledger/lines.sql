-- The ledger's entries of workbooks, without their bytes.
-- One row per workbook.
select
    workbook_id, workbook_hash, kind, verdict, epoch_us(loaded_at) as loaded_us
from workbook
order by workbook_id
