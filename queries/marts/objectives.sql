-- Every objective with its rate, range, status and counts as in int_objectives, with coverage in
-- per cent and the rate of the year before.
-- One row per year and objective.
select
    *,
    100.0::double * reported_count / nullif(expected_count, 0) as coverage,
    case when lag(year) over by_year = year - 1 then lag(rate) over by_year end as previous_rate
from int_objectives
window by_year as (partition by objective_code order by year)
