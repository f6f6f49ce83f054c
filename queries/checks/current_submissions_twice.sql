-- Two returns of one member and year that are both current.
-- One row per submission.
with

submissions as (
    select * from int_submissions where is_current
)

select
    concat('another return of ', member_code, ' for ', year, ' is current too') as what,
    file_name as workbook,
    null::varchar as sheet,
    null::varchar as cell
from submissions
qualify count(*) over (partition by member_code, year) > 1
