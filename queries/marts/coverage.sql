-- Who was expected to report in a year and what came: the current return, on time or late, how many
-- of the indicators asked it answers, and what was found wrong in it. Indicators that the system
-- computes are asked of no member.
-- One row per year and member.
with

asked as (
    select
        year,
        member_code,
        (count(*) filter (state <> 'not_applicable'))::integer as expected_count,
        (count(*) filter (state = 'reported'))::integer as reported_count,
        (count(*) filter (state = 'not_applicable'))::integer as not_applicable_count
    from int_member_values
    group by year, member_code
),

found as (
    select
        workbook_id,
        (count(*) filter (severity in ('error', 'rejection')))::integer as error_count,
        (count(*) filter (severity = 'warning'))::integer as warning_count
    from stg_problems
    group by workbook_id
)

select
    deliveries.year,
    deliveries.member_code,
    deliveries.name,
    deliveries.member_type,
    deliveries.comarca,
    deliveries.demarcacio,
    deliveries.population,
    deliveries.joined_on,
    deliveries.left_on,
    deliveries.state,
    deliveries.received_at,
    deliveries.version,
    deliveries.version_count,
    deliveries.file_name,
    coalesce(asked.expected_count, 0) as expected_count,
    coalesce(asked.reported_count, 0) as reported_count,
    coalesce(asked.not_applicable_count, 0) as not_applicable_count,
    case when deliveries.workbook_id is not null then coalesce(found.error_count, 0) end
        as error_count,
    case when deliveries.workbook_id is not null then coalesce(found.warning_count, 0) end
        as warning_count
from int_deliveries as deliveries
left join asked using (year, member_code)
left join found using (workbook_id)
