-- Each indicator against the year before. The previous_* columns are null where it was measured
-- otherwise then, or where the year before, or all of this year, has too few reports. not_compared
-- says why there is no comparison: what changed (`unit`, `kind`, `factor`, `aggregation`,
-- `direction`, `register`), `low_coverage` in one of both years, or `members`: too few gave a
-- figure in both. It is null where there is a comparison, or nothing to compare. trend is better,
-- worse or same, over the members that gave a figure in both years. Where these are not all that
-- were asked in either year, shared_* have their number and figures. is_change_certain says whether
-- what is missing, and a change of members, leave no doubt about the difference of both rates.
-- is_other marks an indicator that is new, measured otherwise or moved in the plan. is_unlike marks
-- it too where a change of members may be the difference. is_comparable says whether the indicator
-- and the year, all in all, have the reports it takes to be compared with another: the minimum
-- coverage of the plan that holds. is_year_covered says so of the year. The other columns are those
-- of int_rated_indicators.
-- One row per year and indicator.
with

rated as (
    select
        *,
        100 * sum(reported_count) over (partition by year)
        >= coverage_minimum * sum(expected_count) over (partition by year) as is_year_covered
    from int_rated_indicators
),

paired as (
    select
        now.*,
        before.year is null as is_new,
        coalesce(
            now.objective_code <> before.objective_code
            or now.line_code <> before.line_code
            or now.activity_code <> before.activity_code,
            false
        ) as is_moved,
        case
            when before.year is null or now.measure = before.measure then null
            when now.measure.unit <> before.measure.unit then 'unit'
            when now.kind <> before.kind then 'kind'
            when now.measure.factor <> before.measure.factor then 'factor'
            when now.aggregation <> before.aggregation then 'aggregation'
            when now.direction <> before.direction then 'direction'
            else 'register'
        end as changed,
        now.is_year_covered and before.is_year_covered and before.is_covered as is_past_covered,
        before.expected_count as previous_expected,
        before.value as previous_value,
        before.published_rate as previous_rate,
        before.rate_low as previous_low,
        before.rate_high as previous_high,
        before.status as previous_status
    from rated as now
    left join rated as before
        on now.year = before.year + 1 and now.indicator_code = before.indicator_code
),

shared as (
    select
        paired.*,
        changed is null and coalesce(is_past_covered, false) as is_shown,
        kind = 'sistema' or coalesce(shared.is_complete, false) as is_complete,
        if(kind = 'sistema', expected_count, coalesce(shared.member_count, 0)) as shared_count,
        if(kind = 'sistema', paired.value, shared.value) as shared_value,
        if(kind = 'sistema', paired.previous_value, shared.previous_value)
            as previous_shared_value
    from paired
    left join int_shared_values as shared using (year, indicator_code)
),

judged as (
    select
        *,
        case
            when changed is not null then changed
            when value is null or previous_value is null then null
            when not is_shown or not is_covered then 'low_coverage'
            when
                shared_count = 0
                or 100 * shared_count < coverage_minimum * least(expected_count, previous_expected)
            then 'members'
        end as not_compared,
        is_complete and shared_count = greatest(expected_count, previous_expected) as is_whole,
        greatest(minimum - shared_value, shared_value - maximum, 0) as distance,
        greatest(minimum - previous_shared_value, previous_shared_value - maximum, 0)
            as previous_distance
    from shared
),

directed as (
    select
        *,
        case
            when not_compared is not null or shared_value is null then null
            when previous_shared_value is null then null
            when direction <> 'mantenir'
            then case
                when shared_value = previous_shared_value then 'same'
                when (shared_value > previous_shared_value) = (direction = 'augmentar')
                then 'better'
                else 'worse'
            end
            when coalesce(minimum, maximum) is null then null
            -- A band is for the sum of all.
            when aggregation in ('suma', 'recompte') and not is_whole then null
            when distance = previous_distance then 'same'
            when distance < previous_distance then 'better'
            else 'worse'
        end as trend
    from judged
),

doubted as (
    select
        *,
        coalesce(
            not is_complete
            and round(published_rate, 6) <> round(previous_rate, 6)
            and coalesce(trend, '') <> if(published_rate > previous_rate, 'better', 'worse'),
            false
        ) as may_be_members
    from directed
)

select
    * exclude (
        is_new, is_moved, changed, is_past_covered, previous_expected, previous_low, previous_high,
        is_shown, is_complete, is_whole, distance, previous_distance, may_be_members
    ) replace (
        if(is_shown, previous_value, null) as previous_value,
        if(is_shown, previous_rate, null) as previous_rate,
        if(is_shown, previous_status, null) as previous_status,
        if(trend is not null and not is_whole, shared_count, null) as shared_count,
        if(trend is not null and not is_whole, shared_value, null) as shared_value,
        if(trend is not null and not is_whole, previous_shared_value, null)
            as previous_shared_value
    ),
    case
        when rate is null or previous_rate is null or not is_shown then null
        when not_compared is not null or may_be_members then false
        when round(rate_low, 6) > round(previous_high, 6) then true
        when round(rate_high, 6) < round(previous_low, 6) then true
        -- Nothing is missing, and they are equal.
        else
            round(rate_low, 6) = round(previous_high, 6)
            and round(rate_high, 6) = round(previous_low, 6)
    end as is_change_certain,
    coalesce(is_covered and is_year_covered, false) as is_comparable,
    is_new or is_moved or changed is not null as is_other,
    is_other or may_be_members as is_unlike
from doubted
