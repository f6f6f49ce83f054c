-- Figures in a current return for an indicator that the plan of its year has not.
-- One row per row of the sheet of indicators.
with

submissions as (
    select * from int_submissions where is_current
),

asked as (
    select year, indicator_code from int_indicators
)

select
    concat('no indicator ', observations.indicator_code, ' in ', submissions.year) as what,
    submissions.file_name as workbook,
    min(cells.sheet) as sheet,
    min(cells.cell) as cell
from stg_observations as observations
inner join submissions using (workbook_id)
left join stg_typed_cells as cells
    on
        observations.workbook_id = cells.workbook_id
        and cells.section = 'indicators'
        and observations.row_number = cells.row_number
        and cells.field = 'indicator_code'
where
    not exists (
        select 1
        from asked as planned
        where
            planned.year = submissions.year
            and planned.indicator_code = observations.indicator_code
    )
group by
    observations.workbook_id, observations.row_number, observations.indicator_code,
    submissions.year, submissions.file_name
