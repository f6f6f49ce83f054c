-- Settings of the plan that holds, as typed.
-- One row per setting.
with

plans as (
    select distinct plan_id from int_years
)

select
    parameters.key,
    parameters.value
from stg_plan_parameters as parameters
inner join plans using (plan_id)
qualify row_number() over (partition by parameters.key order by parameters.row_number) = 1
