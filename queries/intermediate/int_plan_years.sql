-- Which plan each year is read by and its returns are checked against, whether or not a return
-- exists. Of the plans whose window includes the year, the last received holds. Where no window
-- includes it (holds is false), it is the plan with the nearest window. The other columns are those
-- of int_plans.
-- One row per year from 1900 to 2250, where there is any plan.
with

years as (
    select unnest(range(1900, 2251))::integer as year
),

candidates as (
    select
        years.year,
        plans.*,
        coalesce(years.year between plans.window_first and plans.window_last, false) as holds,
        case
            when plans.window_first <= plans.window_last
            then greatest(plans.window_first - years.year, years.year - plans.window_last)
        end as distance
    from years
    cross join int_plans as plans
)

select * exclude (distance)
from candidates
qualify
    row_number() over (
        partition by year
        order by holds desc, if(holds, 0, distance) nulls last, received_order desc
    ) = 1
