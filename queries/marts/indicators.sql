-- Every indicator with its figures, its rates against the year's target and the plan's last, its
-- status, its coverage, and the year before as in int_comparisons. The codes of status and rule are
-- those of int_rated_indicators and int_attainment. rated_value is the part of value that is rated.
-- is_minimum marks a sum that lacks members or periods. unstated is what the parts by sex leave of
-- a sum; of a share of women, the attendees of the actions that do not give both parts.
-- is_implausible marks a rate so high that the target may be too low; while something is missing
-- nothing is marked. gone_value is what gone_count members that have left had given of a sum since
-- the plan began, and value does not have. is_baseline_doubtful marks such a rate where the
-- baseline is not base_year_value, the value of its own year. Three signs are kept apart: status
-- (met now), on_track (against due_value, what is due by now on the way to the plan's last target)
-- and trend (against last year). projection supposes that the pace from the baseline to this year
-- goes on. original_target is the year's target in the first plan that had one. plan_id is the
-- workbook of the plan that holds.
-- One row per year and indicator.
with

-- Read twice below. As a common table expression it is computed once.
rated as (
    select * from int_comparisons
),

-- The value of the baseline's year, where that lacks nothing, and whether the baseline is another
-- figure than that value rounded to as many decimals.
based as (
    select
        rated.*,
        base.value as base_year_value,
        coalesce(
            round(base.value, 6) <> round(rated.baseline, 6)
            and len(list_filter(
                range(6),
                lambda d: round(rated.baseline, d::integer) = rated.baseline
                    and round(base.value, d::integer) = rated.baseline
            )) = 0,
            false
        ) as is_elsewhere,
        rated.raw_rate > rated.plausible_limit and rated.missing_reports = 0 as is_far
    from rated
    left join rated as base
        on
            rated.indicator_code = base.indicator_code
            and rated.baseline_year = base.year
            and rated.measure = case when base.missing_reports = 0 then base.measure end
),

left_out as (
    select
        asked.year,
        asked.indicator_code,
        sum(registers.attendees - coalesce(registers.share_attendees, 0))::double as attendees
    from int_asked as asked
    inner join int_registers as registers using (workbook_id, period)
    where
        asked.period = ''
        and asked.aggregation = 'quota_dones'
        and asked.register_key = registers.kind_key
    group by asked.year, asked.indicator_code
),

-- Of a sum since the plan began: what members that have left gave last.
gone as (
    select
        known.year,
        known.indicator_code,
        count(*)::integer as gone_count,
        sum(known.value)::double as gone_value
    from (
        select
            now.year,
            now.indicator_code,
            figures.member_code,
            arg_max(figures.value, figures.year) as value
        from rated as now
        inner join rated as earlier
            on
                now.indicator_code = earlier.indicator_code
                and now.kind = earlier.kind
                and now.first_year = earlier.first_year
                and (now.year >= now.first_year) = (earlier.year >= earlier.first_year)
                and now.year > earlier.year
        inner join int_member_values as figures
            on
                earlier.year = figures.year
                and earlier.indicator_code = figures.indicator_code
        where now.kind = 'acumulat' and now.aggregation = 'suma' and figures.state = 'reported'
        group by now.year, now.indicator_code, figures.member_code
    ) as known
    left join int_members as members using (year, member_code)
    where members.member_code is null and known.value <> 0
    group by known.year, known.indicator_code
)

select
    year,
    indicator_code,
    objective_code,
    line_code,
    activity_code,
    name,
    unit,
    kind,
    direction,
    aggregation,
    reported_by,
    disaggregation,
    weight::double as weight,
    definition,
    minimum::double as minimum,
    maximum::double as maximum,
    value,
    numerator,
    denominator,
    baseline_year,
    baseline,
    target,
    raw_rate,
    rate,
    status,
    rule,
    plan_target,
    plan_target_year,
    plan_raw_rate,
    plan_rate,
    coalesce(is_far and not is_elsewhere, false) as is_implausible,
    coalesce(is_far and is_elsewhere, false) as is_baseline_doubtful,
    base_year_value,
    is_incomplete,
    is_minimum,
    rated_value,
    left_out_count,
    partial_count,
    coalesce(gone_count, 0) as gone_count,
    gone_value,
    is_judged_low,
    published_rate,
    reported_count,
    expected_count,
    not_applicable_count,
    coverage,
    rate_low,
    rate_high,
    previous_value,
    previous_rate,
    previous_status,
    women,
    men,
    non_binary,
    case
        when disaggregation = 'sexe' and aggregation = 'suma' and value is not null
        then greatest(
            -- Figures have six decimals: rounding removes the error of the last bits.
            round(value - coalesce(women, 0) - coalesce(men, 0) - coalesce(non_binary, 0), 6), 0
        )
        else left_out.attendees
    end as unstated,
    trend,
    original_target,
    value_low,
    value_high,
    due_value,
    due_raw_rate,
    due_rate,
    on_track,
    projection,
    projection_year,
    projection_rate,
    plan_id,
    is_comparable,
    not_compared,
    is_change_certain,
    shared_count,
    shared_value,
    previous_shared_value
from based
left join left_out using (year, indicator_code)
left join gone using (year, indicator_code)
