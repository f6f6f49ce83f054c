-- Every statutory activity: the weighted mean of its objectives' rates over those that have one,
-- with the range and the counts as in objectives. An activity without objectives has no rate.
-- One row per year and statutory activity.
with

rolled_up as (
    select * from int_group_changes where scope = 'activity'
)

select
    years.year,
    activities.activity_code,
    activities.name,
    rolled_up.rate,
    rolled_up.rate_low,
    rolled_up.rate_high,
    rolled_up.published_rate,
    coalesce(rolled_up.status, 'no_data') as status,
    coalesce(rolled_up.objective_count, 0) as objective_count,
    coalesce(rolled_up.indicator_count, 0) as indicator_count,
    coalesce(rolled_up.rated_count, 0) as rated_count,
    coalesce(rolled_up.met_count, 0) as met_count,
    coalesce(rolled_up.reported_count, 0) as reported_count,
    coalesce(rolled_up.expected_count, 0) as expected_count,
    rolled_up.coverage,
    rolled_up.previous_rate,
    rolled_up.not_compared,
    rolled_up.is_change_certain
from int_years as years
inner join stg_plan_activities as activities using (plan_id)
left join rolled_up using (year, activity_code)
