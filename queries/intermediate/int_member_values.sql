-- What each member asked gave for an indicator in a year, as in int_member_figures. own_value is
-- one figure: the value, or the member's own quotient.
-- One row per year, indicator and member asked.
select
    figures.* exclude (period),
    case
        when figures.denominator is null then figures.value::double
        else
            (figures.numerator * 1000000)::double
            * if(indicators.aggregation = 'quota_dones', 100, indicators.factor::double)
            / nullif((figures.denominator * 1000000)::double, 0)
    end as own_value
from int_member_figures as figures
inner join int_indicators as indicators
    on figures.year = indicators.year and figures.indicator_row = indicators.row_number
where figures.period = ''
