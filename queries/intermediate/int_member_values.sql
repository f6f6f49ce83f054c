-- What each member that is asked gave for an indicator in a year, as in int_member_figures.
-- own_value is it as one figure: the value, or the member's own quotient.
-- One row per year, indicator and member asked.
select
    * exclude (period),
    case
        when denominator is null then value::double
        else
            (numerator * 1000000)::double
            * case when aggregation = 'quota_dones' then 100 else factor::double end
            / nullif((denominator * 1000000)::double, 0)
    end as own_value
from int_member_figures
where period = ''
