-- What the attainment formula reads: horizon `year` goes against the target of the year, `plan`
-- against the last target of the plan, `due` against what is due by now of the road there, and
-- `projection` holds what is projected against the last target. `low` and `high` hold against the
-- target of the year what the value could be, at the least and at the most, with the members that
-- are missing; a band is left out, since what lies between both may be nearer than either. The
-- other columns are those of int_roads.
-- One row per year, indicator and horizon.
with

roads as (
    select * from int_roads
)

select *, 'year' as horizon, year_target as target from roads
union all
select *, 'plan' as horizon, plan_target as target from roads
union all
select *, 'due' as horizon, due_value as target from roads
union all
select * replace (projection as value), 'projection' as horizon, plan_target as target from roads
union all
select
    * replace (if(is_band, null, value_low) as value), 'low' as horizon, year_target as target
from roads
union all
select
    * replace (if(is_band, null, value_high) as value), 'high' as horizon, year_target as target
from roads
