-- What each member asked gave for an indicator in a year, as in int_member_figures. own_value is
-- one figure: the value, or the member's own quotient.
-- One row per year, indicator and member asked.
select
    * exclude (period, scale),
    case
        when denominator is null then value::double
        else
            (numerator * 1000000)::double * scale
            / nullif((denominator * 1000000)::double, 0)
    end as own_value
from int_member_figures
where period = ''
