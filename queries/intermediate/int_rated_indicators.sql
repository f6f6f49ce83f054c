-- What is published of each indicator. rate is capped to 0..100. It is null without data, without a
-- target, where the indicator is not applicable, and below the plan's minimum coverage; status then
-- says which. rate_low and rate_high are the range: the rates of the least and the greatest value
-- that the missing members could give, where those are known. Else the missing reports count by
-- their number, as 0 and as 100. A sum that should increase cannot be worse by what it lacks, nor
-- better one that should decrease. The rate always lies within its range; an indicator asked of
-- nobody has none. published_rate is what is printed, and status is its: rate_low where
-- is_judged_low, else rate. What the plan's last target and the projection say of such an indicator
-- is null, and on_track too unless it holds of value_high. on_track says whether the value has
-- reached what is due by now on the way to the plan's last target. due_raw_rate is the rate against
-- what is due, and projection_rate the rate of the projected value. These too are null below the
-- minimum coverage.
-- One row per year and indicator.
with

-- Read twice below. As a common table expression it is computed once.
attained as (
    select * from int_attainment
),

horizons as (
    select
        year,
        indicator_code,
        max(raw_rate) filter (horizon = 'plan') as plan_raw_rate,
        max(rate) filter (horizon = 'plan') as plan_rate,
        max(raw_rate) filter (horizon = 'due') as due_raw_rate,
        max(rate) filter (horizon = 'due') as due_rate,
        bool_or(is_met) filter (horizon = 'due') as is_due_met,
        max(rate) filter (horizon = 'projection') as projection_rate,
        max(rate) filter (horizon = 'low') as low_rate,
        max(rate) filter (horizon = 'high') as high_rate
    from attained
    group by year, indicator_code
),

compared as (
    select
        this_year.* exclude (is_met, horizon, member_code),
        horizons.* exclude (year, indicator_code),
        case
            when this_year.is_not_applicable then 'not_applicable'
            when not this_year.is_ratable then 'no_target'
            when this_year.reported_count = 0 and this_year.value is null then 'no_data'
            when this_year.coverage < this_year.coverage_minimum then 'low_coverage'
            when this_year.rated_value is null then 'no_data'
        end as unrated_status,
        coalesce(this_year.coverage >= this_year.coverage_minimum, false) as is_covered
    from attained as this_year
    inner join horizons using (year, indicator_code)
    where this_year.horizon = 'year'
),

published as (
    select
        * replace (
            if(unrated_status is null, raw_rate, null) as raw_rate,
            if(unrated_status is null, rate, null) as rate,
            if(unrated_status is null, rule, 'none') as rule,
            coalesce(unrated_status, status) as status,
            if(is_covered and not is_judged_low, plan_raw_rate, null) as plan_raw_rate,
            if(is_covered and not is_judged_low, plan_rate, null) as plan_rate,
            -- A band has a rate, but nothing is due of it.
            if(is_covered and due_value is not null, due_raw_rate, null) as due_raw_rate,
            if(is_covered and due_value is not null, due_rate, null) as due_rate,
            if(is_covered and not is_judged_low, projection, null) as projection,
            if(is_covered and not is_judged_low, projection_year, null) as projection_year,
            if(is_covered and not is_judged_low, projection_rate, null) as projection_rate
        )
    from compared
),

-- Between both ends, a value is at its best where it enters its band.
ranged as (
    select
        *,
        case
            when expected_count = 0 then null
            when unrated_status in ('no_data', 'low_coverage') then 0
            when rate is null or missing_reports = 0 then rate
            when low_rate is not null and high_rate is not null
            then least(rate, low_rate, high_rate)
            when low_rate is not null and direction = 'augmentar' then rate
            else least(rate, rate * (full_count - missing_reports) / full_count)
        end as rate_low,
        case
            when expected_count = 0 then null
            when unrated_status in ('no_data', 'low_coverage') then 100
            when rate is null or missing_reports = 0 then rate
            when is_band
                and low_rate is not null
                and high_rate is not null
                and value_low <= coalesce(maximum, value_low)
                and value_high >= coalesce(minimum, value_high)
            then 100
            when low_rate is not null and high_rate is not null
            then greatest(rate, low_rate, high_rate)
            when low_rate is not null and direction = 'disminuir' then rate
            else greatest(
                rate, (rate * (full_count - missing_reports) + 100 * missing_reports) / full_count
            )
        end as rate_high
    from published
),

judged as (
    select
        *,
        if(is_judged_low and rate is not null, rate_low, rate) as published_rate
    from ranged
)

select
    judged.* exclude (low_rate, high_rate, is_due_met) replace (
        coalesce(bands.status, judged.status) as status
    ),
    case
        when due_raw_rate is null then null
        when not is_due_met then 'off_track'
        when not is_judged_low or direction = 'disminuir' and value_high <= due_value
        then 'on_track'
    end as on_track
from judged
left join int_status_bands as bands
    on
        judged.year = bands.year
        and judged.published_rate >= bands.rate_from
        and judged.published_rate < bands.rate_below
