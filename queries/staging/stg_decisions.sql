-- What officers decided about workbooks: accepted, retired, or undone an earlier decision.
-- One row per decision.
select
    decision_id,
    workbook_hash,
    decision,
    year,
    undoes
from decision
