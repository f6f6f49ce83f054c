-- Each indicator over the members that gave a figure in both the year and the year before, combined
-- by its aggregation: value is of the year, previous_value of the year before. A figure of some
-- periods of a year is none. is_complete says that no other member gave a figure in either year.
-- One row per year and indicator with such a member.
with

-- Each figure twice: as that of its own year, and as that of the year before the next.
figures as (
    select
        given.year + years_later as year,
        given.year as figure_year,
        given.* exclude (year)
    from int_member_values as given
    cross join (select unnest([0, 1]) as years_later)
    where
        (given.value is not null or given.numerator is not null and given.denominator is not null)
        -- A part of a year is not compared with a whole one.
        and (given.state = 'carried' or given.missing_share = 0)
),

shared as (
    select
        *,
        count(*) over (partition by year, indicator_code) as figure_count
    from figures
    qualify count(*) over (partition by year, indicator_code, member_code) = 2
),

-- As in int_group_values. Whole millionths are exact, so that only the quotient is rounded.
combined as (
    select
        year,
        indicator_code,
        figure_year,
        count(*) as member_count,
        any_value(figure_count) = 2 * count(*) as is_complete,
        case
            when is_ratio and aggregation = 'mitjana'
            then sum(own_value order by member_code) / count(own_value)
            when is_ratio or aggregation = 'quota_dones'
            then
                (sum(numerator) * 1000000)::double
                * if(aggregation = 'quota_dones', 100, factor::double)
                / nullif((sum(denominator) * 1000000)::double, 0)
            when aggregation = 'quota_membres'
            then 100.0::double * count(*) filter (value > 0) / count(*)
            when aggregation = 'mitjana'
            then (sum(value) * 1000000)::double / (count(*) * 1000000)::double
            when aggregation = 'maxim' then max(value)::double
            else sum(value)::double
        end as value
    from shared
    inner join int_indicators using (year, indicator_code)
    group by year, indicator_code, figure_year, is_ratio, aggregation, factor
)

select
    now.year,
    now.indicator_code,
    now.member_count::integer as member_count,
    now.is_complete,
    now.value,
    before.value as previous_value
from combined as now
inner join combined as before
    on now.year = before.year and now.indicator_code = before.indicator_code
where now.figure_year = now.year and before.figure_year = before.year - 1
