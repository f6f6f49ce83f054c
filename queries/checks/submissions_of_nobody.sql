-- Current returns whose member is in no plan, or not in that year: their figures count nowhere.
-- One row per submission.
with

submissions as (
    select * from int_submissions where is_current
)

select
    concat(submissions.member_code, ' was no member in ', submissions.year) as what,
    submissions.file_name as workbook,
    null::varchar as sheet,
    null::varchar as cell
from submissions
left join int_members as members using (year, member_code)
where members.member_code is null
