-- The arrivals of workbooks, in order.
-- One row per arrival.
select
    arrival_id, judgement_id, workbook_hash, pass, file_name,
    epoch_us(dated_at) as dated_us, epoch_us(received_at) as received_us, doubts
from arrival
order by arrival_id
