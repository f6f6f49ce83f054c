-- Each indicator's value, baseline and targets for the Network, with coverage in per cent. The
-- Network's own baseline and targets come before those combined from members. Null is missing. A
-- quotient whose denominators sum to zero is not applicable, once enough members have reported.
-- rated_value is the value that is rated: where the year's target is the members', that of the
-- members that enter the rate, as in int_member_targets; left_out_count are the others with a
-- figure. is_of_members says that the year's target is so, is_plan_of_members the plan's last.
-- Where all members have a target and only the Network a baseline, their targets' sum is the
-- Network's own. plan_value and plan_baseline are the same for the plan's last target.
-- full_baseline and full_target are those of all that would enter the rate, full_count in number,
-- and missing_reports how many of these reports are missing, in years of a member. value_low and
-- value_high are the least and the greatest that rated_value could be with them, null where that is
-- unknown. For a share of members, all the missing say no, or all say yes. To a sum they add
-- nothing, or their part of the year's target. Where the value should decrease, the part is that of
-- the baseline if that is greater; of a band it is that of its upper end. The part is the members'
-- own targets where the plan gives them, else an equal share for each member. The greatest value
-- may become the part that is greatest. Sums of figures that may be negative may become anything.
-- is_incomplete says that the value is a sum, or the greatest, and lacks something; is_minimum that
-- it can only grow by it. is_judged_low says that what is missing may worsen the rate without being
-- left out of it, so that the status is that of the low end of the range.
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
        indicators.direction = 'mantenir' and indicators.kind <> 'fita' as is_band,
        indicators.aggregation in ('suma', 'recompte', 'maxim')
        and indicators.kind not in ('fita', 'sistema') as only_grows,
        figures.value,
        figures.numerator::double as numerator,
        figures.denominator::double as denominator,
        figures.women::double as women,
        figures.men::double as men,
        figures.non_binary::double as non_binary,
        coalesce(figures.reported_count, 0) as reported_count,
        coalesce(figures.expected_count, 0) as expected_count,
        coalesce(figures.not_applicable_count, 0) as not_applicable_count,
        coalesce(figures.partial_count, 0) as partial_count,
        own_targets.baseline is null or figures.whole_count < figures.expected_count
            as is_divisible,
        is_divisible and not is_band and own_targets.target is null and figures.target is not null
            as is_of_members,
        is_divisible
        and not is_band
        and own_targets.plan_target is null
        and figures.plan_target is not null as is_plan_of_members,
        coalesce(own_targets.baseline_year, figures.baseline_year) as baseline_year,
        own_targets.baseline::double as own_baseline,
        coalesce(
            own_targets.target::double, if(is_divisible, figures.target, figures.whole_target)
        ) as year_target,
        coalesce(
            own_targets.plan_target::double,
            if(is_divisible, figures.plan_target, figures.whole_plan_target)
        ) as plan_target,
        case
            when own_targets.plan_target is not null then own_targets.plan_target_year
            when figures.plan_target is not null then figures.plan_target_year
        end as plan_target_year,
        if(
            own_targets.target is not null,
            own_targets.original_target::double,
            coalesce(figures.original_target, own_targets.original_target::double)
        ) as original_target,
        figures.rated_value as members_value,
        figures.baseline as members_baseline,
        figures.all_baseline,
        figures.whole_baseline,
        figures.whole_target,
        figures.valued_count,
        figures.entered_count,
        figures.whole_count,
        figures.missing_reports as all_missing,
        figures.whole_missing,
        figures.valued_missing,
        figures.entered_missing,
        figures.part as members_part,
        figures.least,
        coalesce(least(figures.least, own_targets.baseline, own_targets.target) < 0, false)
            as may_be_negative
    from int_indicators as indicators
    left join int_network_values as figures using (year, indicator_code)
    left join own_targets using (year, indicator_code)
),

-- The Network's own baseline is of all members. Where some have no target, a fall from it proves
-- nothing.
chosen as (
    select
        *,
        if(direction = 'disminuir', members_baseline, coalesce(own_baseline, members_baseline))
            as entered_baseline,
        if(is_of_members, entered_baseline, coalesce(own_baseline, all_baseline)) as baseline,
        if(is_plan_of_members, entered_baseline, coalesce(own_baseline, all_baseline))
            as plan_baseline,
        if(is_of_members and entered_count < valued_count, members_value, value) as rated_value,
        if(is_plan_of_members and entered_count < valued_count, members_value, value)
            as plan_value,
        if(
            is_of_members,
            if(direction = 'disminuir', whole_baseline, coalesce(own_baseline, whole_baseline)),
            baseline
        ) as full_baseline,
        if(is_of_members, whole_target, year_target) as full_target,
        if(is_of_members, whole_count, expected_count) as full_count,
        coalesce(
            if(is_of_members, whole_missing, all_missing),
            if(kind = 'sistema', expected_count - reported_count, 0)
        ) as missing_reports,
        case
            when is_of_members then entered_missing
            when only_grows then all_missing
            else valued_missing
        end as unseen
    from measures
),

reached as (
    select
        *,
        case
            when is_band then coalesce(maximum::double, minimum::double)
            when direction = 'disminuir' and year_target is not null
            then greatest(year_target, baseline)
            else year_target
        end as far_end,
        case
            when kind = 'si_no' then missing_reports
            when is_of_members then members_part
            when aggregation = 'maxim' then far_end
            else missing_reports * far_end / expected_count
        end as part
    from chosen
)

select
    * exclude (
        only_grows, is_divisible, own_baseline, members_value, members_baseline, all_baseline,
        whole_baseline, whole_target, valued_count, entered_count, whole_count, all_missing,
        whole_missing, valued_missing, entered_missing, members_part, may_be_negative,
        entered_baseline, unseen, far_end, part
    ),
    if(is_of_members, valued_count - entered_count, 0) as left_out_count,
    100.0::double * reported_count / nullif(expected_count, 0) as coverage,
    value is null and coalesce(
        expected_count = 0 and not_applicable_count > 0
        or reported_count > 0 and 100 * reported_count >= coverage_minimum * expected_count,
        false
    ) as is_not_applicable,
    coalesce(value is not null and only_grows and all_missing > 0, false) as is_incomplete,
    is_incomplete and (aggregation = 'maxim' or not may_be_negative) as is_minimum,
    -- A mean of flows lacks what its members lack; a quotient lacks both its parts.
    coalesce(
        unseen > 0
        and (only_grows or aggregation = 'mitjana' and not is_ratio)
        and (direction <> 'augmentar' or may_be_negative and aggregation <> 'maxim'),
        false
    ) as is_judged_low,
    case
        when rated_value is null then null
        when missing_reports = 0 then rated_value
        when aggregation = 'quota_membres'
        then 100.0::double * numerator / (denominator + missing_reports)
        when only_grows and (aggregation = 'maxim' or not may_be_negative) then rated_value
    end as value_low,
    case
        when rated_value is null then null
        when missing_reports = 0 then rated_value
        when aggregation = 'quota_membres'
        then 100.0::double * (numerator + missing_reports) / (denominator + missing_reports)
        when not only_grows or may_be_negative and aggregation <> 'maxim' then null
        when aggregation = 'maxim'
        then case when direction = 'augmentar' then greatest(rated_value, part) end
        -- No part to add: the upper bound is unknown.
        when part > 0 then rated_value + part
    end as value_high
from reached
