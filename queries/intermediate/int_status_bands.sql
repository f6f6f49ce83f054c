-- The rates at which each status starts (rate_from, included) and ends (rate_below, excluded), by
-- the settings of the plan that holds.
-- One row per year and status.
select
    year,
    unnest(['met', 'advancing', 'at_risk', 'behind']) as status,
    unnest([met_from, advancing_from, at_risk_from, '-inf'::double]) as rate_from,
    unnest(['inf'::double, met_from, advancing_from, at_risk_from]) as rate_below
from int_years
