-- Each indicator's value, baseline and targets for the Network, with coverage in per cent. The
-- Network's own baseline and targets come before those summed from members. Null is missing. A
-- quotient whose denominators sum to zero is not applicable, once enough members have reported.
-- value_low and value_high are the least and the greatest value that the missing members could
-- give, and null where that is unknown. For a share of members, all the missing say no, or all say
-- yes. For a sum, they add nothing, or their part of the year's target. Where the value should
-- decrease, the part is that of the baseline if that is greater. The part is the members' own
-- targets where the plan gives them, else an equal share for each member. Where figures may be
-- negative, both are null.
-- One row per year and indicator.
with

own_targets as (
    select * from int_targets where member_code = ''
),

measures as (
    select
        indicators.*,
        coalesce(indicators.year between indicators.first_year and indicators.last_year, true)
            as is_in_plan,
        figures.value,
        figures.numerator::double as numerator,
        figures.denominator::double as denominator,
        figures.women::double as women,
        figures.men::double as men,
        figures.non_binary::double as non_binary,
        coalesce(figures.reported_count, 0) as reported_count,
        coalesce(figures.expected_count, 0) as expected_count,
        coalesce(figures.not_applicable_count, 0) as not_applicable_count,
        coalesce(own_targets.baseline_year, figures.baseline_year) as baseline_year,
        coalesce(own_targets.baseline::double, figures.baseline) as baseline,
        coalesce(own_targets.target::double, figures.target) as year_target,
        coalesce(own_targets.plan_target::double, figures.plan_target) as plan_target,
        case
            when own_targets.plan_target is not null then own_targets.plan_target_year
            when figures.plan_target is not null then figures.plan_target_year
        end as plan_target_year,
        if(
            own_targets.target is not null,
            own_targets.original_target::double,
            coalesce(figures.original_target, own_targets.original_target::double)
        ) as original_target,
        own_targets.target is null
        and (own_targets.baseline is null or direction = 'augmentar') as is_of_members,
        coalesce(figures.missing_part, 0) as missing_part,
        coalesce(least(figures.least, own_targets.baseline, own_targets.target) < 0, false)
            as may_be_negative
    from int_indicators as indicators
    left join int_network_values as figures using (year, indicator_code)
    left join own_targets using (year, indicator_code)
),

counted as (
    select
        *,
        expected_count - reported_count as missing_count,
        aggregation in ('suma', 'recompte') and kind not in ('fita', 'sistema') as is_sum,
        case
            when direction = 'mantenir' or year_target is null then null
            when direction = 'disminuir' then greatest(year_target, baseline)
            else year_target
        end as far_end
    from measures
),

completed as (
    select
        *,
        case
            when may_be_negative or not is_sum then null
            when kind = 'si_no' then missing_count
            when far_end is null then null
            when is_of_members then missing_part
            else missing_count * far_end / expected_count
        end as part
    from counted
)

select
    * exclude (
        missing_count, is_sum, far_end, is_of_members, missing_part, may_be_negative, part
    ),
    100.0::double * reported_count / nullif(expected_count, 0) as coverage,
    value is null and coalesce(
        expected_count = 0 and not_applicable_count > 0
        or reported_count > 0 and 100 * reported_count >= coverage_minimum * expected_count,
        false
    ) as is_not_applicable,
    value is not null and is_sum and missing_count > 0 as is_minimum,
    case
        when value is null then null
        when missing_count = 0 or is_sum and not may_be_negative then value
        when aggregation = 'quota_membres'
        then 100.0::double * numerator / (denominator + missing_count)
    end as value_low,
    case
        when value is null then null
        when missing_count = 0 then value
        when aggregation = 'quota_membres'
        then 100.0::double * (numerator + missing_count) / (denominator + missing_count)
        -- No part to add: the upper bound is unknown.
        when part > 0 then value + part
    end as value_high
from completed
