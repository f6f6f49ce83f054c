-- Every plan that counts, with the settings that the rules read and the years in which it may hold,
-- window_first..window_last. A plan holds from the year in its setting `vigent_des_de`, else from
-- its first year. Plans with the same first year, or the same last year, are versions of one
-- programme. The last received of them, the head, decides which years the programme covers. A
-- programme that is received later and starts later ends it. received_order counts from 1. Limits
-- are in per cent. time_zone is the one whose days the deadline is of. programme_years is how many
-- years the programme covers.
-- One row per plan.
with

received as (
    select
        workbook_id as plan_id,
        row_number() over (order by place) as received_order
    from int_arrivals
    where workbook_kind = 'plan' and is_counted
),

given as (
    select
        plan_id,
        any_value(received.received_order) as received_order,
        max(figure) filter (key = 'pla_inici') as first_year,
        max(figure) filter (key = 'pla_final') as last_year,
        max(figure) filter (key = 'vigent_des_de') as valid_from,
        max(figure) filter (key = 'cobertura_minima') as coverage_minimum,
        max(figure) filter (key = 'llindar_assolit') as met_from,
        max(figure) filter (key = 'llindar_avanca') as advancing_from,
        max(figure) filter (key = 'llindar_risc') as at_risk_from,
        max(figure) filter (key = 'llindar_plausible') as plausible_limit,
        max(trim(value)) filter (key = 'zona_horaria') as time_zone,
        max(regexp_extract(value, '^(\d{1,2})\s*[-/.]\s*\d{1,2}$', 1)) filter (key = 'data_limit')
            as due_day,
        max(regexp_extract(value, '^\d{1,2}\s*[-/.]\s*(\d{1,2})$', 1)) filter (key = 'data_limit')
            as due_month
    from received
    left join stg_plan_parameters using (plan_id)
    group by plan_id
),

settings as (
    select
        plan_id,
        received_order,
        try_cast(first_year as integer) as first_year,
        try_cast(last_year as integer) as last_year,
        try_cast(coalesce(valid_from, first_year) as integer) as valid_from,
        coalesce(coverage_minimum, 50) as coverage_minimum,
        coalesce(met_from, 100) as met_from,
        least(coalesce(advancing_from, 75), coalesce(met_from, 100)) as advancing_from,
        least(coalesce(at_risk_from, 50), coalesce(advancing_from, 75), coalesce(met_from, 100))
            as at_risk_from,
        coalesce(plausible_limit, 130) as plausible_limit,
        case
            when try_cast('2000-01-01 00:00:00 ' || time_zone as timestamptz) is not null
            then time_zone
            else 'Europe/Madrid'
        end as time_zone,
        coalesce(try_cast(due_day as integer), 31) as due_day,
        coalesce(try_cast(due_month as integer), 1) as due_month
    from given
),

programmes as (
    select
        versions.plan_id,
        arg_max(heads.plan_id, heads.received_order) as head_id
    from settings as versions
    inner join settings as heads
        on
            versions.received_order <= heads.received_order
            and (versions.first_year = heads.first_year or versions.last_year = heads.last_year)
    where heads.first_year <= heads.last_year
    group by versions.plan_id
),

ends as (
    select
        programmes.plan_id,
        programmes.head_id,
        heads.received_order as head_order,
        heads.first_year as head_first,
        heads.last_year as head_last
    from programmes
    inner join settings as heads on programmes.head_id = heads.plan_id
),

followers as (
    select
        settings.plan_id,
        min(later.head_first) as first_year
    from settings
    inner join ends using (plan_id)
    inner join ends as later
        on
            settings.received_order < later.head_order
            and ends.head_first < later.head_first
            and ends.head_id <> later.head_id
    group by settings.plan_id
),

windows as (
    select
        settings.*,
        ends.head_id,
        greatest(settings.valid_from, ends.head_first) as window_first,
        least(ends.head_last, followers.first_year - 1) as window_last
    from settings
    left join ends using (plan_id)
    left join followers using (plan_id)
)

select
    *,
    max(window_last) over programme - min(window_first) over programme + 1 as programme_years
from windows
window programme as (partition by head_id)
