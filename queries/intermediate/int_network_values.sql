-- The Network's figures of the year, as members' put together in int_group_values, or as the system
-- computes them; members' own baselines and targets put together stand beside theirs, with what
-- those that are missing would add, and the least of all these figures.
-- One row per year and indicator that members report, or the system.
select
    year,
    indicator_code,
    value,
    if(aggregation <> 'mitjana', numerator, null) as numerator,
    if(aggregation <> 'mitjana', denominator, null) as denominator,
    women,
    men,
    non_binary,
    reported_count,
    expected_count,
    not_applicable_count,
    baseline_year,
    baseline,
    target,
    plan_target_year,
    plan_target,
    original_target,
    missing_part,
    least
from int_group_values
where dimension = 'network' and period = ''
union all by name
select
    *,
    100.0::double * numerator / nullif(denominator, 0) as value
from int_system_values
