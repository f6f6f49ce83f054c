-- Rows of a mart that break its grain, as a code that a plan has twice makes them.
-- One row per mart and code.
with

keys as (
    select 'indicators' as mart, year, indicator_code as code from indicators
    union all
    select 'objectives', year, objective_code from objectives
    union all
    select 'lines', year, line_code from lines
    union all
    select 'activities', year, activity_code from activities
    union all
    select 'line_activities', year, concat_ws(' ', line_code, activity_code) from line_activities
    union all
    select 'totals', year, 'all' from totals
    union all
    select 'coverage', year, member_code from coverage
    union all
    select 'member_values', year, concat_ws(' ', indicator_code, member_code) from member_values
    union all
    select 'breakdowns', year, concat_ws(' ', indicator_code, dimension, group_code) from breakdowns
    union all
    select 'member_groups', year, concat_ws(' ', dimension, group_code) from member_groups
    union all
    select 'action_groups', year, concat_ws(' ', dimension, group_code) from action_groups
    union all
    select 'periods', year, concat_ws(' ', indicator_code, period) from periods
),

twice as (
    select mart, year, code
    from keys
    group by mart, year, code
    having count(*) > 1
)

select
    concat(mart, ' has more than one row for ', code, ' in ', min(year), '-', max(year)) as what,
    null::varchar as workbook,
    null::varchar as sheet,
    null::varchar as cell
from twice
group by mart, code
