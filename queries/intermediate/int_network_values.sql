-- The Network's figures of the year: members' figures combined in int_group_values, or what the
-- system computes. The combined baselines and targets of int_network_targets stand beside them.
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
    targets.* exclude (year, indicator_code)
from int_group_values
left join int_network_targets as targets using (year, indicator_code)
where dimension = 'network' and period = ''
union all by name
select
    *,
    100.0::double * numerator / nullif(denominator, 0) as value
from int_system_values
