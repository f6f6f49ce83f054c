-- What is wrong in the workbooks that count: current returns, the plan, and all that was rejected.
-- year and member_code are null where no return was loaded from the workbook.
-- One row per problem.
with

plans as (
    select distinct plan_id from int_years
),

submissions as (
    select * from int_submissions where is_current
)

select
    submissions.year,
    workbooks.file_name,
    submissions.member_code,
    problems.rule,
    problems.severity,
    problems.sheet,
    problems.cell,
    problems.found,
    problems.wanted,
    workbooks.workbook_id,
    problems.ordinal
from stg_problems as problems
inner join stg_workbooks as workbooks using (workbook_id)
left join submissions using (workbook_id)
left join plans on workbooks.workbook_id = plans.plan_id
where
    submissions.workbook_id is not null
    or plans.plan_id is not null
    or workbooks.verdict = 'rejected'
