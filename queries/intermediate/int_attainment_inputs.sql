-- What the attainment formula reads: horizon `year` goes against the target of the year, `plan`
-- against the last target of the plan. The other columns are those of int_measures.
-- One row per year, indicator and horizon.
with

measures as (
    select * from int_measures
)

select *, 'year' as horizon, year_target as target from measures
union all
select *, 'plan' as horizon, plan_target as target from measures
