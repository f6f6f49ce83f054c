-- Every objective with its rate, range, status and counts as in int_objectives, with coverage in
-- per cent, and the year before as in int_group_changes.
-- One row per year and objective.
select
    year,
    objective_code,
    line_code,
    activity_code,
    name,
    weight,
    rate,
    rate_low,
    rate_high,
    published_rate,
    status,
    indicator_count,
    rated_count,
    met_count,
    reported_count,
    expected_count,
    coverage,
    previous_rate,
    not_compared,
    is_change_certain
from int_group_changes
where scope = 'objective'
