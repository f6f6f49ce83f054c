-- Every indicator with its figures, its rates against the year's target and the plan's last, its status,
-- its coverage and the year before. rate is capped to 0..100 and null where none is published: without
-- data, without a target, not applicable, or below the plan's least coverage. rate_low and rate_high are
-- what it could be if what is missing were 0 or 100. is_minimum marks a sum that lacks members.
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
),

judged as (
    select
        rated.*,
        coalesce(rated.unrated_status, bands.status) as status,
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
),

compared as (
    select
        *,
        case when lag(year) over by_year = year - 1 then lag(value) over by_year end
            as previous_value,
        case when lag(year) over by_year = year - 1 then lag(rate) over by_year end
            as previous_rate,
        case when lag(year) over by_year = year - 1 then lag(status) over by_year end
            as previous_status,
        case when lag(year) over by_year = year - 1 then lag(distance) over by_year end
            as previous_distance
    from judged
    window by_year as (partition by indicator_code order by year)
)

select
    year,
    indicator_code,
    objective_code,
    line_code,
    activity_code,
    name,
    unit,
    kind,
    direction,
    aggregation,
    reported_by,
    disaggregation,
    weight::double as weight,
    definition,
    minimum::double as minimum,
    maximum::double as maximum,
    value,
    numerator,
    denominator,
    baseline_year,
    baseline,
    target,
    raw_rate,
    rate,
    status,
    rule,
    plan_target,
    plan_target_year,
    plan_raw_rate,
    plan_rate,
    coalesce(raw_rate > plausible_limit, false) as is_implausible,
    is_minimum,
    reported_count,
    expected_count,
    not_applicable_count,
    coverage,
    case when status in ('no_data', 'low_coverage') then 0 else rate end as rate_low,
    case when status in ('no_data', 'low_coverage') then 100 else rate end as rate_high,
    previous_value,
    previous_rate,
    previous_status,
    women,
    men,
    non_binary,
    case
        when disaggregation = 'sexe' and aggregation = 'suma' and value is not null
        then greatest(
            value - coalesce(women, 0) - coalesce(men, 0) - coalesce(non_binary, 0), 0
        )
    end as unstated,
    case
        when value is null or previous_value is null then null
        when direction = 'mantenir'
        then case
            when distance < previous_distance then 'better'
            when distance > previous_distance then 'worse'
            when distance = previous_distance then 'same'
        end
        when value = previous_value then 'same'
        when (value > previous_value) = (direction = 'augmentar') then 'better'
        else 'worse'
    end as trend
from compared
