-- Rows of a mart that break its grain, as a code that a plan has twice makes them.
-- One row per mart and key.
with

keys as (
    select 'indicators' as mart, concat_ws(' ', year, indicator_code) as key from indicators
    union all
    select 'objectives', concat_ws(' ', year, objective_code) from objectives
    union all
    select 'lines', concat_ws(' ', year, line_code) from lines
    union all
    select 'activities', concat_ws(' ', year, activity_code) from activities
    union all
    select 'line_activities', concat_ws(' ', year, line_code, activity_code) from line_activities
    union all
    select 'totals', concat_ws(' ', year) from totals
    union all
    select 'coverage', concat_ws(' ', year, member_code) from coverage
    union all
    select 'member_values', concat_ws(' ', year, indicator_code, member_code) from member_values
)

select
    concat(mart, ' has ', count(*), ' rows for ', key) as what,
    null::varchar as workbook,
    null::varchar as sheet,
    null::varchar as cell
from keys
group by mart, key
having count(*) > 1
