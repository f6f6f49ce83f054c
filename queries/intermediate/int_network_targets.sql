-- Members' own baselines and targets of a year, combined for the whole Network by the indicator's
-- aggregation, and what is missing. rated_value, baseline and targets are of the members that enter
-- the rate, as in int_member_targets; where none has a figure, of those that would. whole_baseline,
-- whole_target and whole_plan_target are of those that would enter if all reported. part is what is
-- missing of these: to a sum each adds its part, for the share of the year that it did not give; of
-- greatest values it is the greatest. all_baseline is of all members expected. missing_reports,
-- whole_missing, valued_missing and entered_missing count what is missing, a whole year of a member
-- as 1: of the members expected, of those that would enter the rate, of those with a figure, and of
-- those that enter it. partial_count is how many gave only a part of the year. least is the least
-- of the members' figures, baselines and targets.
-- One row per year and indicator that members report.
with

-- Read twice below. As a common table expression it is computed once.
figures as (
    select * from int_member_targets
),

counted as (
    select
        year,
        indicator_code,
        count(own_value)::integer as valued_count,
        count_if(is_entered)::integer as entered_count,
        count_if(is_whole)::integer as whole_count,
        count_if(state = 'reported' and missing_share > 0)::integer as partial_count,
        -- In order, so that the last bit of a sum of twelfths is always the same.
        sum(missing_share order by member_code) as missing_reports,
        sum(missing_share order by member_code) filter (is_whole) as whole_missing,
        sum(missing_share order by member_code) filter (own_value is not null)
            as valued_missing,
        sum(missing_share order by member_code) filter (is_entered) as entered_missing,
        if(
            aggregation = 'maxim',
            max(part) filter (is_whole and missing_share > 0),
            sum(part * missing_share order by member_code) filter (is_whole)
        ) as part,
        min(least(value, baseline, target))::double as least
    from figures
    group by year, indicator_code, aggregation
),

-- The members of each sum.
sets as (
    select
        figures.*,
        unnest([
            'all',
            if(figures.is_whole, 'whole', null),
            case
                when counted.whole_count = 0 then 'rated'
                when counted.entered_count = 0 then if(figures.is_whole, 'rated', null)
                when figures.is_entered then 'rated'
            end
        ]) as set_name
    from figures
    inner join counted using (year, indicator_code)
    where coalesce(figures.baseline, figures.plan_target, figures.original_target) is not null
),

combined as (
    select
        year,
        indicator_code,
        set_name,
        max(baseline_year) filter (baseline is not null) as baseline_year,
        max(plan_target_year) as plan_target_year,
        case aggregation
            when 'mitjana' then avg(baseline)
            when 'maxim' then max(baseline)
            else sum(baseline)
        end::double as baseline,
        case aggregation
            when 'mitjana' then avg(target)
            when 'maxim' then max(target)
            else sum(target)
        end::double as target,
        case aggregation
            when 'mitjana' then avg(plan_target)
            when 'maxim' then max(plan_target)
            else sum(plan_target)
        end::double as plan_target,
        case aggregation
            when 'mitjana' then avg(original_target)
            when 'maxim' then max(original_target)
            else sum(original_target)
        end::double as original_target,
        case
            when is_ratio then sum(own_value order by member_code) / count(own_value)
            when aggregation = 'mitjana' then avg(value)
            when aggregation = 'maxim' then max(value)
            else sum(value)
        end::double as value
    from sets
    where set_name is not null
    group by year, indicator_code, set_name, aggregation, is_ratio
)

select
    counted.*,
    rated.baseline_year,
    rated.baseline,
    rated.target,
    rated.plan_target_year,
    rated.plan_target,
    rated.original_target,
    if(counted.entered_count > 0, rated.value, null) as rated_value,
    everyone.baseline as all_baseline,
    whole.baseline as whole_baseline,
    whole.target as whole_target,
    whole.plan_target as whole_plan_target
from counted
left join (from combined where set_name = 'rated') as rated using (year, indicator_code)
left join (from combined where set_name = 'all') as everyone using (year, indicator_code)
left join (from combined where set_name = 'whole') as whole using (year, indicator_code)
