-- Objectives, and what they are combined into, against the year before. previous_rate is null where
-- there is no comparison. not_compared then says why: `low_coverage` in one of both years, or
-- `measures`: nothing below is measured as the year before. is_change_certain says whether the
-- ranges of both rates do not overlap, even if each indicator that may not be compared were 0 in
-- one year and 100 in the other. The other columns are those of int_rollup.
-- One row per year, scope and group.
with

covered as (
    select
        groups.*,
        coalesce(100 * reported_count >= years.coverage_minimum * expected_count, true)
        and is_year_covered as is_covered,
        -- An objective may have moved to another line.
        if(scope = 'objective', [objective_code], [line_code, activity_code]) as codes
    from int_rollup as groups
    inner join int_years as years using (year)
),

paired as (
    select
        now.*,
        now.is_covered and before.is_covered as are_covered,
        before.published_rate as previous_rate,
        round(now.rate_low - now.unlike, 6) as low,
        round(now.rate_high + now.unlike, 6) as high,
        round(before.rate_low - before.unlike_next, 6) as previous_low,
        round(before.rate_high + before.unlike_next, 6) as previous_high
    from covered as now
    left join covered as before
        on now.year = before.year + 1 and now.scope = before.scope and now.codes = before.codes
),

judged as (
    select
        *,
        case
            when previous_rate is null then null
            when not are_covered then 'low_coverage'
            when rate is not null and like_count = 0 then 'measures'
        end as not_compared
    from paired
)

select
    * exclude (
        is_year_covered, like_count, unlike, unlike_next, is_covered, codes, are_covered, low, high,
        previous_low, previous_high
    ) replace (if(not_compared is null, previous_rate, null) as previous_rate),
    case
        when rate is null or previous_rate is null or not_compared is not null then null
        when low > previous_high or high < previous_low then true
        -- Nothing is missing, and they are equal.
        else low = previous_high and high = previous_low
    end as is_change_certain
from judged
