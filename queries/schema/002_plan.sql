-- The plan, one set of rows per plan workbook. Every row keeps the number of the sheet's row it
-- came from. Values of enumerations are the plan's own Catalan words.

create table plan_parameter (
    workbook_id integer not null, row_number integer not null,
    key varchar not null, value varchar not null
);
create table plan_line (
    workbook_id integer not null, row_number integer not null,
    line_code varchar not null, name varchar not null, description varchar not null
);
create table plan_activity (
    workbook_id integer not null, row_number integer not null,
    activity_code varchar not null, name varchar not null
);
create table plan_objective (
    workbook_id integer not null, row_number integer not null,
    objective_code varchar not null, line_code varchar not null, activity_code varchar not null,
    name varchar not null, weight decimal(18, 6)
);
create table plan_indicator (
    workbook_id integer not null, row_number integer not null,
    indicator_code varchar not null, objective_code varchar not null,
    name varchar not null, unit varchar not null,
    kind varchar not null, direction varchar not null, aggregation varchar not null,
    factor decimal(18, 6), reported_by varchar not null, disaggregation varchar not null,
    weight decimal(18, 6), register_kind varchar not null, register_measure varchar not null,
    minimum decimal(18, 6), maximum decimal(18, 6), definition varchar not null
);
-- member_code is null for the Network's own.
create table plan_baseline (
    workbook_id integer not null, row_number integer not null,
    indicator_code varchar not null, member_code varchar,
    baseline_year integer, baseline decimal(18, 6)
);
create table plan_target (
    workbook_id integer not null, row_number integer not null, column_number integer not null,
    indicator_code varchar not null, member_code varchar,
    year integer not null, target decimal(18, 6) not null
);
-- left_on is the last day of membership; null while it lasts.
create table plan_member (
    workbook_id integer not null, row_number integer not null,
    member_code varchar not null, name varchar not null, member_type varchar not null,
    comarca varchar, demarcacio varchar, population bigint,
    joined_on date, left_on date, email varchar not null
);
