-- The inputs of the attainment formula, one horizon a row: rated_value is rated between baseline
-- and target. Horizon `year` is rated against the target of the year, `plan` against the plan's
-- last target, and `due` against what is due by now. `projection` rates the projected value against
-- the last target. `low` and `high` rate the least and the greatest value that the missing members
-- could give against the target of the year. `member` rates a member's value against its own
-- target; member_code is empty for the other horizons. The other columns are those of int_roads.
-- One row per year, indicator, horizon and member with a target of its own.
with

roads as (
    select * from int_roads
)

select *, '' as member_code, 'year' as horizon, year_target as target from roads
union all
select
    * replace (plan_value as rated_value, plan_baseline as baseline),
    '' as member_code,
    'plan' as horizon,
    plan_target as target
from roads
union all
select
    * replace (plan_value as rated_value, plan_baseline as baseline),
    '' as member_code,
    'due' as horizon,
    due_value as target
from roads
union all
select
    * replace (projection as rated_value, plan_baseline as baseline),
    '' as member_code,
    'projection' as horizon,
    plan_target as target
from roads
union all
select
    * replace (value_low as rated_value, full_baseline as baseline),
    '' as member_code,
    'low' as horizon,
    full_target as target
from roads
union all
select
    * replace (value_high as rated_value, full_baseline as baseline),
    '' as member_code,
    'high' as horizon,
    full_target as target
from roads
union all
select
    roads.* replace (
        case when given.state <> 'not_applicable' then given.own_value end as rated_value,
        targets.baseline_year as baseline_year,
        targets.baseline::double as baseline
    ),
    given.member_code,
    'member' as horizon,
    targets.target::double as target
from roads
inner join int_member_values as given using (year, indicator_code)
inner join int_targets as targets
    on
        given.year = targets.year
        and given.indicator_code = targets.indicator_code
        and given.member_code = targets.member_code
where targets.target is not null
