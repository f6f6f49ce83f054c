-- The register of a current return, summed by kind of action, in the year (period is empty), in
-- each quarter (T1) and in each month (03) that the day of an action is in. An action that counts
-- nobody leaves the sums of people; in one that counts somebody, a part left empty is none.
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
    sum(coalesce(women, 0)) filter (attendees is not null) as share_women,
    list_sort(list(row_number)) as rows_counted
from placed
group by workbook_id, kind_key, period
