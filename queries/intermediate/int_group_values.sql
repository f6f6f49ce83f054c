-- Members' figures put together as the indicator's aggregation says, never as a mean of their
-- rates, with the counts behind: for the whole Network (dimension `network`), in the year and in
-- its periods, and in the year for each member, type of member, comarca, demarcació and band of
-- population. `unstated` is the group of whoever the plan does not place, `other` that of who is no
-- municipality. What the office alone reports is of one member. Where there is a quotient, value is
-- scale × numerator / denominator. Who answered `no aplica` is not expected. In the year, members'
-- own baselines and targets are put together likewise, and only where that means something: a share
-- has no sum. missing_part is what those that are missing would add to a sum if each reached its
-- own target, or stood at its own baseline where that is more and it should come down; least is the
-- least of members' figures, baselines and targets.
-- One row per year, indicator that members report, period, dimension and group.
with

placed as (
    select
        figures.*,
        coalesce(comarques.name, nullif(trim(figures.comarca), ''), 'unstated') as comarca_code,
        coalesce(nullif(trim(figures.demarcacio), ''), 'unstated') as demarcacio_code,
        case
            when figures.member_type <> 'ajuntament' then 'other'
            else coalesce(bands.band_code, 'unstated')
        end as band_code
    from int_member_figures as figures
    left join stg_comarques as comarques using (comarca_key)
    left join stg_size_bands as bands
        on figures.population > bands.above and figures.population <= bands.up_to
),

dimensions as (
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

given as (
    select
        dimensions.*,
        targets.* exclude (year, indicator_code, member_code),
        state <> 'not_applicable' as is_expected,
        state in ('missing', 'carried') as is_missing,
        case
            when target is null then null
            when direction = 'disminuir' then greatest(target, baseline)
            else target
        end as part,
        -- In whole millionths both are exact, so the quotient is rounded once.
        (numerator * 1000000)::double * factor::double
        / nullif((denominator * 1000000)::double, 0) as ratio
    from dimensions
    left join int_targets as targets
        on
            dimensions.year = targets.year
            and dimensions.indicator_code = targets.indicator_code
            -- Not a condition on one side, which would compare every row with every other.
            and if(dimensions.period = '', dimensions.member_code, null) = targets.member_code
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
        (count(*) filter (is_expected))::integer as expected_count,
        (count(*) filter (not is_expected))::integer as not_applicable_count,
        max(baseline_year) filter (is_expected and baseline is not null) as baseline_year,
        case
            when is_ratio and aggregation <> 'mitjana' then null
            when aggregation in ('suma', 'recompte') then sum(baseline) filter (is_expected)
            when aggregation = 'mitjana' then avg(baseline) filter (is_expected)
            when aggregation = 'maxim' then max(baseline) filter (is_expected)
        end::double as baseline,
        case
            when is_ratio and aggregation <> 'mitjana' then null
            when aggregation in ('suma', 'recompte') then sum(target) filter (is_expected)
            when aggregation = 'mitjana' then avg(target) filter (is_expected)
            when aggregation = 'maxim' then max(target) filter (is_expected)
        end::double as target,
        max(plan_target_year) filter (is_expected) as plan_target_year,
        case
            when is_ratio and aggregation <> 'mitjana' then null
            when aggregation in ('suma', 'recompte') then sum(plan_target) filter (is_expected)
            when aggregation = 'mitjana' then avg(plan_target) filter (is_expected)
            when aggregation = 'maxim' then max(plan_target) filter (is_expected)
        end::double as plan_target,
        case
            when is_ratio and aggregation <> 'mitjana' then null
            when aggregation in ('suma', 'recompte') then sum(original_target) filter (is_expected)
            when aggregation = 'mitjana' then avg(original_target) filter (is_expected)
            when aggregation = 'maxim' then max(original_target) filter (is_expected)
        end::double as original_target,
        (sum(part) filter (is_missing))::double as missing_part,
        min(least(value, baseline, target))::double as least
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
