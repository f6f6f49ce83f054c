-- What is published of each indicator: rate is capped to 0..100 and null without data, without a
-- target, where not applicable, and below the plan's least coverage; status says which, or how high
-- it is. rate_low and rate_high are what the rate could be if what is missing were 0 or 100.
-- distance is how far a value is from its band.
-- One row per year and indicator.
with

attained as (
    select * from int_attainment
),

published as (
    select
        this_year.*,
        case
            when this_year.is_not_applicable then 'not_applicable'
            when not this_year.is_ratable then 'no_target'
            when this_year.value is null then 'no_data'
            when this_year.coverage < this_year.coverage_minimum then 'low_coverage'
        end as unrated_status,
        coalesce(this_year.coverage >= this_year.coverage_minimum, false) as is_covered,
        whole_plan.raw_rate as whole_plan_raw_rate
    from attained as this_year
    inner join attained as whole_plan using (year, indicator_code)
    where this_year.horizon = 'year' and whole_plan.horizon = 'plan'
),

rated as (
    select
        * exclude (raw_rate, whole_plan_raw_rate, rule),
        case when unrated_status is null then raw_rate end as raw_rate,
        case when unrated_status is null then rule else 'none' end as rule,
        case when is_covered then whole_plan_raw_rate end as plan_raw_rate,
        case
            when unrated_status is null and raw_rate is not null
            then least(greatest(raw_rate, 0), 100)
        end as rate,
        case
            when is_covered and whole_plan_raw_rate is not null
            then least(greatest(whole_plan_raw_rate, 0), 100)
        end as plan_rate
    from published
)

select
    rated.*,
    coalesce(rated.unrated_status, bands.status) as status,
    case when unrated_status in ('no_data', 'low_coverage') then 0 else rate end as rate_low,
    case when unrated_status in ('no_data', 'low_coverage') then 100 else rate end as rate_high,
    case
        when value is not null and coalesce(minimum, maximum) is not null
        then greatest(minimum - value, value - maximum, 0)::double
    end as distance
from rated
left join int_status_bands as bands
    on
        rated.year = bands.year
        and rated.rate >= bands.rate_from
        and rated.rate < bands.rate_below
