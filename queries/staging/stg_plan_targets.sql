-- Targets of indicators. member_code is empty for the Network's own.
-- One row per plan, indicator, member and year with a target.
select
    workbook_id as plan_id,
    row_number,
    column_number,
    indicator_code,
    coalesce(member_code, '') as member_code,
    year,
    target
from plan_target
