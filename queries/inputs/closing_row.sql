-- What was published at those closings, with workbooks numbered as in numbered.
-- One row per closing, relation and row of it.
with

kept as (
    select
        *,
        try_cast(content ->> 'workbook_id' as integer) as workbook_id,
        try_cast(content ->> 'plan_id' as integer) as plan_id
    from closing_row
    where closing_id in (select closing_id from input_closing)
)

select
    kept.closing_id,
    kept.relation,
    json_merge_patch(
        kept.content,
        if(kept.workbook_id is null, '{}', json_object('workbook_id', workbooks.number)),
        if(kept.plan_id is null, '{}', json_object('plan_id', plans.number))
    )::varchar as content
from kept
left join numbered as workbooks on kept.workbook_id = workbooks.workbook_id
left join numbered as plans on kept.plan_id = plans.workbook_id
