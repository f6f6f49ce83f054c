-- Objectives with the weighted mean of their indicators' capped rates over those that have one, and
-- the range if what is missing were 0 or 100. An indicator without a target, or not applicable, is
-- left out of both. published_rate is the mean of the indicators' published_rate, and status is
-- its. Counts are of indicators, and of the reports asked for them. like_count counts those with a
-- range that are measured as the year before. unlike is the share of the weights, in per cent, of
-- indicators that may not be compared with the year before; unlike_next, with the year after.
-- is_year_covered says whether the year has the reports to be compared with another.
-- One row per year and objective.
with

compared as (
    select * from int_comparisons
),

weighed as (
    select
        compared.*,
        -- Sums of whole millionths are exact, so that a mean of hundreds is exactly 100.
        round(weight::double * 1000000) as mass,
        rate_low is not null and not is_other as is_like,
        case when rate_low is not null then 100 * is_unlike::integer end as unlike,
        case when rate_low is not null then 100 * coalesce(until.next_is_unlike, true)::integer end
            as unlike_next
    from compared
    left join (
        select year - 1 as year, indicator_code, is_unlike as next_is_unlike
        from compared
    ) as until using (year, indicator_code)
),

summed as (
    select
        year,
        objective_code,
        sum(mass * rate order by indicator_code)
        / nullif(sum(mass order by indicator_code) filter (rate is not null), 0) as rate,
        sum(mass * published_rate order by indicator_code)
        / nullif(sum(mass order by indicator_code) filter (rate is not null), 0) as published_rate,
        sum(mass * rate_low order by indicator_code)
        / nullif(sum(mass order by indicator_code) filter (rate_low is not null), 0) as rate_low,
        sum(mass * rate_high order by indicator_code)
        / nullif(sum(mass order by indicator_code) filter (rate_high is not null), 0) as rate_high,
        count(*)::integer as indicator_count,
        count(rate)::integer as rated_count,
        (count(*) filter (status = 'met'))::integer as met_count,
        case
            when bool_or(status = 'low_coverage') then 'low_coverage'
            when bool_or(status = 'no_data') then 'no_data'
            when bool_or(status = 'no_target') then 'no_target'
            when bool_or(status = 'not_applicable') then 'not_applicable'
        end as unrated_status,
        sum(reported_count)::integer as reported_count,
        sum(expected_count)::integer as expected_count,
        bool_or(is_year_covered) as is_year_covered,
        (count(*) filter (is_like))::integer as like_count,
        sum(mass * unlike order by indicator_code)
        / nullif(sum(mass order by indicator_code) filter (unlike is not null), 0) as unlike,
        sum(mass * unlike_next order by indicator_code)
        / nullif(sum(mass order by indicator_code) filter (unlike_next is not null), 0)
            as unlike_next
    from weighed
    group by year, objective_code
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
    years.year,
    objectives.objective_code,
    objectives.line_code,
    objectives.activity_code,
    objectives.name,
    objectives.weight::double as weight,
    settled.rates[1] as rate,
    settled.rates[2] as rate_low,
    settled.rates[3] as rate_high,
    settled.rates[4] as published_rate,
    coalesce(bands.status, settled.unrated_status, 'no_data') as status,
    coalesce(settled.indicator_count, 0) as indicator_count,
    coalesce(settled.rated_count, 0) as rated_count,
    coalesce(settled.met_count, 0) as met_count,
    coalesce(settled.reported_count, 0) as reported_count,
    coalesce(settled.expected_count, 0) as expected_count,
    coalesce(
        bool_or(settled.is_year_covered) over (partition by years.year), false
    ) as is_year_covered,
    coalesce(settled.like_count, 0) as like_count,
    settled.unlike,
    settled.unlike_next
from int_years as years
inner join stg_plan_objectives as objectives using (plan_id)
left join settled using (year, objective_code)
left join int_status_bands as bands
    on
        years.year = bands.year
        and settled.rates[4] >= bands.rate_from
        and settled.rates[4] < bands.rate_below
