-- The decision in force about each workbook: the last one that was not undone. year is null unless
-- the workbook is the return of another year than its cover says.
-- One row per workbook with a decision in force.
select
    workbook_hash,
    decision,
    year
from stg_decisions
where
    decision <> 'undone'
    and decision_id not in (
        select undoes
        from stg_decisions
        where undoes is not null
    )
qualify row_number() over (partition by workbook_hash order by decision_id desc) = 1
