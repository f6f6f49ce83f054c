-- Members' figures put together as the indicator's aggregation says, never as a mean of their
-- rates, with the counts behind. `total` is a sum (or a maximum, or a mean of ratios); where there
-- is a quotient it is null, and the figure is scale × numerator / denominator. Members' own
-- baselines and targets are put together likewise, and only where that means something. Who
-- answered `no aplica` is not expected.
-- One row per year and indicator that members report.
with

given as (
    select
        *,
        -- In whole millionths both are exact, so the quotient is rounded once.
        (numerator * 1000000)::double * factor::double
        / nullif((denominator * 1000000)::double, 0) as ratio
    from int_member_values
),

joined as (
    select
        given.*,
        state <> 'not_applicable' as is_expected,
        targets.baseline_year,
        targets.baseline,
        targets.target,
        targets.plan_target_year,
        targets.plan_target,
        targets.original_target
    from given
    left join int_targets as targets using (year, indicator_code, member_code)
)

select
    year,
    indicator_code,
    case
        when is_ratio and aggregation = 'mitjana'
        then sum(ratio order by member_code) / count(ratio)
        when is_ratio and aggregation = 'maxim' then max(ratio)
        when is_ratio or aggregation in ('quota_dones', 'quota_membres', 'mitjana') then null
        when aggregation = 'maxim' then max(value)::double
        else sum(value)::double
    end as total,
    case
        when is_ratio and aggregation in ('mitjana', 'maxim') then null
        when is_ratio or aggregation = 'quota_dones'
        then sum(numerator) filter (denominator is not null)
        when aggregation = 'quota_membres' then count(*) filter (value > 0)
        when aggregation = 'mitjana' then sum(value)
    end as numerator,
    case
        when is_ratio and aggregation in ('mitjana', 'maxim') then null
        when is_ratio or aggregation = 'quota_dones'
        then sum(denominator) filter (numerator is not null)
        when aggregation in ('quota_membres', 'mitjana') then count(value)
    end as denominator,
    case
        when aggregation in ('quota_dones', 'quota_membres') then 100
        when is_ratio then factor::double
        else 1
    end as scale,
    case when disaggregation = 'sexe' then sum(women) end as women,
    case when disaggregation = 'sexe' then sum(men) end as men,
    case when disaggregation = 'sexe' then sum(non_binary) end as non_binary,
    (count(*) filter (state = 'reported'))::integer as reported_count,
    (count(*) filter (is_expected))::integer as expected_count,
    (count(*) filter (not is_expected))::integer as not_applicable_count,
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
    end::double as original_target
from joined
group by year, indicator_code, kind, aggregation, is_ratio, factor, disaggregation
