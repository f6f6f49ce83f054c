-- Statutory activities of each plan.
-- One row per plan and activity.
select
    workbook_id as plan_id,
    row_number,
    activity_code,
    name
from plan_activity
