-- How many rows all tables hold of all workbooks together. Counting reads no rows.
-- One row per database.
select
    (select count(*) from problem)
    + (select count(*) from typed_cell)
    + (select count(*) from claim)
    + (select count(*) from submission)
    + (select count(*) from observation)
    + (select count(*) from action)
    + (select count(*) from assessment)
    + (select count(*) from plan_parameter)
    + (select count(*) from plan_line)
    + (select count(*) from plan_activity)
    + (select count(*) from plan_objective)
    + (select count(*) from plan_indicator)
    + (select count(*) from plan_baseline)
    + (select count(*) from plan_target)
    + (select count(*) from plan_member)
    as row_count
