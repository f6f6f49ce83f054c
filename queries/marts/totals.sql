-- The whole plan: the weighted mean of all objectives' rates over those that have one. Figures as
-- in lines.
-- One row per year.
select
    year,
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
where scope = 'total'
