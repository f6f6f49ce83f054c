-- The plan that holds in each year, with the settings that the rules read. The years are those with
-- a return, and all years of a programme that has a return or that no other programme shortens.
-- first_year and last_year are the plan's. deadline is the last day on which a return is on time, a
-- day of time_zone. Limits are in per cent.
-- One row per year.
with

returned as (
    select distinct submissions.year
    from stg_submissions as submissions
    inner join int_arrivals as arrivals using (workbook_id)
    where arrivals.is_counted
),

chosen as (
    select
        plan_years.*,
        returned.year is not null as has_returns
    from int_plan_years as plan_years
    left join returned using (year)
    where
        has_returns
        or plan_years.holds
        and plan_years.window_first between 1900 and 2200
        and plan_years.year <= plan_years.window_first + 50
),

listed as (
    select *
    from chosen
    qualify
        has_returns
        or holds and (
            bool_or(has_returns and holds) over (partition by head_id)
            or count(*) filter (holds) over (partition by head_id) = programme_years
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
