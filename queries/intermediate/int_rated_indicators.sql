-- What is published of each indicator: rate is capped to 0..100 and null without data, without a
-- target, where not applicable, and below the plan's least coverage; status says which, or how high
-- it is. rate_low and rate_high are what the rate could be if what is missing were 0 or 100: the
-- rates of what the value could be with the members that are missing, where that is known; else
-- their reports count by their number, as 0 and as 100; the rate is always within. on_track is
-- whether the value is where it should be by now on the road to the plan's last target;
-- due_raw_rate and projection_rate are rates against what is due, and of what is projected. All of
-- these too are null below the least coverage. distance is how far a value is from its band.
-- One row per year and indicator.
with

attained as (
    select * from int_attainment
),

published as (
    select
        this_year.* exclude (is_met),
        case
            when this_year.is_not_applicable then 'not_applicable'
            when not this_year.is_ratable then 'no_target'
            when this_year.reported_count = 0 and this_year.value is null then 'no_data'
            when this_year.coverage < this_year.coverage_minimum then 'low_coverage'
        end as unrated_status,
        coalesce(this_year.coverage >= this_year.coverage_minimum, false) as is_covered,
        whole_plan.raw_rate as whole_plan_raw_rate,
        due.raw_rate as due_now_raw_rate,
        due.is_met as is_due_met,
        projected.raw_rate as projected_raw_rate,
        low.raw_rate as low_raw_rate,
        high.raw_rate as high_raw_rate,
        this_year.expected_count - this_year.reported_count as missing_count
    from attained as this_year
    inner join attained as whole_plan using (year, indicator_code)
    inner join attained as due using (year, indicator_code)
    inner join attained as projected using (year, indicator_code)
    inner join attained as low using (year, indicator_code)
    inner join attained as high using (year, indicator_code)
    where
        this_year.horizon = 'year'
        and whole_plan.horizon = 'plan'
        and due.horizon = 'due'
        and projected.horizon = 'projection'
        and low.horizon = 'low'
        and high.horizon = 'high'
),

rated as (
    select
        * exclude (
            raw_rate, whole_plan_raw_rate, due_now_raw_rate, projected_raw_rate, rule, projection,
            projection_year
        ),
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
        end as plan_rate,
        case when is_covered and due_value is not null then due_now_raw_rate end as due_raw_rate,
        case when is_covered then projection end as projection,
        case when is_covered then projection_year end as projection_year,
        case
            when is_covered and projected_raw_rate is not null
            then least(greatest(projected_raw_rate, 0), 100)
        end as projection_rate
    from published
)

select
    rated.* exclude (low_raw_rate, high_raw_rate, missing_count, is_due_met),
    coalesce(rated.unrated_status, bands.status) as status,
    case
        when unrated_status in ('no_data', 'low_coverage') then 0
        when rate is null or missing_count = 0 then rate
        when low_raw_rate is not null and high_raw_rate is not null
        then least(rate, greatest(least(low_raw_rate, high_raw_rate), 0))
        else least(rate, rate * reported_count / expected_count)
    end as rate_low,
    case
        when unrated_status in ('no_data', 'low_coverage') then 100
        when rate is null or missing_count = 0 then rate
        when low_raw_rate is not null and high_raw_rate is not null
        then greatest(rate, least(greatest(low_raw_rate, high_raw_rate), 100))
        else greatest(rate, (rate * reported_count + 100 * missing_count) / expected_count)
    end as rate_high,
    case
        when value is not null and coalesce(minimum, maximum) is not null
        then greatest(minimum - value, value - maximum, 0)::double
    end as distance,
    case when due_raw_rate is not null then least(greatest(due_raw_rate, 0), 100) end as due_rate,
    case
        when due_raw_rate is null then null
        when is_due_met then 'on_track'
        else 'off_track'
    end as on_track
from rated
left join int_status_bands as bands
    on
        rated.year = bands.year
        and rated.rate >= bands.rate_from
        and rated.rate < bands.rate_below
