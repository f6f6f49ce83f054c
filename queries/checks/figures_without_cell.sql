-- Figures of current returns, and of the plan, that have no row in typed_cell. A memòria does not
-- carry all cells of earlier years (inputs/typed_cell.sql), so returns of earlier years are not
-- checked in it.
-- One row per row and field.
with

-- The plans that hold, and the current returns: all of them in a database, those of the year asked
-- in a memòria.
counted as (
    select workbook_id
    from int_submissions
    where is_current and year >= coalesce((select max(year) from asked), 0)
    union all
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

lost as (
    select figures.*
    from figures
    semi join counted using (workbook_id)
    anti join stg_typed_cells using (workbook_id, section, row_number, field)
),

sheets as (
    select workbook_id, section, min(sheet) as sheet
    from stg_typed_cells
    group by workbook_id, section
)

select
    concat('no cell typed for ', lost.field, ' of ', lost.section) as what,
    workbooks.file_name as workbook,
    sheets.sheet,
    lost.row_number::varchar as cell
from lost
inner join stg_workbooks as workbooks using (workbook_id)
left join sheets using (workbook_id, section)
