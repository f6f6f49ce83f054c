-- The members of each year and what each sent: the current return, and whether the first version
-- came by the deadline (that day of the plan's time zone included). Columns of the return are null
-- where none came.
-- One row per year and member.
with

current_submissions as (
    select * from int_submissions where is_current
)

select
    members.year,
    members.member_code,
    members.name,
    members.member_type,
    members.comarca,
    members.comarca_key,
    members.comarca_code,
    members.demarcacio,
    members.demarcacio_code,
    members.population,
    members.joined_on,
    members.left_on,
    submissions.workbook_id,
    submissions.file_name,
    submissions.received_at,
    submissions.version,
    submissions.version_count,
    case
        when submissions.workbook_id is null then 'missing'
        when
            (submissions.first_received_at at time zone 'UTC' at time zone members.time_zone)::date
            <= members.deadline
        then 'on_time'
        else 'late'
    end as state
from int_members as members
left join current_submissions as submissions using (year, member_code)
