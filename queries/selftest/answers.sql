-- What the views must answer about world.sql, worked out by hand from the rules of attainment.
-- One row per wrong answer.
with

wanted (question, answer) as (values
    ('value of SUM', 150.5::double), ('rate of SUM', 50.5), ('value of DOWN', 12.5),
    ('rate of DOWN', 75), ('value of PART', 0.35), ('rate of PART', 50), ('value of BAND', 65),
    ('rate of BAND', 75), ('rate of OB1', 62.625), ('rate of all', 62.625),
    ('count of parameters', 10), ('parameter llindar_risc', 50),
    ('members that reported SUM in 2024', 1), ('members that are asked for SUM in 2024', 2)
),

given (question, answer) as (
    select 'value of ' || indicator_code, value::double from indicators where year = 2025
    union all
    select 'rate of ' || indicator_code, rate from indicators where year = 2025
    union all
    select 'rate of ' || objective_code, rate from objectives where year = 2025
    union all
    select 'rate of all', rate from totals where year = 2025
    union all
    select 'count of parameters', count(*) from parameters
    union all
    select 'parameter ' || key, value::double from parameters
    where year = 2025 and key = 'llindar_risc'
    union all
    select 'members that reported SUM in 2024', reported_count from indicators
    where year = 2024 and indicator_code = 'SUM'
    union all
    select 'members that are asked for SUM in 2024', expected_count from indicators
    where year = 2024 and indicator_code = 'SUM'
)

select
    question, coalesce(wanted.answer::varchar, 'nothing'),
    coalesce(given.answer::varchar, 'nothing')
from wanted
full join given using (question)
where wanted.answer is distinct from given.answer
order by question
