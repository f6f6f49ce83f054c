-- Which plan holds in any year that may be asked of, whether or not there is a return of it: what
-- a return is checked against, and what its year is read by. Of the plans whose window has the
-- year, the last received holds; where none has (holds is false), the one whose window is nearest.
-- One row per year from 1900 to 2250, where there is any plan.
with

years as (
    select unnest(range(1900, 2251))::integer as year
),

candidates as (
    select
        years.year,
        plans.plan_id,
        plans.received_order,
        coalesce(years.year between plans.window_first and plans.window_last, false) as holds,
        case
            when plans.window_first <= plans.window_last
            then greatest(plans.window_first - years.year, years.year - plans.window_last)
        end as distance
    from years
    cross join int_plans as plans
)

select
    year,
    plan_id,
    holds
from candidates
qualify
    row_number() over (
        partition by year
        order by holds desc, if(holds, 0, distance) nulls last, received_order desc
    ) = 1
