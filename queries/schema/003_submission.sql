-- What members sent, one set of rows per return workbook. Text is empty, and a figure null, where
-- nothing was typed.

create table submission (
    workbook_id integer primary key,
    member_code varchar not null, year integer not null,
    member_name varchar not null, contact varchar not null, email varchar not null, signed_on date
);
-- period is '2025', '2025-T1' or '2025-03'. value is 1 or 0 for a yes or a no.
create table observation (
    workbook_id integer not null, row_number integer not null,
    indicator_code varchar not null, period varchar not null,
    value decimal(18, 6), numerator decimal(18, 6), denominator decimal(18, 6),
    women decimal(18, 6), men decimal(18, 6), non_binary decimal(18, 6),
    not_applicable boolean not null, remarks varchar not null, evidence varchar not null
);
create table action (
    workbook_id integer not null, row_number integer not null,
    held_on date, title varchar not null, kind varchar not null,
    line_code varchar, activity_code varchar,
    hours decimal(18, 6), women decimal(18, 6), men decimal(18, 6), non_binary decimal(18, 6),
    budget decimal(18, 6), partners varchar not null, link varchar not null
);
create table assessment (
    workbook_id integer not null, row_number integer not null,
    line_code varchar not null, worked varchar not null, difficulties varchar not null,
    proposals varchar not null
);
