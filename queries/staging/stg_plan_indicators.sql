-- Indicators of each plan. A weight or a factor that was not given is 1. register_key is the kind
-- of action in lower case without accents. is_ratio says that the figure is a numerator over a
-- denominator. unit_key is the unit in lower case without accents, with one sign for all words for
-- per cent, and for euros. Figures of two years or plans are of one kind where measure is equal.
-- One row per plan and indicator.
select
    workbook_id as plan_id,
    row_number,
    indicator_code,
    objective_code,
    name,
    unit,
    case
        when plain_unit in (
            '%', '(%)', 'percentatge', 'percentatges', 'per cent', 'tant per cent', 'percent',
            'percentage', 'porcentaje', 'porcentajes', 'por ciento', 'pct'
        )
        then '%'
        when plain_unit in ('euro', 'euros', 'eur') then '€'
        else plain_unit
    end as unit_key,
    kind,
    direction,
    aggregation,
    kind = 'rati' or aggregation = 'quocient' as is_ratio,
    coalesce(factor, 1) as factor,
    reported_by,
    disaggregation,
    coalesce(weight, 1) as weight,
    strip_accents(lower(trim(register_kind))) as register_key,
    register_measure,
    minimum,
    maximum,
    definition,
    {
        'unit': unit_key,
        'kind': kind,
        'factor': case when is_ratio then coalesce(factor, 1) end,
        'aggregation': aggregation,
        'direction': direction,
        'register': case when kind = 'registre' then concat(register_key, ':', register_measure) end
    } as measure
from (
    select
        *,
        regexp_replace(strip_accents(lower(trim(unit))), '\s+', ' ', 'g') as plain_unit
    from plan_indicator
)
