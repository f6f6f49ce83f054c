-- What officers decided about workbooks, in order.
-- One row per decision.
select
    decision_id, judgement_id, workbook_hash, decision, coalesce(year, 0) as year,
    coalesce(undoes, 0) as undoes, epoch_us(decided_at) as decided_us, decided_by, reason
from decision
order by decision_id
