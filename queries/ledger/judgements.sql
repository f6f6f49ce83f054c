-- The judgements of workbooks, in order.
-- One row per judgement.
select
    judgement_id, workbook_id, workbook_hash, file_name, kind, verdict,
    epoch_us(loaded_at) as loaded_us, coalesce(plan_id, 0) as plan_id, row_count
from judgement
order by judgement_id
