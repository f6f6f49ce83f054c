-- What a current return says about an indicator in a year (period is empty), in each quarter (T1)
-- and in each month (03). Each figure is given in every way that a kind of indicator needs: the sum
-- of the periods, and the last period. A period inside a longer given one is not counted twice. Of
-- two rows for the same period the first counts. A numerator without a denominator, or the reverse,
-- is left out of both sums. The rows_* columns list the sheet rows that each figure came from.
-- months_summed and months_ratio are the months of the year that the sums cover, or need not,
-- because the indicator does not apply in them: one bit a month, the lowest for January. They, the
-- parts by sex and is_not_applicable are given for the year only.
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

counted as (
    select
        *,
        bool_or(has_figure and months = 12) over (partition by workbook_id, indicator_code)
            as has_year,
        has_figure and not (
            months < 3 and bool_or(has_figure and months = 3) over (
                partition by workbook_id, indicator_code, quarter
            )
        ) as counts_in_quarter
    from given
    qualify
        row_number() over (
            partition by workbook_id, indicator_code, place, has_figure, not_applicable
            order by row_number
        ) = 1
),

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
    bit_or(month_bits) filter (counts and value is not null or is_exempt) as months_summed,
    bit_or(month_bits) filter (
        counts and numerator is not null and denominator is not null or is_exempt
    ) as months_ratio,
    list_sort(list(row_number) filter (counts and value is not null)) as rows_summed,
    [arg_max(row_number, last_month) filter (counts and value is not null)] as rows_last,
    list_sort(
        list(row_number) filter (counts and numerator is not null and denominator is not null)
    ) as rows_ratio,
    list_sort(list(row_number) filter (not_applicable)) as rows_not_applicable
from (
    select
        *,
        counts_in_quarter and not (months < 12 and has_year) as counts,
        not_applicable and not has_figure as is_exempt,
        ((1 << months) - 1) << (last_month - months) as month_bits
    from counted
)
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
