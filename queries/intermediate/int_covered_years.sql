-- The years with enough reports to be compared with others: all in all, at least the minimum
-- coverage of the plan that holds.
-- One row per year that is covered.
select
    year
from int_rated_indicators
group by year, coverage_minimum
having 100 * sum(reported_count) >= coverage_minimum * sum(expected_count)
