-- Rows whose workbook is not in the ledger, was rejected, or is of another kind.
-- One row per table and workbook.
with

owned as (
    select 'plan_parameter' as relation, 'plan' as kind, workbook_id from plan_parameter
    union all
    select 'plan_line', 'plan', workbook_id from plan_line
    union all
    select 'plan_activity', 'plan', workbook_id from plan_activity
    union all
    select 'plan_objective', 'plan', workbook_id from plan_objective
    union all
    select 'plan_indicator', 'plan', workbook_id from plan_indicator
    union all
    select 'plan_baseline', 'plan', workbook_id from plan_baseline
    union all
    select 'plan_target', 'plan', workbook_id from plan_target
    union all
    select 'plan_member', 'plan', workbook_id from plan_member
    union all
    select 'submission', 'submission', workbook_id from submission
    union all
    select 'observation', 'submission', workbook_id from observation
    union all
    select 'action', 'submission', workbook_id from action
    union all
    select 'assessment', 'submission', workbook_id from assessment
)

select
    concat(
        count(*), ' rows of ', owned.relation, ' say workbook ', owned.workbook_id, ', which is ',
        case
            when any_value(workbooks.workbook_id) is null then 'not in the ledger'
            when not any_value(workbooks.is_loaded) then 'rejected'
            else concat('a ', any_value(workbooks.workbook_kind))
        end
    ) as what,
    any_value(workbooks.file_name) as workbook,
    null::varchar as sheet,
    null::varchar as cell
from owned
left join stg_workbooks as workbooks using (workbook_id)
where
    workbooks.workbook_id is null
    or not workbooks.is_loaded
    or workbooks.workbook_kind <> owned.kind
group by owned.relation, owned.workbook_id
