-- What members wrote about each line, in the current returns of the year's members.
-- One row per year, member and row of its sheet of assessments.
select
    deliveries.year,
    assessments.line_code,
    deliveries.member_code,
    deliveries.name as member_name,
    assessments.worked,
    assessments.difficulties,
    assessments.proposals
from int_deliveries as deliveries
inner join stg_assessments as assessments using (workbook_id)
