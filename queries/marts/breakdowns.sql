-- Every indicator that members report, disaggregated by `member`, `member_type`, `comarca`,
-- `demarcacio`, `size_band` (the municipality's population) and `sex`. group_code is the code of
-- the member or the band, the type, or the name of the territory. `unstated` holds what cannot be
-- placed, and `other` members that are no municipality. Dimension `sex` has the groups `women`,
-- `men`, `non_binary` and `unstated`. The groups of each dimension add up to the indicator: sums,
-- numerators, denominators and counts. By sex, the counts are of all members that report the
-- indicator.
-- One row per year, indicator, dimension and group.
with

groups as (
    select * from int_group_values
),

sexes as (
    select
        year,
        indicator_code,
        reported_count,
        expected_count,
        not_applicable_count,
        unnest(['women', 'men', 'non_binary', 'unstated']) as group_code,
        unnest([
            women::double, men::double, non_binary::double,
            greatest(
                round(value - coalesce(women, 0) - coalesce(men, 0) - coalesce(non_binary, 0), 6),
                0
            )
        ])::double as value
    from groups
    where
        dimension = 'network'
        and period = ''
        and disaggregation = 'sexe'
        and aggregation = 'suma'
        and value is not null
)

select
    year,
    indicator_code,
    dimension,
    group_code,
    value,
    numerator::double as numerator,
    denominator::double as denominator,
    reported_count,
    expected_count,
    not_applicable_count
from groups
where dimension <> 'network'
union all
select
    year,
    indicator_code,
    'sex' as dimension,
    group_code,
    value,
    null::double as numerator,
    null::double as denominator,
    reported_count,
    expected_count,
    not_applicable_count
from sexes
where value is not null
