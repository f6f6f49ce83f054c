-- How many rows the tables hold of each workbook. The columns of the ledger are null where it has
-- no such workbook.
-- One row per workbook that any table names.
with

owned as (
    select workbook_id, count(*) as row_count from problem group by workbook_id
    union all
    select workbook_id, count(*) from typed_cell group by workbook_id
    union all
    select workbook_id, count(*) from claim group by workbook_id
    union all
    select workbook_id, count(*) from submission group by workbook_id
    union all
    select workbook_id, count(*) from observation group by workbook_id
    union all
    select workbook_id, count(*) from action group by workbook_id
    union all
    select workbook_id, count(*) from assessment group by workbook_id
    union all
    select workbook_id, count(*) from plan_parameter group by workbook_id
    union all
    select workbook_id, count(*) from plan_line group by workbook_id
    union all
    select workbook_id, count(*) from plan_activity group by workbook_id
    union all
    select workbook_id, count(*) from plan_objective group by workbook_id
    union all
    select workbook_id, count(*) from plan_indicator group by workbook_id
    union all
    select workbook_id, count(*) from plan_baseline group by workbook_id
    union all
    select workbook_id, count(*) from plan_target group by workbook_id
    union all
    select workbook_id, count(*) from plan_member group by workbook_id
),

counted as (select workbook_id, sum(row_count)::bigint as row_count from owned group by workbook_id)

select
    workbook_id, workbook.workbook_hash, workbook.kind, workbook.verdict,
    epoch_us(workbook.loaded_at) as loaded_us, coalesce(counted.row_count, 0) as row_count
from workbook full join counted using (workbook_id)
order by workbook_id
