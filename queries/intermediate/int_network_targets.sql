-- Members' own baselines and targets of a year, combined for the whole Network by the indicator's
-- aggregation. Shares have none, because shares cannot be summed. Members that answered `no aplica`
-- are left out. missing_part is what the missing members would add to a sum if each reached its own
-- target; where the value should decrease, its own baseline if that is greater. least is the least
-- of the members' figures, baselines and targets.
-- One row per year and indicator that members report.
with

given as (
    select
        figures.year,
        figures.indicator_code,
        figures.value,
        indicators.aggregation,
        indicators.is_ratio,
        targets.* exclude (year, indicator_code, member_code),
        state <> 'not_applicable' as is_expected,
        state in ('missing', 'carried') as is_missing,
        case
            when target is null then null
            when indicators.direction = 'disminuir' then greatest(target, baseline)
            else target
        end as part
    from int_member_figures as figures
    inner join int_indicators as indicators
        on figures.year = indicators.year and figures.indicator_row = indicators.row_number
    left join int_targets as targets
        on
            figures.year = targets.year
            and figures.indicator_code = targets.indicator_code
            and figures.member_code = targets.member_code
    where figures.period = ''
)

select
    year,
    indicator_code,
    max(baseline_year) filter (is_expected and baseline is not null) as baseline_year,
    case
        when is_ratio and aggregation <> 'mitjana' then null
        when aggregation in ('suma', 'recompte') then sum(baseline) filter (is_expected)
        when aggregation = 'mitjana' then avg(baseline) filter (is_expected)
        when aggregation = 'maxim' then max(baseline) filter (is_expected)
    end::double as baseline,
    case
        when is_ratio and aggregation <> 'mitjana' then null
        when aggregation in ('suma', 'recompte') then sum(target) filter (is_expected)
        when aggregation = 'mitjana' then avg(target) filter (is_expected)
        when aggregation = 'maxim' then max(target) filter (is_expected)
    end::double as target,
    max(plan_target_year) filter (is_expected) as plan_target_year,
    case
        when is_ratio and aggregation <> 'mitjana' then null
        when aggregation in ('suma', 'recompte') then sum(plan_target) filter (is_expected)
        when aggregation = 'mitjana' then avg(plan_target) filter (is_expected)
        when aggregation = 'maxim' then max(plan_target) filter (is_expected)
    end::double as plan_target,
    case
        when is_ratio and aggregation <> 'mitjana' then null
        when aggregation in ('suma', 'recompte') then sum(original_target) filter (is_expected)
        when aggregation = 'mitjana' then avg(original_target) filter (is_expected)
        when aggregation = 'maxim' then max(original_target) filter (is_expected)
    end::double as original_target,
    (sum(part) filter (is_missing))::double as missing_part,
    min(least(value, baseline, target))::double as least
from given
group by year, indicator_code, aggregation, is_ratio
