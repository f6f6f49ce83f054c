-- Rows of the plan that name a code that does not exist, so that they would count nowhere.
-- One row per cell of such a code.
with

plans as (
    select distinct plan_id from int_years
),

lost as (
    select
        plan_id, 'indicator_plan' as section, row_number, 'objective_code' as field,
        concat(indicator_code, ' names objective ', objective_code) as what
    from stg_plan_indicators
    anti join stg_plan_objectives using (plan_id, objective_code)
    union all
    select
        plan_id, 'objectives', row_number, 'line_code',
        concat(objective_code, ' names line ', line_code)
    from stg_plan_objectives
    anti join stg_plan_lines using (plan_id, line_code)
    union all
    select
        plan_id, 'objectives', row_number, 'activity_code',
        concat(objective_code, ' names activity ', activity_code)
    from stg_plan_objectives
    anti join stg_plan_activities using (plan_id, activity_code)
    union all
    select
        plan_id, 'targets', row_number, 'indicator_code',
        concat('a target names indicator ', indicator_code)
    from stg_plan_targets
    anti join stg_plan_indicators using (plan_id, indicator_code)
)

select
    concat(lost.what, ', which there is not') as what,
    workbooks.file_name as workbook,
    min(cells.sheet) as sheet,
    min(cells.cell) as cell
from lost
inner join plans using (plan_id)
inner join stg_workbooks as workbooks on lost.plan_id = workbooks.workbook_id
left join stg_typed_cells as cells
    on
        lost.plan_id = cells.workbook_id
        and lost.section = cells.section
        and lost.row_number = cells.row_number
        and lost.field = cells.field
group by lost.plan_id, lost.section, lost.row_number, lost.field, lost.what, workbooks.file_name
