-- The indicators of each year with their place in the plan, and the settings that the rules read.
-- One row per year and indicator.
select
    years.year,
    years.plan_id,
    indicators.row_number,
    indicators.indicator_code,
    indicators.objective_code,
    objectives.line_code,
    objectives.activity_code,
    indicators.name,
    indicators.unit,
    indicators.measure,
    indicators.kind,
    indicators.direction,
    indicators.aggregation,
    indicators.is_ratio,
    indicators.factor,
    indicators.reported_by,
    indicators.disaggregation,
    indicators.weight,
    indicators.register_key,
    indicators.register_measure,
    indicators.minimum,
    indicators.maximum,
    indicators.definition,
    years.first_year,
    years.last_year,
    years.coverage_minimum,
    years.plausible_limit
from int_years as years
inner join stg_plan_indicators as indicators using (plan_id)
left join stg_plan_objectives as objectives using (plan_id, objective_code)
