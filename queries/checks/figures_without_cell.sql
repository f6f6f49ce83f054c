-- Figures of current returns, and of the plan, that no typed cell stands behind.
-- One row per row and field.
with

submissions as (
    select workbook_id from int_submissions where is_current
    union
    select distinct plan_id from int_years
),

figures as (
    select workbook_id, 'indicators' as section, row_number, 'value' as field
    from stg_observations
    where value is not null
    union all
    select workbook_id, 'indicators', row_number, 'numerator'
    from stg_observations
    where numerator is not null
    union all
    select workbook_id, 'indicators', row_number, 'denominator'
    from stg_observations
    where denominator is not null
    union all
    select workbook_id, 'actions', row_number, 'title' from stg_actions
    union all
    select plan_id, 'targets', row_number, 'indicator_code' from stg_plan_targets
),

sheets as (
    select workbook_id, section, min(sheet) as sheet
    from stg_typed_cells
    group by workbook_id, section
)

select
    concat('no cell typed for ', figures.field, ' of ', figures.section) as what,
    workbooks.file_name as workbook,
    sheets.sheet,
    figures.row_number::varchar as cell
from figures
inner join submissions using (workbook_id)
inner join stg_workbooks as workbooks using (workbook_id)
left join sheets
    on figures.workbook_id = sheets.workbook_id and figures.section = sheets.section
anti join stg_typed_cells as cells
    on
        figures.workbook_id = cells.workbook_id
        and figures.section = cells.section
        and figures.row_number = cells.row_number
        and figures.field = cells.field
