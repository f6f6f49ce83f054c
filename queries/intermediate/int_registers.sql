-- The register of a current return, summed by kind of action. Women's share takes the actions that
-- count both women and men, and no other.
-- One row per current submission and kind of action.
with

submissions as (
    select * from int_submissions where is_current
)

select
    actions.workbook_id,
    actions.kind_key,
    count(*)::integer as action_count,
    sum(actions.hours) as hours,
    sum(actions.attendees) as attendees,
    sum(actions.budget) as budget,
    sum(actions.women) as women,
    sum(actions.men) as men,
    sum(actions.non_binary) as non_binary,
    sum(actions.women) filter (actions.men is not null) as share_women,
    sum(actions.attendees) filter (actions.women is not null and actions.men is not null)
        as share_attendees,
    list(actions.row_number order by actions.row_number) as rows_counted
from stg_actions as actions
inner join submissions using (workbook_id)
group by actions.workbook_id, actions.kind_key
