-- Indicators of each plan. A weight or a factor that was not given is 1. register_key is the kind
-- of action in lower case without accents. is_ratio says that the figure is a numerator over a
-- denominator.
-- One row per plan and indicator.
select
    workbook_id as plan_id,
    row_number,
    indicator_code,
    objective_code,
    name,
    unit,
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
    definition
from plan_indicator
