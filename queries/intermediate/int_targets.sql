-- Baselines and targets as the plan gives them: the target of the year, and the plan's last target
-- with its year. member_code is empty for the Network's own. original_target is the target of the
-- year in the first plan received that had one and measured the indicator alike. Figures are null
-- where the plan gives none.
-- One row per year, indicator and member with a baseline or a target.
with

years as (
    select year, plan_id from int_years
),

targets as (
    select
        years.year,
        targets.indicator_code,
        targets.member_code,
        max(targets.target) filter (targets.year = years.year) as target,
        max(targets.year) as plan_target_year,
        arg_max(targets.target, targets.year) as plan_target
    from years
    inner join stg_plan_targets as targets using (plan_id)
    group by years.year, targets.indicator_code, targets.member_code
),

originals as (
    select
        targets.year,
        targets.indicator_code,
        targets.member_code,
        arg_max(targets.target, (-plans.received_order, targets.target)) as original_target
    from stg_plan_targets as targets
    inner join int_plans as plans using (plan_id)
    inner join years on targets.year = years.year
    inner join stg_plan_indicators as was
        on targets.plan_id = was.plan_id and targets.indicator_code = was.indicator_code
    inner join stg_plan_indicators as holds
        on
            years.plan_id = holds.plan_id
            and was.indicator_code = holds.indicator_code
            and was.measure = holds.measure
    group by targets.year, targets.indicator_code, targets.member_code
),

baselines as (
    select
        years.year,
        baselines.indicator_code,
        baselines.member_code,
        baselines.baseline_year,
        baselines.baseline
    from years
    inner join stg_plan_baselines as baselines using (plan_id)
    qualify
        row_number() over (
            partition by years.year, baselines.indicator_code, baselines.member_code
            order by baselines.row_number
        ) = 1
)

select
    year,
    indicator_code,
    member_code,
    baselines.baseline_year,
    baselines.baseline,
    targets.target,
    targets.plan_target_year,
    targets.plan_target,
    originals.original_target
from baselines
full join targets using (year, indicator_code, member_code)
full join originals using (year, indicator_code, member_code)
