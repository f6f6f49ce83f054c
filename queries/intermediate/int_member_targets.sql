-- The figure of each member that an indicator applies to, beside its own baseline and targets. Only
-- sums, means and greatest values have those: shares cannot be summed. A member enters the
-- Network's rate whole or not at all: is_whole says that it has a target, and a baseline where the
-- others have one and the Network has none of its own; is_entered says that it has a figure too.
-- The target is that of the year, or the plan's last where no member has one of the year. part is
-- what the member would give if it reached its target; where the value should decrease, its
-- baseline if that is greater.
-- One row per year, indicator and member asked.
with

planned as (
    select * from int_targets
),

given as (
    select
        figures.year,
        figures.indicator_code,
        figures.member_code,
        indicators.aggregation,
        indicators.is_ratio,
        indicators.direction,
        figures.state,
        figures.value,
        figures.own_value,
        figures.missing_share,
        network.baseline as network_baseline,
        targets.* exclude (year, indicator_code, member_code)
    from int_member_values as figures
    inner join int_indicators as indicators
        on figures.year = indicators.year and figures.indicator_row = indicators.row_number
    left join planned as targets
        on
            figures.year = targets.year
            and figures.indicator_code = targets.indicator_code
            and case
                when indicators.aggregation in ('suma', 'recompte', 'mitjana', 'maxim')
                    and (not indicators.is_ratio or indicators.aggregation = 'mitjana')
                then figures.member_code
            end
            = targets.member_code
    left join (from planned where member_code = '') as network
        on figures.year = network.year and figures.indicator_code = network.indicator_code
    where figures.state <> 'not_applicable'
),

kept as (
    select
        year,
        indicator_code,
        bool_or(target is not null) as has_targets,
        bool_or(baseline is not null and plan_target is not null) as has_plan_baselines,
        bool_or(baseline is not null and target is not null) as has_baselines
    from given
    group by year, indicator_code
),

judged as (
    select
        given.*,
        if(kept.has_targets, given.target, given.plan_target) is not null
        and (
            given.baseline is not null
            or given.network_baseline is not null
            or not if(kept.has_targets, kept.has_baselines, kept.has_plan_baselines)
        ) as is_whole
    from given
    inner join kept using (year, indicator_code)
)

select
    * exclude (direction, network_baseline),
    is_whole and own_value is not null as is_entered,
    case
        when target is null then null
        when direction = 'disminuir' then greatest(target, baseline)
        else target
    end::double as part
from judged
