-- Each crossing of line and activity that some objective belongs to. Figures as in lines.
-- One row per year, line and activity.
select
    year,
    line_code,
    activity_code,
    rate,
    rate_low,
    rate_high,
    published_rate,
    status,
    objective_count,
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
where scope = 'line_activity'
