-- The plan that holds in each year, with the settings that the rules read. The years are those with
-- a return, and all years of a programme that has a return or that no other programme shortens.
-- first_year and last_year are the plan's. deadline is the last day on which a return is on time, a
-- day of time_zone. Limits are in per cent.
-- One row per year.
with

plans as (
    select * from int_plans
),

returned as (
    select distinct submissions.year
    from stg_submissions as submissions
    inner join int_arrivals as arrivals using (workbook_id)
    where arrivals.is_counted
),

years as (
    select
        unnest(range(window_first, least(window_last, window_first + 50) + 1))::integer as year
    from plans
    where window_first between 1900 and 2200
    union
    select year from returned
),

chosen as (
    select
        plans.*,
        holding.year,
        holding.holds,
        holding.year in (select year from returned) as has_returns
    from int_plan_years as holding
    inner join years using (year)
    inner join plans using (plan_id)
),

programmes as (
    select
        head_id,
        max(window_last) - min(window_first) + 1 as year_count
    from plans
    group by head_id
),

listed as (
    select chosen.*
    from chosen
    left join programmes using (head_id)
    qualify
        chosen.has_returns
        or chosen.holds and (
            bool_or(chosen.has_returns and chosen.holds) over (partition by chosen.head_id)
            or count(*) filter (chosen.holds) over (partition by chosen.head_id)
            = programmes.year_count
        )
)

select
    year,
    plan_id,
    first_year,
    last_year,
    coverage_minimum,
    met_from,
    advancing_from,
    at_risk_from,
    plausible_limit,
    time_zone,
    case
        when due_month between 1 and 12 and due_day between 1 and 31
        then least(
            make_date(year + 1, due_month, 1) + (due_day - 1),
            last_day(make_date(year + 1, due_month, 1))
        )
        else make_date(year + 1, 1, 31)
    end as deadline
from listed
