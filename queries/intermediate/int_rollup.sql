-- Objectives put together by line, by activity, by line and activity, and in all: weighted means of
-- their rates over those that have one, and the range if what is missing were 0 or 100. scope says
-- which; codes that a scope does not go by are null.
-- One row per year and line, activity, line and activity, and total.
with

weighed as (
    select
        *,
        -- In whole millionths the sums of weights are exact: a mean of hundreds is 100 to the bit.
        round(weight * 1000000) as mass
    from int_objectives
),

summed as (
    select
        year,
        case grouping(line_code, activity_code)
            when 0 then 'line_activity'
            when 1 then 'line'
            when 2 then 'activity'
            else 'total'
        end as scope,
        line_code,
        activity_code,
        sum(mass * rate order by objective_code)
        / nullif(sum(mass order by objective_code) filter (rate is not null), 0) as rate,
        sum(mass * rate_low order by objective_code)
        / nullif(sum(mass order by objective_code) filter (rate_low is not null), 0) as rate_low,
        sum(mass * rate_high order by objective_code)
        / nullif(sum(mass order by objective_code) filter (rate_high is not null), 0) as rate_high,
        case
            when bool_or(status = 'no_data') then 'no_data'
            when bool_or(status = 'low_coverage') then 'low_coverage'
            when bool_or(status = 'no_target') then 'no_target'
            when bool_or(status = 'not_applicable') then 'not_applicable'
            else 'no_data'
        end as unrated_status,
        count(*)::integer as objective_count,
        sum(indicator_count)::integer as indicator_count,
        sum(rated_count)::integer as rated_count,
        sum(met_count)::integer as met_count,
        sum(reported_count)::integer as reported_count,
        sum(expected_count)::integer as expected_count
    from weighed
    group by grouping sets (
        (year, line_code, activity_code), (year, line_code), (year, activity_code), (year)
    )
)

select
    summed.year,
    summed.scope,
    summed.line_code,
    summed.activity_code,
    summed.rate,
    summed.rate_low,
    summed.rate_high,
    coalesce(bands.status, summed.unrated_status) as status,
    summed.objective_count,
    summed.indicator_count,
    summed.rated_count,
    summed.met_count,
    summed.reported_count,
    summed.expected_count,
    100.0::double * summed.reported_count / nullif(summed.expected_count, 0) as coverage,
    case when lag(summed.year) over by_year = summed.year - 1 then lag(summed.rate) over by_year end
        as previous_rate
from summed
left join int_status_bands as bands
    on
        summed.year = bands.year
        and summed.rate >= bands.rate_from
        and summed.rate < bands.rate_below
window
    by_year as (
        partition by summed.scope, summed.line_code, summed.activity_code order by summed.year
    )
