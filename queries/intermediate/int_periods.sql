-- The periods in which each indicator is reported. The year is one, with an empty name. Where some
-- member reports less than a year, its quarters (T1) are too, up to the last one reported. Where
-- some member reports a month, so are the months (03), to the end of that quarter. The register
-- uses the days of its actions.
-- One row per year, indicator and period.
with

planned as (
    select * from int_indicators
),

deliveries as (
    select * from int_deliveries
),

given as (
    select
        indicators.year,
        indicators.indicator_code,
        observations.period
    from planned as indicators
    inner join deliveries using (year)
    inner join int_observations as observations
        on
            deliveries.workbook_id = observations.workbook_id
            and indicators.indicator_code = observations.indicator_code
    where indicators.kind not in ('registre', 'sistema') and observations.has_figure
    union all
    select
        indicators.year,
        indicators.indicator_code,
        registers.period
    from planned as indicators
    inner join deliveries using (year)
    inner join int_registers as registers
        on
            deliveries.workbook_id = registers.workbook_id
            and indicators.register_key = registers.kind_key
    where indicators.kind = 'registre'
),

ends as (
    select
        year,
        indicator_code,
        max(try_cast(period[2:2] as integer)) filter (period[1:1] = 'T') as last_quarter,
        bool_or(regexp_matches(period, '^\d')) as has_months
    from (select distinct * from given)
    group by year, indicator_code
)

select distinct
    year,
    indicator_code,
    '' as period
from planned
union all
select
    year,
    indicator_code,
    concat('T', unnest(range(1, last_quarter + 1))) as period
from ends
where last_quarter is not null
union all
select
    year,
    indicator_code,
    lpad(unnest(range(1, 3 * last_quarter + 1))::varchar, 2, '0') as period
from ends
where has_months
