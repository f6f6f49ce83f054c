-- Objectives of each plan; a weight that was not given is 1.
-- One row per plan and objective.
select
    workbook_id as plan_id,
    row_number,
    objective_code,
    line_code,
    activity_code,
    name,
    coalesce(weight, 1) as weight
from plan_objective
