-- The same indicator and period twice in a current return: only the first row counts.
-- One row per row after the first.
with

submissions as (
    select * from int_submissions where is_current
),

firsts as (
    select workbook_id, indicator_code, period, min(row_number) as first_row
    from stg_observations
    inner join submissions using (workbook_id)
    group by workbook_id, indicator_code, period
    having count(*) > 1
),

repeated as (
    select observations.*, submissions.file_name
    from stg_observations as observations
    inner join submissions using (workbook_id)
    inner join firsts using (workbook_id, indicator_code, period)
    where observations.row_number > firsts.first_row
)

select
    concat(repeated.indicator_code, ' is given twice for ', repeated.period) as what,
    repeated.file_name as workbook,
    min(cells.sheet) as sheet,
    repeated.row_number::varchar as cell
from repeated
left join stg_typed_cells as cells
    on
        repeated.workbook_id = cells.workbook_id
        and cells.section = 'indicators'
        and repeated.row_number = cells.row_number
group by
    repeated.workbook_id, repeated.row_number, repeated.indicator_code, repeated.period,
    repeated.file_name
