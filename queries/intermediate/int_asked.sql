-- What each member is asked: each indicator that applies to its type, in the year (period is empty)
-- and in the periods in which the indicator is reported. Where some member reports less than a
-- year, these are the quarters (T1), up to the last one reported. Where some member reports a
-- month, so are the months (03), to the end of that quarter. The register uses the days of its
-- actions.
-- workbook_id is the return that came. indicator_row is the indicator's row in its plan. scale is
-- what a quotient is multiplied by. months_asked has one bit a month, the lowest for January: those
-- in which the member was one.
-- One row per year, indicator, member asked and period.
with

planned as (
    select * from int_indicators where kind <> 'sistema'
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
    where indicators.kind <> 'registre' and observations.has_figure
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
),

spans as (
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
),

asked as (
    select
        indicators.year,
        indicators.indicator_code,
        indicators.row_number as indicator_row,
        deliveries.member_code,
        deliveries.workbook_id,
        if(year(deliveries.joined_on) = indicators.year, month(deliveries.joined_on), 1)
            as first_month,
        if(year(deliveries.left_on) = indicators.year, month(deliveries.left_on), 12)
            as last_month,
        (1 << last_month) - (1 << (first_month - 1)) as months_asked,
        indicators.kind,
        indicators.aggregation,
        indicators.is_ratio,
        if(indicators.aggregation = 'quota_dones', 100, indicators.factor::double) as scale,
        indicators.register_key,
        indicators.register_measure,
        indicators.first_year
    from planned as indicators
    inner join deliveries
        on
            indicators.year = deliveries.year
            and case indicators.reported_by
                when 'membres' then deliveries.member_type in ('ajuntament', 'consell comarcal')
                when 'ajuntaments' then deliveries.member_type = 'ajuntament'
                when 'xarxa' then deliveries.member_type = 'xarxa'
            end
)

select asked.* exclude (first_month, last_month), spans.period
from asked
inner join spans using (year, indicator_code)
