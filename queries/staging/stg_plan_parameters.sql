-- Settings of each plan. figure is the value as a number, and null where it is none.
-- One row per plan and setting.
select
    workbook_id as plan_id,
    row_number,
    lower(trim(key)) as key,
    trim(value) as value,
    try_cast(replace(trim(replace(value, '%', '')), ',', '.') as double) as figure
from plan_parameter
