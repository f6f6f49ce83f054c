-- Each quarter and month of an indicator that some member reports for less than a year, combined
-- over members as for the year. period is written as members write it (2025-T1, 2025-03).
-- period_kind is `quarter` or `month`, and last_month the month in which the period ends. Quarters
-- go to the last one reported, months to the end of that quarter. cumulative goes from January to
-- the end of the period: the sum of a flow or of the register, and for a share the quotient of both
-- sums. It is null before the first figure, and for other kinds. What a member gives for the whole
-- year only is in no period.
-- One row per year, indicator and period.
with

reported as (
    select
        *,
        if(period[1:1] = 'T', 'quarter', 'month') as period_kind,
        coalesce(try_cast(period as integer), try_cast(period[2:2] as integer) * 3)
            as last_month
    from int_group_values
    where dimension = 'network' and period <> ''
),

running as (
    select
        *,
        sum(total) over to_date as total_to_date,
        sum(numerator) over to_date as numerator_to_date,
        sum(denominator) over to_date as denominator_to_date
    from reported
    window
        to_date as (partition by year, indicator_code, period_kind order by last_month)
)

select
    year,
    indicator_code,
    concat(year, '-', period) as period,
    period_kind,
    last_month,
    value,
    numerator::double as numerator,
    denominator::double as denominator,
    case
        when kind in ('flux', 'registre') and aggregation in ('suma', 'recompte')
        then total_to_date
        when kind = 'rati' and aggregation = 'quocient' or aggregation = 'quota_dones'
        then
            (numerator_to_date * 1000000)::double * scale
            / nullif((denominator_to_date * 1000000)::double, 0)
    end as cumulative,
    reported_count,
    expected_count,
    not_applicable_count
from running
