-- Baselines of indicators. member_code is empty for the Network's own.
-- One row per plan, indicator and member with a baseline.
select
    workbook_id as plan_id,
    row_number,
    indicator_code,
    coalesce(member_code, '') as member_code,
    baseline_year,
    baseline
from plan_baseline
