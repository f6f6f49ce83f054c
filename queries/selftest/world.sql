-- A plan of two years and two members' returns, small enough to check by hand (answers.sql).
insert into workbook
select
    number, repeat(number::varchar, 64), if(number = 1, 'plan', 'submission'), 'accepted',
    number || '.xlsx', 1, timestamp '2026-01-01' + to_hours(number),
    timestamp '2026-01-02', ''::blob
from range(1, 5) as numbers (number);

insert into plan_parameter
select 1, 2 + ordinal, key, value
from (values
    (0, 'pla_inici', '2024'), (1, 'pla_final', '2025'), (2, 'llindar_avanca', '75'),
    (3, 'llindar_risc', '50'), (4, 'cobertura_minima', '50')
) as parameters (ordinal, key, value);

insert into plan_line values (1, 2, 'I', 'Línia', '');
insert into plan_activity values (1, 2, 'A1', 'Activitat');
insert into plan_objective values (1, 2, 'OB1', 'I', 'A1', 'Objectiu', 1);

insert into plan_indicator
select
    1, 2 + ordinal, code, 'OB1', code, 'unitats', kind, direction, aggregation, 1, 'membres', '',
    1, '', '', minimum, maximum, ''
from (values
    (0, 'SUM', 'estoc', 'augmentar', 'suma', null, null),
    (1, 'DOWN', 'estoc', 'disminuir', 'suma', null, null),
    (2, 'PART', 'rati', 'augmentar', 'quocient', null, null),
    (3, 'BAND', 'estoc', 'mantenir', 'suma', 40, 60)
) as indicators (ordinal, code, kind, direction, aggregation, minimum, maximum);

insert into plan_baseline values
(1, 2, 'SUM', null, 2023, 100), (1, 3, 'DOWN', null, 2023, 20), (1, 4, 'PART', null, 2023, 0.1);

insert into plan_target
select 1, 2 + ordinal, year - 2000, code, null, year, target
from (values (0, 'SUM', 200), (1, 'DOWN', 10), (2, 'PART', 0.6)) as targets (ordinal, code, target)
cross join (values (2024), (2025)) as years (year);

insert into plan_member
select
    1, 2 + ordinal, code, code, 'ajuntament', 'Osona', 'Barcelona', 1000, null, null, ''
from (values (0, '08001'), (1, '08002')) as members (ordinal, code);

insert into submission
select workbook_id, member_code, year, member_code, '', '', null
from (values (2, '08001', 2024), (3, '08001', 2025), (4, '08002', 2025))
    as submissions (workbook_id, member_code, year);

insert into observation
select
    workbook_id, 2 + ordinal, code, '', value, numerator, denominator, null, null, null, false,
    '', ''
from (values
    (2, 0, 'SUM', 60, null, null),
    (3, 0, 'SUM', 70, null, null), (4, 0, 'SUM', 80.5, null, null),
    (3, 1, 'DOWN', 4, null, null), (4, 1, 'DOWN', 8.5, null, null),
    (3, 2, 'PART', null, 3, 10), (4, 2, 'PART', null, 4, 10),
    (3, 3, 'BAND', 30, null, null), (4, 3, 'BAND', 35, null, null)
) as observations (workbook_id, ordinal, code, value, numerator, denominator);
