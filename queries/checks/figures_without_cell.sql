-- Figures of current returns, and of the plan, that no typed cell stands behind. A memòria carries
-- the cells of its own year (inputs/typed_cell.sql), so that it is held to those alone.
-- One row per row and field.
with

-- Returns and plans apart: what was typed lies in the order of loading, so that of the returns of
-- a year no more need be read than that year's.
returns as (
    select workbook_id
    from int_submissions
    where is_current and year >= coalesce((select max(year) from asked), 0)
),

plans as (
    select distinct plan_id as workbook_id from int_years
),

cells as (
    select cells.*
    from stg_typed_cells as cells
    inner join returns using (workbook_id)
    union all
    select cells.*
    from stg_typed_cells as cells
    inner join plans using (workbook_id)
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
),

counted as (
    select figures.*
    from figures
    inner join returns using (workbook_id)
    union all
    select targets.plan_id, 'targets', targets.row_number, 'indicator_code'
    from stg_plan_targets as targets
    inner join plans on targets.plan_id = plans.workbook_id
),

lost as (
    select counted.*
    from counted
    anti join cells using (workbook_id, section, row_number, field)
),

sheets as (
    select cells.workbook_id, cells.section, min(cells.sheet) as sheet
    from cells
    inner join (select distinct workbook_id, section from lost) using (workbook_id, section)
    group by cells.workbook_id, cells.section
)

select
    concat('no cell typed for ', lost.field, ' of ', lost.section) as what,
    workbooks.file_name as workbook,
    sheets.sheet,
    lost.row_number::varchar as cell
from lost
inner join stg_workbooks as workbooks using (workbook_id)
left join sheets using (workbook_id, section)
