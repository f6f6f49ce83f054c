-- Weights of the plan that are negative, or all zero within one group.
-- One row per cell of a weight.
with

plans as (
    select distinct plan_id from int_years
),

weights as (
    select
        plan_id, 'indicator_plan' as section, row_number, indicator_code as code,
        objective_code as whole, weight
    from stg_plan_indicators
    union all
    select plan_id, 'objectives', row_number, objective_code, 'the plan', weight
    from stg_plan_objectives
),

judged as (
    select
        *,
        sum(weight) over (partition by plan_id, section, whole) as whole_weight
    from weights
)

select
    case
        when judged.weight < 0 then concat(judged.code, ' weighs ', judged.weight)
        else concat('all weights under ', judged.whole, ' are zero')
    end as what,
    workbooks.file_name as workbook,
    cells.sheet,
    cells.cell
from judged
inner join plans using (plan_id)
inner join stg_workbooks as workbooks on judged.plan_id = workbooks.workbook_id
left join stg_typed_cells as cells
    on
        judged.plan_id = cells.workbook_id
        and judged.section = cells.section
        and judged.row_number = cells.row_number
        and cells.field = 'weight'
where judged.weight < 0 or judged.whole_weight = 0
