-- Every objective with its rate, range, status and counts as in int_objectives, with coverage in
-- per cent, and the year before as in int_group_changes.
-- One row per year and objective.
select
    objectives.* exclude (like_count, unlike, unlike_next),
    100.0::double * reported_count / nullif(expected_count, 0) as coverage,
    changes.previous_rate,
    changes.not_compared,
    changes.is_change_certain
from int_objectives as objectives
left join int_group_changes as changes using (year, objective_code)
