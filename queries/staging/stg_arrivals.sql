-- Each time that a workbook came: found in the folder for the first time, or put back into it.
-- One row per arrival.
select
    arrival_id,
    workbook_hash,
    pass,
    file_name,
    dated_at,
    received_at,
    doubts <> '' as is_doubted
from arrival
