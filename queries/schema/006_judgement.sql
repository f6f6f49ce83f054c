-- How the ledger came about: each judgement of a workbook, in the order in which they were made, so
-- that loss is noticed and the same database can be made again from the workbooks' bytes.

-- One row per judgement; judgement_id counts from 1 without a gap. A rejected workbook may be
-- judged again by a later plan: its last judgement counts. file_name is what the file was called
-- then. plan_id is the workbook of the plan that a return was read against; null for plans, for
-- what was not read, and where it is not known. row_count is how many rows of all tables the
-- workbook got, its line in the ledger apart.
create table judgement (
    judgement_id  integer primary key,
    workbook_id   integer not null,
    workbook_hash varchar not null,
    file_name     varchar not null,
    kind          varchar not null,
    verdict       varchar not null,
    loaded_at     timestamp not null,
    plan_id       integer,
    row_count     integer not null
);
with

owned as (
    select workbook_id from problem
    union all
    select workbook_id from typed_cell
    union all
    select workbook_id from claim
    union all
    select workbook_id from submission
    union all
    select workbook_id from observation
    union all
    select workbook_id from action
    union all
    select workbook_id from assessment
    union all
    select workbook_id from plan_parameter
    union all
    select workbook_id from plan_line
    union all
    select workbook_id from plan_activity
    union all
    select workbook_id from plan_objective
    union all
    select workbook_id from plan_indicator
    union all
    select workbook_id from plan_baseline
    union all
    select workbook_id from plan_target
    union all
    select workbook_id from plan_member
),

counted as (select workbook_id, count(*) as row_count from owned group by workbook_id)

insert into judgement
    (judgement_id, workbook_id, workbook_hash, file_name, kind, verdict, loaded_at, row_count)
select
    row_number() over (order by loaded_at, workbook_id), workbook_id, workbook_hash, file_name,
    kind, verdict, loaded_at, coalesce(row_count, 0)
from workbook left join counted using (workbook_id);
