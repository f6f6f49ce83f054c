-- Figures in a current return for an indicator that the plan of its year does not have.
-- One row per row of the sheet of indicators.
with

submissions as (
    select * from int_submissions where is_current
),

asked as (
    select year, indicator_code from int_indicators
),

found as (
    select
        observations.workbook_id,
        observations.row_number,
        observations.indicator_code,
        submissions.year,
        submissions.file_name
    from stg_observations as observations
    inner join submissions using (workbook_id)
    anti join asked using (year, indicator_code)
)

select
    concat('no indicator ', found.indicator_code, ' in ', found.year) as what,
    found.file_name as workbook,
    min(cells.sheet) as sheet,
    min(cells.cell) as cell
from found
left join stg_typed_cells as cells
    on
        found.workbook_id = cells.workbook_id
        and cells.section = 'indicators'
        and found.row_number = cells.row_number
        and cells.field = 'indicator_code'
group by
    found.workbook_id, found.row_number, found.indicator_code, found.year, found.file_name
