-- Which plan holds in each year, with the settings that the rules read. Years are those of the plan
-- and those with a return. For now the latest plan received holds in all of them; everything else
-- asks here, so that a plan a year needs a change in this file alone. first_year and last_year are
-- the plan's; deadline is the last day on which a return is on time. Limits are in per cent.
-- One row per year.
with

plans as (
    select workbook_id as plan_id
    from stg_workbooks
    where workbook_kind = 'plan' and is_loaded
    qualify row_number() over (order by received_at desc, file_name desc, workbook_hash desc) = 1
),

given as (
    select
        plan_id,
        max(figure) filter (key = 'pla_inici') as first_year,
        max(figure) filter (key = 'pla_final') as last_year,
        max(figure) filter (key = 'cobertura_minima') as coverage_minimum,
        max(figure) filter (key = 'llindar_assolit') as met_from,
        max(figure) filter (key = 'llindar_avanca') as advancing_from,
        max(figure) filter (key = 'llindar_risc') as at_risk_from,
        max(figure) filter (key = 'llindar_plausible') as plausible_limit,
        max(regexp_extract(value, '^(\d{1,2})\s*[-/.]\s*\d{1,2}$', 1)) filter (key = 'data_limit')
            as due_day,
        max(regexp_extract(value, '^\d{1,2}\s*[-/.]\s*(\d{1,2})$', 1)) filter (key = 'data_limit')
            as due_month
    from plans
    left join stg_plan_parameters using (plan_id)
    group by plan_id
),

settings as (
    select
        plan_id,
        try_cast(first_year as integer) as first_year,
        try_cast(last_year as integer) as last_year,
        coalesce(coverage_minimum, 50) as coverage_minimum,
        coalesce(met_from, 100) as met_from,
        least(coalesce(advancing_from, 75), coalesce(met_from, 100)) as advancing_from,
        least(coalesce(at_risk_from, 50), coalesce(advancing_from, 75), coalesce(met_from, 100))
            as at_risk_from,
        coalesce(plausible_limit, 130) as plausible_limit,
        coalesce(try_cast(due_day as integer), 31) as due_day,
        coalesce(try_cast(due_month as integer), 1) as due_month
    from given
),

years as (
    select unnest(range(first_year, least(last_year, first_year + 50) + 1))::integer as year
    from settings
    where first_year between 1900 and 2200 and last_year is not null
    union
    select submissions.year
    from stg_submissions as submissions
    inner join stg_workbooks as workbooks using (workbook_id)
    where workbooks.is_loaded
)

select
    years.year,
    settings.plan_id,
    settings.first_year,
    settings.last_year,
    settings.coverage_minimum,
    settings.met_from,
    settings.advancing_from,
    settings.at_risk_from,
    settings.plausible_limit,
    case
        when settings.due_month between 1 and 12 and settings.due_day between 1 and 31
        then least(
            make_date(years.year + 1, settings.due_month, 1) + (settings.due_day - 1),
            last_day(make_date(years.year + 1, settings.due_month, 1))
        )
        else make_date(years.year + 1, 1, 31)
    end as deadline
from years
cross join settings
