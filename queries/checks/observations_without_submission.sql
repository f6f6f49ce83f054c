-- Figures, actions and assessments whose workbook has no cover, so that they have no member and no
-- year.
-- One row per table and workbook.
with

said as (
    select 'observation' as relation, workbook_id from observation
    union all
    select 'action', workbook_id from action
    union all
    select 'assessment', workbook_id from assessment
)

select
    concat(count(*), ' rows of ', said.relation, ' have no submission') as what,
    any_value(workbooks.file_name) as workbook,
    null::varchar as sheet,
    null::varchar as cell
from said
left join stg_submissions as submissions using (workbook_id)
left join stg_workbooks as workbooks using (workbook_id)
where submissions.workbook_id is null
group by said.relation, said.workbook_id
