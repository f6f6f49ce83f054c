-- What a current return says about an indicator in a year (period is empty), in each quarter (T1)
-- and in each month (03): what it gives inside, put together in every way that a kind needs, summed
-- or the last one. A period inside a longer one that is given too does not count twice, and of two
-- rows for the same period the first counts. A numerator without a denominator, or the reverse,
-- leaves both sums. Rows are the sheet's rows that each way was taken from; they, the parts by sex
-- and what is not applicable are of the year alone.
-- One row per current submission, indicator and period.
with

submissions as (
    select workbook_id, year from int_submissions where is_current
),

given as (
    select
        observations.* exclude (period, period_year),
        value is not null or (numerator is not null and denominator is not null) as has_figure,
        (last_month + 2) // 3 as quarter,
        case months when 12 then 0 when 3 then quarter else 4 + last_month end as place
    from stg_observations as observations
    inner join submissions using (workbook_id)
    where coalesce(observations.period_year, submissions.year) = submissions.year
),

-- A window over all rows would sort them: what few of them need is told by sums.
said as (
    select
        workbook_id,
        indicator_code,
        bool_or(has_figure and months = 12) as has_year,
        bit_or(if(has_figure and months = 3, 1 << quarter, 0)) as quarters,
        count(*) > bit_count(bit_or(1 << place)) as may_repeat
    from given
    group by workbook_id, indicator_code
),

repeated as (
    select given.workbook_id, given.row_number
    from given
    inner join said using (workbook_id, indicator_code)
    where said.may_repeat
    qualify
        row_number() over (
            partition by
                given.workbook_id, given.indicator_code, given.place, given.has_figure,
                given.not_applicable
            order by given.row_number
        ) > 1
),

counted as (
    select
        given.*,
        said.has_year,
        given.has_figure and not (given.months < 3 and said.quarters & (1 << given.quarter) > 0)
            as counts_in_quarter
    from given
    inner join said using (workbook_id, indicator_code)
    anti join repeated using (workbook_id, row_number)
),

-- Of a part of the year no more than what the Network's report of it needs: they are many.
parts as (
    select
        workbook_id,
        indicator_code,
        concat('T', quarter) as period,
        last_month,
        counts_in_quarter as counts,
        value,
        numerator,
        denominator
    from counted
    where months < 12
    union all
    select
        workbook_id,
        indicator_code,
        lpad(last_month::varchar, 2, '0') as period,
        last_month,
        has_figure as counts,
        value,
        numerator,
        denominator
    from counted
    where months = 1
)

select
    workbook_id,
    indicator_code,
    '' as period,
    bool_or(counts) as has_figure,
    sum(value) filter (counts) as value_sum,
    arg_max(value, last_month) filter (counts and value is not null) as value_last,
    sum(numerator) filter (counts and denominator is not null) as numerator,
    sum(denominator) filter (counts and numerator is not null) as denominator,
    sum(women) filter (counts and value is not null) as women_sum,
    sum(men) filter (counts and value is not null) as men_sum,
    sum(non_binary) filter (counts and value is not null) as non_binary_sum,
    arg_max_null(women, last_month) filter (counts and value is not null) as women_last,
    arg_max_null(men, last_month) filter (counts and value is not null) as men_last,
    arg_max_null(non_binary, last_month) filter (counts and value is not null) as non_binary_last,
    bool_or(not_applicable) as is_not_applicable,
    -- Sorting each list is cheaper than sorting all rows for it.
    list_sort(list(row_number) filter (counts and value is not null)) as rows_summed,
    [arg_max(row_number, last_month) filter (counts and value is not null)] as rows_last,
    list_sort(
        list(row_number) filter (counts and numerator is not null and denominator is not null)
    ) as rows_ratio,
    list_sort(list(row_number) filter (not_applicable)) as rows_not_applicable
from (select *, counts_in_quarter and not (months < 12 and has_year) as counts from counted)
group by workbook_id, indicator_code
union all by name
select
    workbook_id,
    indicator_code,
    period,
    bool_or(counts) as has_figure,
    sum(value) filter (counts) as value_sum,
    arg_max(value, last_month) filter (counts and value is not null) as value_last,
    sum(numerator) filter (counts and denominator is not null) as numerator,
    sum(denominator) filter (counts and numerator is not null) as denominator
from parts
group by workbook_id, indicator_code, period
