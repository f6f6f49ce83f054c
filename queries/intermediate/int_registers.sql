-- The action register of a current return, summed by kind of action: in the year (period is empty),
-- in each quarter (T1) and in each month (03), by the day of the action. An action without any
-- number of people is left out of the sums of people. In one that has some, an empty part counts as
-- zero. share_* are of the actions that give both women and men, whose rows are rows_of_share.
-- One row per current submission, kind of action and period.
with

submissions as (
    select * from int_submissions where is_current
),

placed as (
    select
        actions.*,
        unnest(case
            when year(actions.held_on) = submissions.year
            then ['', concat('T', quarter(actions.held_on)), strftime(actions.held_on, '%m')]
            else ['']
        end) as period
    from stg_actions as actions
    inner join submissions using (workbook_id)
)

select
    workbook_id,
    kind_key,
    period,
    count(*)::integer as action_count,
    sum(hours) as hours,
    sum(attendees) as attendees,
    sum(budget) as budget,
    sum(women) as women,
    sum(men) as men,
    sum(non_binary) as non_binary,
    sum(women) filter (states_both) as share_women,
    sum(attendees) filter (states_both) as share_attendees,
    list_sort(list(row_number)) as rows_counted,
    list_sort(list(row_number) filter (states_both)) as rows_of_share
from placed
group by workbook_id, kind_key, period
