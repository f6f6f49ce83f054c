-- Members' figures combined by the indicator's aggregation, with their counts; never a mean of
-- members' rates. The groups are the whole Network (dimension `network`), in the year and in its
-- periods, and in the year each member, member type, comarca, demarcació and population band.
-- `unstated` is the group of members that the plan does not place, and `other` that of members that
-- are no municipality. An indicator that the office alone reports has one reporter. For a quotient,
-- value is scale × numerator / denominator. Members that answered `no aplica` are not expected. A
-- year outside int_grouped_years has the dimension `network` only.
-- One row per year, indicator that members report, period, dimension and group.
with

planned as (
    select
        year,
        indicator_code,
        row_number as indicator_row,
        kind,
        aggregation,
        is_ratio,
        factor::double as factor,
        reported_by,
        disaggregation,
        is_ratio and aggregation in ('mitjana', 'maxim') as is_of_ratios,
        is_ratio and aggregation = 'mitjana' as is_mean_of_ratios
    from int_indicators
),

-- A plan may have a code twice. Its figures are combined once, under the first row.
named as (
    select *
    from planned
    qualify row_number() over (partition by year, indicator_code order by indicator_row) = 1
),

places as (
    select
        members.year,
        members.member_code,
        '' as period,
        members.member_type,
        members.comarca_code,
        members.demarcacio_code,
        case
            when members.member_type <> 'ajuntament' then 'other'
            else coalesce(bands.band_code, 'unstated')
        end as band_code
    from int_members as members
    left join stg_size_bands as bands
        on members.population > bands.above and members.population <= bands.up_to
),

grouped_years as (
    select year from int_grouped_years
),

-- The terms that each figure adds to the sums of its member's groups.
terms as (
    select
        figures.year,
        figures.indicator_code,
        figures.period,
        if(
            figures.period = '' and grouped_years.year is not null or planned.is_mean_of_ratios,
            figures.member_code,
            ''
        ) as member_code,
        case
            when planned.is_ratio then null
            when planned.aggregation in ('quota_dones', 'quota_membres', 'mitjana') then null
            else figures.value
        end as value,
        -- Whole millionths are exact, so that only the quotient is rounded.
        if(
            planned.is_of_ratios,
            (figures.numerator * 1000000)::double * planned.factor
            / nullif((figures.denominator * 1000000)::double, 0),
            null
        ) as ratio,
        case
            when planned.is_of_ratios then null
            when planned.is_ratio or planned.aggregation = 'quota_dones'
            then if(figures.denominator is null, null, figures.numerator)
            when planned.aggregation = 'quota_membres'
            then coalesce(figures.value > 0, false)::integer
            when planned.aggregation = 'mitjana' then figures.value
        end as numerator,
        case
            when planned.is_of_ratios then null
            when planned.is_ratio or planned.aggregation = 'quota_dones'
            then if(figures.numerator is null, null, figures.denominator)
            when planned.aggregation in ('quota_membres', 'mitjana')
            then (figures.value is not null)::integer
        end as denominator,
        figures.women,
        figures.men,
        figures.non_binary,
        figures.state
    from int_member_figures as figures
    inner join planned using (year, indicator_code, indicator_row)
    left join grouped_years on figures.year = grouped_years.year
),

-- The year's figures stay one row a member, because they belong to groups. The figures of periods,
-- and of years without groups, are summed at once: they belong to the Network only.
added as (
    select
        year,
        indicator_code,
        period,
        member_code,
        sum(value) as value,
        max(value) as highest,
        max(ratio) as ratio,
        sum(numerator) as numerator,
        sum(denominator) as denominator,
        sum(women) as women,
        sum(men) as men,
        sum(non_binary) as non_binary,
        count(*) filter (state = 'reported') as reported_count,
        count(*) filter (state <> 'not_applicable') as expected_count,
        count(*) filter (state = 'not_applicable') as not_applicable_count
    from terms
    group by year, indicator_code, period, member_code
),

placed as (
    select added.*, places.* exclude (year, member_code, period)
    from added
    left join places using (year, member_code, period)
),

-- An ordered sum needs memory for every group, so that only the indicators with a mean get one.
means as (
    select
        year,
        indicator_code,
        period,
        grouping(member_type, comarca_code, demarcacio_code, band_code) as set_number,
        coalesce(member_type, comarca_code, demarcacio_code, band_code, '') as group_code,
        sum(ratio order by member_code) / count(ratio) as mean
    from placed
    where (year, indicator_code) in (
        select (year, indicator_code) from named where is_mean_of_ratios
    )
    group by grouping sets (
        (year, indicator_code, period), (year, indicator_code, period, member_type),
        (year, indicator_code, period, comarca_code),
        (year, indicator_code, period, demarcacio_code), (year, indicator_code, period, band_code)
    )
),

summed as (
    select
        year,
        indicator_code,
        period,
        grouping(member_type, comarca_code, demarcacio_code, band_code) as set_number,
        coalesce(member_type, comarca_code, demarcacio_code, band_code, '') as group_code,
        sum(value) as value,
        max(highest) as highest,
        max(ratio) as ratio,
        sum(numerator) as numerator,
        sum(denominator) as denominator,
        sum(women) as women,
        sum(men) as men,
        sum(non_binary) as non_binary,
        sum(reported_count) as reported_count,
        sum(expected_count) as expected_count,
        sum(not_applicable_count) as not_applicable_count
    from placed
    group by grouping sets (
        (year, indicator_code, period), (year, indicator_code, period, member_type),
        (year, indicator_code, period, comarca_code),
        (year, indicator_code, period, demarcacio_code), (year, indicator_code, period, band_code)
    )
),

grouped as (
    select
        summed.* exclude (ratio),
        case summed.set_number
            when 7 then 'member_type'
            when 11 then 'comarca'
            when 13 then 'demarcacio'
            when 14 then 'size_band'
            else 'network'
        end as dimension,
        if(planned.is_mean_of_ratios, means.mean, summed.ratio) as ratio
    from summed
    inner join named as planned using (year, indicator_code)
    left join means using (year, indicator_code, period, set_number, group_code)
    -- Periods, and indicators that the office alone reports, have the dimension network only.
    where summed.set_number = 15 or summed.group_code <> '' and planned.reported_by <> 'xarxa'
    union all by name
    select * exclude (member_code), 'member' as dimension, member_code as group_code
    from added
    where period = ''
)

select
    grouped.year,
    grouped.indicator_code,
    grouped.period,
    grouped.dimension,
    grouped.group_code,
    planned.kind,
    planned.aggregation,
    planned.disaggregation,
    case
        when planned.is_of_ratios then grouped.ratio
        when planned.aggregation = 'maxim' then grouped.highest::double
        else grouped.value::double
    end as total,
    grouped.numerator,
    grouped.denominator,
    case
        when planned.aggregation in ('quota_dones', 'quota_membres') then 100
        when planned.is_ratio then planned.factor
        else 1
    end as scale,
    if(planned.disaggregation = 'sexe', grouped.women, null) as women,
    if(planned.disaggregation = 'sexe', grouped.men, null) as men,
    if(planned.disaggregation = 'sexe', grouped.non_binary, null) as non_binary,
    grouped.reported_count::integer as reported_count,
    grouped.expected_count::integer as expected_count,
    grouped.not_applicable_count::integer as not_applicable_count,
    case
        when grouped.denominator is null then total
        else
            (grouped.numerator * 1000000)::double * scale
            / nullif((grouped.denominator * 1000000)::double, 0)
    end as value
from grouped
inner join named as planned using (year, indicator_code)
where grouped.dimension = 'network' or grouped.year in (from grouped_years)
