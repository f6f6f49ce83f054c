-- Current returns whose member is in no plan, or not in that year, so that their figures count
-- nowhere, unless a problem of the return says so.
-- One row per submission.
with

submissions as (
    select * from int_submissions where is_current
),

told as (
    select distinct workbook_id from stg_problems where severity = 'rejection'
)

select
    concat(submissions.member_code, ' was no member in ', submissions.year) as what,
    submissions.file_name as workbook,
    null::varchar as sheet,
    null::varchar as cell
from submissions
left join int_members as members using (year, member_code)
anti join told on submissions.workbook_id = told.workbook_id
where members.member_code is null
