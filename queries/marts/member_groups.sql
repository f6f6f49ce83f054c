-- The members of each year counted, and the inhabitants of those that are municipalities summed:
-- for the whole Network (dimension `network`), by `member_type`, `comarca` and `demarcacio`. The
-- Network's office is no member, so that it appears in member_type only. `unstated` holds members
-- that the plan does not place. The people of a consell comarcal are not added, because its
-- municipalities may be members too. population_count says how many populations the plan gives.
-- One row per year, dimension and group.
with

placed as (
    select
        *,
        member_type <> 'xarxa' as is_member,
        member_type = 'ajuntament' as is_council
    from int_deliveries
),

dimensions as (
    select *, 'network' as dimension, '' as group_code from placed where is_member
    union all
    select *, 'member_type' as dimension, member_type as group_code from placed
    union all
    select
        *,
        unnest(['comarca', 'demarcacio']) as dimension,
        unnest([comarca_code, demarcacio_code]) as group_code
    from placed
    where is_member
)

select
    year,
    dimension,
    group_code,
    count(*)::integer as member_count,
    (count(*) filter (is_council))::integer as council_count,
    (count(*) filter (year(joined_on) = year))::integer as joined_count,
    (count(*) filter (year(left_on) = year))::integer as left_count,
    (count(*) filter (state <> 'missing'))::integer as sent_count,
    (count(*) filter (state = 'late'))::integer as late_count,
    (sum(population) filter (is_council))::bigint as population,
    (count(population) filter (is_council))::integer as population_count
from dimensions
group by year, dimension, group_code
