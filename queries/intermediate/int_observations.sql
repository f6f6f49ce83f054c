-- What a current return says about an indicator in a year (period is empty), in each quarter (T1)
-- and in each month (03): what it gives inside, put together in every way that a kind needs, summed
-- or the last one. A period inside a longer one that is given too does not count twice, and of two
-- rows for the same period the first counts. A numerator without a denominator, or the reverse,
-- leaves both sums. Rows are the sheet's rows that each way was taken from.
-- One row per current submission, indicator and period.
with

submissions as (
    select * from int_submissions where is_current
),

given as (
    select
        observations.* exclude (period),
        value is not null or (numerator is not null and denominator is not null) as has_figure,
        (last_month + 2) // 3 as quarter
    from stg_observations as observations
    inner join submissions using (workbook_id)
    where coalesce(observations.period_year, submissions.year) = submissions.year
),

placed as (
    select
        *,
        unnest(case months
            when 12 then ['']
            when 3 then ['', concat('T', quarter)]
            else ['', concat('T', quarter), lpad(last_month::varchar, 2, '0')]
        end) as period
    from given
),

distinct_periods as (
    select *
    from placed
    qualify
        row_number() over (
            partition by
                workbook_id, indicator_code, period, last_month, months, has_figure,
                not_applicable
            order by row_number
        ) = 1
),

counted as (
    select
        *,
        has_figure
        and not (months < 12 and bool_or(has_figure and months = 12) over whole_year)
        and not (months < 3 and bool_or(has_figure and months = 3) over whole_quarter)
            as counts
    from distinct_periods
    window
        whole_year as (partition by workbook_id, indicator_code, period),
        whole_quarter as (partition by workbook_id, indicator_code, period, quarter)
)

select
    workbook_id,
    indicator_code,
    period,
    bool_or(counts) as has_figure,
    bool_or(not_applicable) as is_not_applicable,
    sum(value) filter (counts) as value_sum,
    sum(women) filter (counts and value is not null) as women_sum,
    sum(men) filter (counts and value is not null) as men_sum,
    sum(non_binary) filter (counts and value is not null) as non_binary_sum,
    arg_max(value, last_month) filter (counts and value is not null) as value_last,
    arg_max_null(women, last_month) filter (counts and value is not null) as women_last,
    arg_max_null(men, last_month) filter (counts and value is not null) as men_last,
    arg_max_null(non_binary, last_month) filter (counts and value is not null) as non_binary_last,
    sum(numerator) filter (counts and denominator is not null) as numerator,
    sum(denominator) filter (counts and numerator is not null) as denominator,
    -- Sorting each list is cheaper than sorting all rows for it.
    list_sort(list(row_number) filter (counts and value is not null)) as rows_summed,
    [arg_max(row_number, last_month) filter (counts and value is not null)] as rows_last,
    list_sort(
        list(row_number) filter (counts and numerator is not null and denominator is not null)
    ) as rows_ratio,
    list_sort(list(row_number) filter (not_applicable)) as rows_not_applicable
from counted
group by workbook_id, indicator_code, period
