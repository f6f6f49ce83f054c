-- Settings of the plan that holds in each year, as typed.
-- One row per year and setting.
select
    years.year,
    parameters.key,
    parameters.value
from int_years as years
inner join stg_plan_parameters as parameters using (plan_id)
qualify
    row_number() over (
        partition by years.year, parameters.key order by parameters.row_number
    ) = 1
