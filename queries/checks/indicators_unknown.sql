-- Figures in a current return for an indicator that the plan of its year does not have, unless an
-- error at the cell of the indicator says so.
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
),

located as (
    select
        found.*,
        min(cells.sheet) as sheet,
        min(cells.cell) as cell
    from found
    left join stg_typed_cells as cells
        on
            found.workbook_id = cells.workbook_id
            and cells.section = 'indicators'
            and found.row_number = cells.row_number
            and cells.field = 'indicator_code'
    group by all
),

told as (
    select distinct workbook_id, sheet, cell
    from stg_problems
    where severity = 'error'
)

select
    concat('no indicator ', located.indicator_code, ' in ', located.year) as what,
    located.file_name as workbook,
    located.sheet,
    located.cell
from located
anti join told using (workbook_id, sheet, cell)
