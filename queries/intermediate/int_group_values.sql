-- Members' figures put together as the indicator's aggregation says, never as a mean of their
-- rates, with the counts behind: for the whole Network (dimension `network`), in the year and in
-- its periods, and in the year for each member, type of member, comarca, demarcació and band of
-- population. `unstated` is the group of whoever the plan does not place, `other` that of who is no
-- municipality. What the office alone reports is of one member. Where there is a quotient, value is
-- scale × numerator / denominator. Who answered `no aplica` is not expected.
-- One row per year, indicator that members report, period, dimension and group.
with

-- Of each population once: a join between two bounds sorts all that comes in.
bands as (
    select populations.population, bands.band_code
    from (select distinct population from int_member_figures) as populations
    inner join stg_size_bands as bands
        on populations.population > bands.above and populations.population <= bands.up_to
),

placed as (
    select
        figures.*,
        coalesce(comarques.name, nullif(trim(figures.comarca), ''), 'unstated') as comarca_code,
        coalesce(nullif(trim(figures.demarcacio), ''), 'unstated') as demarcacio_code,
        case
            when figures.member_type <> 'ajuntament' then 'other'
            else coalesce(bands.band_code, 'unstated')
        end as band_code,
        -- In whole millionths both are exact, so the quotient is rounded once.
        (figures.numerator * 1000000)::double * figures.factor::double
        / nullif((figures.denominator * 1000000)::double, 0) as ratio
    from int_member_figures as figures
    left join stg_comarques as comarques using (comarca_key)
    left join bands using (population)
),

given as (
    select *, 'network' as dimension, '' as group_code from placed
    union all
    select *, 'member' as dimension, member_code as group_code from placed where period = ''
    union all
    select
        *,
        unnest(['member_type', 'comarca', 'demarcacio', 'size_band']) as dimension,
        unnest([member_type, comarca_code, demarcacio_code, band_code]) as group_code
    from placed
    where period = '' and reported_by <> 'xarxa'
),

-- Apart, since sorting for a sum takes memory for every group, whether it is wanted or not.
means as (
    select
        year,
        indicator_code,
        period,
        dimension,
        group_code,
        sum(ratio order by member_code) / count(ratio) as mean
    from given
    where is_ratio and aggregation = 'mitjana'
    group by year, indicator_code, period, dimension, group_code
),

summed as (
    select
        year,
        indicator_code,
        period,
        dimension,
        group_code,
        kind,
        aggregation,
        case
            when is_ratio and aggregation = 'maxim' then max(ratio)
            when is_ratio or aggregation in ('quota_dones', 'quota_membres', 'mitjana') then null
            when aggregation = 'maxim' then max(value)::double
            else sum(value)::double
        end as total,
        case
            when is_ratio and aggregation in ('mitjana', 'maxim') then null
            when is_ratio or aggregation = 'quota_dones'
            then sum(numerator) filter (denominator is not null)
            when aggregation = 'quota_membres' then count(*) filter (value > 0)
            when aggregation = 'mitjana' then sum(value)
        end as numerator,
        case
            when is_ratio and aggregation in ('mitjana', 'maxim') then null
            when is_ratio or aggregation = 'quota_dones'
            then sum(denominator) filter (numerator is not null)
            when aggregation in ('quota_membres', 'mitjana') then count(value)
        end as denominator,
        case
            when aggregation in ('quota_dones', 'quota_membres') then 100
            when is_ratio then factor::double
            else 1
        end as scale,
        case when disaggregation = 'sexe' then sum(women) end as women,
        case when disaggregation = 'sexe' then sum(men) end as men,
        case when disaggregation = 'sexe' then sum(non_binary) end as non_binary,
        (count(*) filter (state = 'reported'))::integer as reported_count,
        (count(*) filter (state <> 'not_applicable'))::integer as expected_count,
        (count(*) filter (state = 'not_applicable'))::integer as not_applicable_count
    from given
    group by
        year, indicator_code, period, dimension, group_code, kind, aggregation, is_ratio, factor,
        disaggregation
)

select
    summed.* replace (coalesce(means.mean, summed.total) as total),
    case
        when summed.denominator is null then coalesce(means.mean, summed.total)
        else
            (summed.numerator * 1000000)::double * summed.scale
            / nullif((summed.denominator * 1000000)::double, 0)
    end as value
from summed
left join means using (year, indicator_code, period, dimension, group_code)
