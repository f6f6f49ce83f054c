-- The cells of the plan that figures are computed with, as typed, and what each gives: weights,
-- factors and bands of indicators and objectives, baselines and targets, thresholds, and each
-- member's comarca. item is the code of the indicator or the objective, the key of the setting, or
-- empty for a member's comarca. member_code is empty for the Network's own. target_year is given
-- for targets. figure is null for text.
-- One row per year and cell.
with

indicators_rows as (
    select
        plan_id,
        row_number,
        indicator_code as item,
        '' as member_code,
        null::integer as target_year,
        unnest(['weight', 'factor', 'minimum', 'maximum']) as field,
        unnest([weight, factor, minimum, maximum])::double as figure
    from stg_plan_indicators
),

objectives_rows as (
    select
        plan_id,
        row_number,
        objective_code as item,
        '' as member_code,
        null::integer as target_year,
        'weight' as field,
        weight::double as figure
    from stg_plan_objectives
),

baselines_rows as (
    select
        plan_id,
        row_number,
        indicator_code as item,
        member_code,
        null::integer as target_year,
        'baseline' as field,
        baseline::double as figure
    from stg_plan_baselines
),

parameters_rows as (
    select
        plan_id,
        row_number,
        key as item,
        '' as member_code,
        null::integer as target_year,
        'value' as field,
        figure
    from stg_plan_parameters
),

members_rows as (
    select
        plan_id,
        row_number,
        '' as item,
        member_code,
        null::integer as target_year,
        'comarca' as field,
        null::double as figure
    from stg_plan_members
),

plan_rows as (
    select 'indicator_plan' as section, * from indicators_rows
    union all
    select 'objectives' as section, * from objectives_rows
    union all
    select 'targets' as section, * from baselines_rows
    union all
    select 'parameters' as section, * from parameters_rows
    union all
    select 'members' as section, * from members_rows
),

found as (
    select
        plan_rows.*,
        cells.sheet,
        cells.column_number,
        cells.cell,
        cells.text
    from plan_rows
    inner join stg_typed_cells as cells
        on
            plan_rows.plan_id = cells.workbook_id
            and plan_rows.section = cells.section
            and plan_rows.row_number = cells.row_number
            and plan_rows.field = cells.field
    union all by name
    select
        targets.plan_id,
        targets.row_number,
        targets.indicator_code as item,
        targets.member_code,
        targets.year as target_year,
        'target' as field,
        targets.target::double as figure,
        'targets' as section,
        cells.sheet,
        cells.column_number,
        cells.cell,
        cells.text
    from stg_plan_targets as targets
    inner join stg_typed_cells as cells
        on
            targets.plan_id = cells.workbook_id
            and cells.section = 'targets'
            and targets.row_number = cells.row_number
            and targets.column_number = cells.column_number
)

select
    years.year,
    found.section,
    found.item,
    found.member_code,
    found.field,
    found.target_year,
    found.figure,
    workbooks.workbook_id,
    workbooks.file_name,
    found.sheet,
    found.row_number,
    found.column_number,
    found.cell,
    found.text
from int_years as years
inner join found using (plan_id)
inner join stg_workbooks as workbooks on years.plan_id = workbooks.workbook_id
left join int_members as members
    on
        years.year = members.year
        and found.member_code = members.member_code
        and case when found.section = 'members' then found.row_number end = members.row_number
where found.section <> 'members' or members.member_code is not null
