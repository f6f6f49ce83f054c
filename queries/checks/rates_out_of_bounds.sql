-- Rates, coverages and ends of ranges that are not between 0 and 100, and rates outside their
-- range.
-- One row per rated thing.
with

rated as (
    select 'indicator' as scope, year, indicator_code as code, rate, rate_low, rate_high, coverage
    from indicators
    union all
    select 'objective', year, objective_code, rate, rate_low, rate_high, coverage from objectives
    union all
    select 'line', year, line_code, rate, rate_low, rate_high, coverage from lines
    union all
    select 'activity', year, activity_code, rate, rate_low, rate_high, coverage from activities
    union all
    select
        'line and activity', year, concat_ws(' ', line_code, activity_code),
        rate, rate_low, rate_high, coverage
    from line_activities
    union all
    select 'total', year, '', rate, rate_low, rate_high, coverage from totals
)

select
    concat(
        scope, ' ', code, ' in ', year, ': rate ', coalesce(rate::varchar, 'none'),
        ', range ', coalesce(rate_low::varchar, 'none'), ' to ',
        coalesce(rate_high::varchar, 'none'), ', coverage ', coalesce(coverage::varchar, 'none')
    ) as what,
    null::varchar as workbook,
    null::varchar as sheet,
    null::varchar as cell
from rated
where
    not (
        coalesce(rate between 0 and 100, true)
        and coalesce(rate_low between 0 and 100, true)
        and coalesce(rate_high between 0 and 100, true)
        and coalesce(coverage between 0 and 100, true)
        -- Two sums of the same rates may differ in their last bit.
        and coalesce(rate between rate_low - 1e-9 and rate_high + 1e-9, rate is null)
    )
