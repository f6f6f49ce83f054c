-- The place of each workbook among the versions of its plan or its return: pass is the version. It
-- stands in the place of all times that the workbook came.
-- One row per workbook.
select
    numbered.number as arrival_id,
    0 as judgement_id,
    workbook.workbook_hash,
    numbered.version as pass,
    workbook.file_name,
    arrived.received_at as dated_at,
    arrived.received_at,
    '' as doubts
from numbered
inner join arrived on numbered.workbook_id = arrived.workbook_id
inner join workbook on numbered.workbook_id = workbook.workbook_id
