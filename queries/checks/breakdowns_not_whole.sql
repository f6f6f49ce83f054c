-- Breakdowns whose groups do not add up to their indicator: sums, numerators and denominators of
-- quotients, or counts of reports.
-- One row per year, indicator and dimension.
with

summed as (
    select
        year,
        indicator_code,
        dimension,
        -- Decimals add up to the same in any order, and take no memory to sort. Only quotients are
        -- too great for them, and their values are not compared.
        sum(try_cast(value as decimal(38, 12)))::double as value,
        sum(try_cast(numerator as decimal(38, 12)))::double as numerator,
        sum(try_cast(denominator as decimal(38, 12)))::double as denominator,
        sum(reported_count) as reported_count,
        sum(expected_count) as expected_count
    from breakdowns
    group by year, indicator_code, dimension
)

select
    concat(
        'by ', summed.dimension, ', ', indicators.indicator_code, ' in ', indicators.year,
        ' is not the whole: ', coalesce(summed.value::varchar, 'none'), ' of ',
        coalesce(indicators.value::varchar, 'none')
    ) as what,
    null::varchar as workbook,
    null::varchar as sheet,
    null::varchar as cell
from summed
inner join indicators using (year, indicator_code)
where
    indicators.aggregation in ('suma', 'recompte') and (
        (summed.value is null) <> (indicators.value is null)
        -- Sums of doubles may miss the last bits.
        or abs(summed.value - indicators.value) > 1e-9 * greatest(abs(indicators.value), 1)
    )
    or abs(summed.numerator - indicators.numerator) > 1e-9 * greatest(abs(indicators.numerator), 1)
    or abs(summed.denominator - indicators.denominator)
    > 1e-9 * greatest(abs(indicators.denominator), 1)
    or summed.dimension <> 'sex' and (
        summed.reported_count <> indicators.reported_count
        or summed.expected_count <> indicators.expected_count
    )
