-- Settings of each plan, with the figure that the value is where it is one.
-- One row per plan and setting.
select
    workbook_id as plan_id,
    row_number,
    lower(trim(key)) as key,
    trim(value) as value,
    try_cast(replace(trim(replace(value, '%', '')), ',', '.') as double) as figure
from plan_parameter
