-- The closings that the memòria is compared with: the last of its own year, and the one in force of
-- the last closed year before it; without the name of who closed them and the program's summary.
-- One row per closing.
with

ours as (
    select max(closing_id) as closing_id
    from closing
    inner join asked on closing.year = asked.year
),

earlier as (
    select arg_max(closing.closing_id, (closing.year, closing.closing_id)) as closing_id
    from closing
    inner join asked on closing.year < asked.year
    anti join closing_reopened on closing.closing_id = closing_reopened.closing_id
)

select * replace (approved_on::timestamp as closed_at, '' as closed_by, '{}' as summary)
from closing
where closing_id in (select closing_id from ours union all select closing_id from earlier)
