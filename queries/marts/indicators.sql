-- Every indicator with its figures, its rates against the year's target and the plan's last, its
-- status, its coverage, and the year before as in int_comparisons. The codes of status and rule are
-- those of int_rated_indicators and int_attainment. is_minimum marks a sum that lacks members.
-- is_implausible marks a rate so high that the target may be too low. Three signs are kept apart:
-- status (met now), on_track (against due_value, what is due by now on the way to the plan's last
-- target) and trend (against last year). projection supposes that the pace from the baseline to
-- this year goes on. original_target is the year's target in the first plan that had one. plan_id
-- is the workbook of the plan that holds.
-- One row per year and indicator.
select
    year,
    indicator_code,
    objective_code,
    line_code,
    activity_code,
    name,
    unit,
    kind,
    direction,
    aggregation,
    reported_by,
    disaggregation,
    weight::double as weight,
    definition,
    minimum::double as minimum,
    maximum::double as maximum,
    value,
    numerator,
    denominator,
    baseline_year,
    baseline,
    target,
    raw_rate,
    rate,
    status,
    rule,
    plan_target,
    plan_target_year,
    plan_raw_rate,
    plan_rate,
    coalesce(raw_rate > plausible_limit, false) as is_implausible,
    is_minimum,
    reported_count,
    expected_count,
    not_applicable_count,
    coverage,
    rate_low,
    rate_high,
    previous_value,
    previous_rate,
    previous_status,
    women,
    men,
    non_binary,
    case
        when disaggregation = 'sexe' and aggregation = 'suma' and value is not null
        then greatest(
            -- Figures have six decimals: rounding removes the error of the last bits.
            round(value - coalesce(women, 0) - coalesce(men, 0) - coalesce(non_binary, 0), 6), 0
        )
    end as unstated,
    trend,
    original_target,
    value_low,
    value_high,
    due_value,
    due_raw_rate,
    due_rate,
    on_track,
    projection,
    projection_year,
    projection_rate,
    plan_id,
    is_comparable,
    not_compared,
    is_change_certain,
    shared_count,
    shared_value,
    previous_shared_value
from int_rated_indicators
inner join int_comparisons using (year, indicator_code)
