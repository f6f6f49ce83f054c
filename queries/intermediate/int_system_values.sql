-- What the system computes itself, as numerator and denominator: the members, without the office,
-- whose return came by the deadline, of all members; and the comarques with such a member, of all
-- comarques. Null in a year without any return: it has not begun, which is not zero. The system
-- counts as the one reporter asked.
-- One row per year and indicator of kind `sistema`.
with

deliveries as (
    select * from int_deliveries
),

delivered as (
    select
        year,
        count(workbook_id) > 0 as has_begun,
        count(*) filter (member_type <> 'xarxa' and state = 'on_time') as on_time,
        count(*) filter (member_type <> 'xarxa') as asked
    from deliveries
    group by year
),

comarques as (
    select
        delivered.year,
        count(distinct comarques.comarca_code) as existing,
        count(distinct comarques.comarca_code) filter (deliveries.member_code is not null)
            as with_member
    from delivered
    inner join stg_comarques as comarques
        on delivered.year between comarques.first_year and comarques.last_year
    left join deliveries
        on
            delivered.year = deliveries.year
            and comarques.comarca_key = deliveries.comarca_key
            and deliveries.member_type <> 'xarxa'
    group by delivered.year
)

select
    indicators.year,
    indicators.indicator_code,
    1 as expected_count,
    delivered.has_begun::integer as reported_count,
    case
        when not delivered.has_begun then null
        when indicators.aggregation = 'lliurament_en_termini' then delivered.on_time
        when indicators.aggregation = 'quota_comarques' then comarques.with_member
    end as numerator,
    case
        when not delivered.has_begun then null
        when indicators.aggregation = 'lliurament_en_termini' then delivered.asked
        when indicators.aggregation = 'quota_comarques' then comarques.existing
    end as denominator
from int_indicators as indicators
left join delivered using (year)
left join comarques using (year)
where indicators.kind = 'sistema'
