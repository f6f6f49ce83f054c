-- Strategic lines of each plan.
-- One row per plan and line.
select
    workbook_id as plan_id,
    row_number,
    line_code,
    name,
    description
from plan_line
