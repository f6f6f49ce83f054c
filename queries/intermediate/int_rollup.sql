-- Objectives, and objectives combined by line, by activity, by line and activity, and in total:
-- weighted means of their rates over the objectives that have one, and the range if what is missing
-- were 0 or 100. published_rate is the mean of the objectives' published_rate, and status is its.
-- scope says which: `objective`, `line`, `activity`, `line_activity` or `total`. Codes that a scope
-- does not group by are null. Counts and shares are as in int_objectives.
-- One row per year and objective, line, activity, line and activity, and total.
with

each_objective as (
    select * from int_objectives
),

weighed as (
    select
        *,
        -- Sums of whole millionths are exact, so that a mean of hundreds is exactly 100.
        round(weight * 1000000) as mass
    from each_objective
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
        sum(mass * published_rate order by objective_code)
        / nullif(sum(mass order by objective_code) filter (rate is not null), 0) as published_rate,
        sum(mass * rate_low order by objective_code)
        / nullif(sum(mass order by objective_code) filter (rate_low is not null), 0) as rate_low,
        sum(mass * rate_high order by objective_code)
        / nullif(sum(mass order by objective_code) filter (rate_high is not null), 0) as rate_high,
        case
            when bool_or(status = 'low_coverage') then 'low_coverage'
            when bool_or(status = 'no_data') then 'no_data'
            when bool_or(status = 'no_target') then 'no_target'
            when bool_or(status = 'not_applicable') then 'not_applicable'
            else 'no_data'
        end as unrated_status,
        count(*)::integer as objective_count,
        sum(indicator_count)::integer as indicator_count,
        sum(rated_count)::integer as rated_count,
        sum(met_count)::integer as met_count,
        sum(reported_count)::integer as reported_count,
        sum(expected_count)::integer as expected_count,
        bool_or(is_year_covered) as is_year_covered,
        sum(like_count)::integer as like_count,
        sum(mass * unlike order by objective_code)
        / nullif(sum(mass order by objective_code) filter (unlike is not null), 0) as unlike,
        sum(mass * unlike_next order by objective_code)
        / nullif(sum(mass order by objective_code) filter (unlike_next is not null), 0)
            as unlike_next
    from weighed
    group by grouping sets (
        (year, line_code, activity_code), (year, line_code), (year, activity_code), (year)
    )
),

-- A mean of thirds may miss a threshold by its last bit. A rate within a billionth of a figure with
-- six decimals becomes that figure. 100 is exact already: a mean of hundreds is 100.
settled as (
    select
        *,
        list_transform(
            [rate, rate_low, rate_high, published_rate],
            lambda x: if(abs(x - round(x, 6)) < 1e-9 and round(x, 6) < 100, round(x, 6), x)
        ) as rates
    from summed
)

select
    settled.year,
    settled.scope,
    settled.line_code,
    settled.activity_code,
    settled.rates[1] as rate,
    settled.rates[2] as rate_low,
    settled.rates[3] as rate_high,
    settled.rates[4] as published_rate,
    coalesce(bands.status, settled.unrated_status) as status,
    settled.objective_count,
    settled.indicator_count,
    settled.rated_count,
    settled.met_count,
    settled.reported_count,
    settled.expected_count,
    100.0::double * settled.reported_count / nullif(settled.expected_count, 0) as coverage,
    settled.is_year_covered,
    settled.like_count,
    settled.unlike,
    settled.unlike_next
from settled
left join int_status_bands as bands
    on
        settled.year = bands.year
        and settled.rates[4] >= bands.rate_from
        and settled.rates[4] < bands.rate_below
union all by name
select
    *,
    'objective' as scope,
    1 as objective_count,
    100.0::double * reported_count / nullif(expected_count, 0) as coverage
from each_objective
