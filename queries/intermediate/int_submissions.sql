-- Every return that counts, with its version, counted from 1 in the order in which they came. The
-- last that came of a member and year is the current one, whole. first_received_at is that of its
-- first version.
-- One row per submission.
select
    submissions.workbook_id,
    submissions.member_code,
    submissions.year,
    workbooks.file_name,
    arrivals.received_at,
    arrivals.place,
    min(arrivals.first_received_at) over versions as first_received_at,
    (row_number() over latest_first = 1) as is_current,
    (count(*) over versions - row_number() over latest_first + 1)::integer as version,
    (count(*) over versions)::integer as version_count
from stg_submissions as submissions
inner join stg_workbooks as workbooks using (workbook_id)
inner join int_arrivals as arrivals using (workbook_id)
where arrivals.is_counted
window
    versions as (partition by submissions.member_code, submissions.year),
    latest_first as (
        partition by submissions.member_code, submissions.year order by arrivals.place desc
    )
