-- The register of a current return, summed by kind of action. An action that counts nobody leaves
-- the sums of people; in one that counts somebody, a part left empty is none.
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
    sum(coalesce(actions.women, 0)) filter (actions.attendees is not null) as share_women,
    list(actions.row_number order by actions.row_number) as rows_counted
from stg_actions as actions
inner join submissions using (workbook_id)
group by actions.workbook_id, actions.kind_key
