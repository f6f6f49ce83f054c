-- Each indicator on its way from the baseline to the plan's last target. due_value is the value due
-- by now if the way were made in equal yearly steps from the year of the baseline. projection is
-- the value in projection_year, the year of the last target, if the pace from the baseline to this
-- year goes on. A share of a whole (is_share) stays within 0 and 100, and a value that was never
-- negative stays at or above 0. Without a baseline nothing is due, except that milestones and
-- cumulative indicators start from zero the year before the plan. A band has a projection only.
-- start_year and start_value are where the way starts. The other columns are those of
-- int_measures.
-- One row per year and indicator.
with

starts as (
    select
        *,
        kind = 'fita'
        or aggregation in (
            'quota_membres', 'quota_dones', 'lliurament_en_termini', 'quota_comarques'
        )
        or kind = 'rati'
        and factor = 100
        and greatest(coalesce(baseline, 0), coalesce(plan_target, 0)) <= 100
        and regexp_matches(
            lower(unit),
            '(^|[^0-9\s])\s*[%％﹪٪]|\bpercent(age|atge)s?\b|\bporcentajes?\b|\bpct\b'
            || '|\b(per|por) ?(cent|ciento|cien)($|[^a-z0-9]+($|[^m0-9]))'
        ) as is_share,
        case
            when kind in ('acumulat', 'fita') then coalesce(baseline_year, first_year - 1)
            when plan_baseline is not null then baseline_year
        end as start_year,
        case kind
            when 'fita' then 0
            when 'acumulat' then coalesce(plan_baseline, 0)
            else plan_baseline
        end as start_value,
        coalesce(plan_target_year, last_year) as end_year
    from int_measures
),

shares as (
    select
        *,
        case
            when year >= start_year and start_year < plan_target_year
            then least((year - start_year)::double / (plan_target_year - start_year), 1)
        end as share_due,
        case
            when start_year < year and year <= end_year
            then plan_value + (plan_value - start_value) * (end_year - year) / (year - start_year)
        end as straight
    from starts
),

due as (
    select
        *,
        round(start_value * (1 - share_due) + plan_target * share_due, 6) as any_due
    from shares
)

select
    * exclude (end_year, share_due, straight, any_due),
    case
        when is_band or any_due is null then null
        when direction = 'disminuir' then greatest(any_due, plan_target)
        else least(any_due, plan_target)
    end as due_value,
    case
        when straight is null then null
        when is_share then least(greatest(straight, 0), 100)
        when start_value >= 0 and plan_value >= 0 then greatest(straight, 0)
        else straight
    end as projection,
    case when straight is not null then end_year end as projection_year
from due
