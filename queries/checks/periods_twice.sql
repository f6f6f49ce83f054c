-- The same indicator and period twice in a current return: only the first row counts.
-- One row per row after the first.
with

submissions as (
    select * from int_submissions where is_current
)

select
    concat(observations.indicator_code, ' is given twice for ', observations.period) as what,
    submissions.file_name as workbook,
    min(cells.sheet) as sheet,
    observations.row_number::varchar as cell
from stg_observations as observations
inner join submissions using (workbook_id)
left join stg_typed_cells as cells
    on
        observations.workbook_id = cells.workbook_id
        and cells.section = 'indicators'
        and observations.row_number = cells.row_number
where
    exists (
        select 1
        from stg_observations as earlier
        where
            earlier.workbook_id = observations.workbook_id
            and earlier.indicator_code = observations.indicator_code
            and earlier.period = observations.period
            and earlier.row_number < observations.row_number
    )
group by
    observations.workbook_id, observations.row_number, observations.indicator_code,
    observations.period, submissions.file_name
