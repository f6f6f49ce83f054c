-- Mart rows that break the grain, for example because a plan has a code twice.
-- One row per mart and code.
with

twice as (
    select 'indicators' as mart, year, indicator_code as code
    from indicators
    group by year, indicator_code
    having count(*) > 1
    union all
    select 'objectives', year, objective_code
    from objectives
    group by year, objective_code
    having count(*) > 1
    union all
    select 'lines', year, line_code
    from lines
    group by year, line_code
    having count(*) > 1
    union all
    select 'activities', year, activity_code
    from activities
    group by year, activity_code
    having count(*) > 1
    union all
    select 'line_activities', year, concat_ws(' ', line_code, activity_code)
    from line_activities
    group by year, line_code, activity_code
    having count(*) > 1
    union all
    select 'totals', year, 'all'
    from totals
    group by year
    having count(*) > 1
    union all
    select 'coverage', year, member_code
    from coverage
    group by year, member_code
    having count(*) > 1
    union all
    select 'member_values', year, concat_ws(' ', indicator_code, member_code)
    from member_values
    group by year, indicator_code, member_code
    having count(*) > 1
    union all
    select 'breakdowns', year, concat_ws(' ', indicator_code, dimension, group_code)
    from breakdowns
    group by year, indicator_code, dimension, group_code
    having count(*) > 1
    union all
    select 'member_groups', year, concat_ws(' ', dimension, group_code)
    from member_groups
    group by year, dimension, group_code
    having count(*) > 1
    union all
    select 'action_groups', year, concat_ws(' ', dimension, group_code)
    from action_groups
    group by year, dimension, group_code
    having count(*) > 1
    union all
    select 'periods', year, concat_ws(' ', indicator_code, period)
    from periods
    group by year, indicator_code, period
    having count(*) > 1
)

select
    concat(mart, ' has more than one row for ', code, ' in ', min(year), '-', max(year)) as what,
    null::varchar as workbook,
    null::varchar as sheet,
    null::varchar as cell
from twice
group by mart, code
