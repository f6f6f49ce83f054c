-- What is wrong in the workbooks that count: current returns, the plan, and rejected workbooks that
-- were not retired. year and member_code of a rejected workbook come from its cover, or from its
-- file name. They are null where neither says, where a return was accepted since, and for the plan.
-- One row per problem.
with

plans as (
    select distinct plan_id from int_years
),

submissions as (
    select * from int_submissions where is_current
),

returns as (
    select workbook_id, year, member_code from submissions
    union all
    select claims.workbook_id, claims.year, claims.member_code
    from int_claims as claims
    inner join int_arrivals as arrivals using (workbook_id)
    left join submissions using (year, member_code)
    where
        submissions.workbook_id is null
        or arrivals.place > submissions.place
)

select
    returns.year,
    workbooks.file_name,
    returns.member_code,
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
inner join int_arrivals as arrivals using (workbook_id)
left join returns using (workbook_id)
left join plans on workbooks.workbook_id = plans.plan_id
where
    returns.workbook_id is not null
    or plans.plan_id is not null
    or workbooks.verdict = 'rejected' and not arrivals.is_retired
