-- What each member that is asked gave for an indicator: value, or numerator and denominator, for a
-- year (period is empty) and for its quarters and months. A register without such actions is a real
-- zero; no return is missing. For `acumulat`, what was last known since the plan began, or in a
-- period before, is carried forward with its parts by sex, and says so. rows are the sheet's rows
-- that the figure is from.
-- One row per year, indicator, member asked and period.
with

observations as (
    select * from int_observations
),

exemptions as (
    select * from observations where period = ''
),

asked as (
    select
        indicators.*,
        deliveries.member_code,
        deliveries.name as member_name,
        deliveries.member_type,
        deliveries.comarca,
        deliveries.comarca_key,
        deliveries.demarcacio,
        deliveries.population,
        deliveries.workbook_id,
        -- Which sheet's rows are looked for, so that each join below has equalities alone: with a
        -- condition on one side it would compare every row with every other.
        if(indicators.kind = 'registre', null, deliveries.workbook_id) as typed_in,
        if(indicators.kind = 'registre', deliveries.workbook_id, null) as registered_in,
        periods.period
    from int_indicators as indicators
    inner join int_periods as periods using (year, indicator_code)
    inner join int_deliveries as deliveries
        on
            indicators.year = deliveries.year
            and case indicators.reported_by
                when 'membres' then deliveries.member_type in ('ajuntament', 'consell comarcal')
                when 'ajuntaments' then deliveries.member_type = 'ajuntament'
                when 'xarxa' then deliveries.member_type = 'xarxa'
            end
    where indicators.kind <> 'sistema'
),

measured as (
    select
        asked.*,
        coalesce(observations.is_not_applicable, false)
        or coalesce(exemptions.is_not_applicable, false) as is_not_applicable,
        case
            when asked.is_ratio or asked.aggregation = 'quota_dones' then null
            when asked.kind = 'registre' and asked.workbook_id is not null
            then case
                when registers.workbook_id is null then 0
                when asked.register_measure = 'hores' then registers.hours
                when asked.register_measure = 'assistents' then registers.attendees
                when asked.register_measure = 'pressupost' then registers.budget
                else registers.action_count
            end
            when asked.kind = 'flux' then observations.value_sum
            when asked.kind <> 'registre' then observations.value_last
        end as value,
        case
            when asked.aggregation = 'quota_dones' and asked.workbook_id is not null
            then
                case when registers.workbook_id is null then 0 else registers.share_women end
            when asked.is_ratio then observations.numerator
        end as numerator,
        case
            when asked.aggregation = 'quota_dones' and asked.workbook_id is not null
            then
                case when registers.workbook_id is null then 0 else registers.attendees end
            when asked.is_ratio then observations.denominator
        end as denominator,
        case asked.kind
            when 'registre' then registers.women
            when 'flux' then observations.women_sum
            else observations.women_last
        end as women,
        case asked.kind
            when 'registre' then registers.men
            when 'flux' then observations.men_sum
            else observations.men_last
        end as men,
        case asked.kind
            when 'registre' then registers.non_binary
            when 'flux' then observations.non_binary_sum
            else observations.non_binary_last
        end as non_binary,
        case
            when asked.kind = 'registre' then registers.rows_counted
            when asked.is_ratio then observations.rows_ratio
            when asked.kind = 'flux' then observations.rows_summed
            else observations.rows_last
        end as figure_rows,
        exemptions.rows_not_applicable
    from asked
    left join observations
        on
            asked.typed_in = observations.workbook_id
            and asked.indicator_code = observations.indicator_code
            and asked.period = observations.period
    left join exemptions
        on
            asked.typed_in = exemptions.workbook_id
            and asked.indicator_code = exemptions.indicator_code
    left join int_registers as registers
        on
            asked.registered_in = registers.workbook_id
            and asked.register_key = registers.kind_key
            and asked.period = registers.period
),

-- Of the cumulative ones alone: to sort all the others, with all their columns, takes longer than
-- the rest of this view.
last_known as (
    select
        year,
        indicator_code,
        member_code,
        period,
        last_value(
            case
                when value is not null
                then {'value': value, 'women': women, 'men': men, 'non_binary': non_binary}
            end ignore nulls
        ) over (
            partition by
                indicator_code, member_code, first_year, year >= first_year,
                period = '', period[1:1] = 'T'
            order by year, period
        ) as last_known
    from measured
    where kind = 'acumulat'
),

known as (
    select
        measured.*,
        value is not null or (numerator is not null and denominator is not null) as is_reported,
        last_known.last_known
    from measured
    left join last_known using (year, indicator_code, member_code, period)
),

carried as (
    select
        *,
        kind = 'acumulat'
        and not is_reported
        and not is_not_applicable
        and last_known is not null as is_carried
    from known
)

select
    year,
    indicator_code,
    period,
    member_code,
    member_name,
    member_type,
    comarca,
    comarca_key,
    demarcacio,
    population,
    kind,
    direction,
    aggregation,
    is_ratio,
    factor,
    reported_by,
    disaggregation,
    register_measure,
    workbook_id,
    case
        when is_reported then 'reported'
        when is_not_applicable then 'not_applicable'
        when is_carried then 'carried'
        else 'missing'
    end as state,
    if(is_carried, last_known.value, value) as value,
    numerator,
    denominator,
    if(is_carried, last_known.women, if(value is not null, women, null)) as women,
    if(is_carried, last_known.men, if(value is not null, men, null)) as men,
    if(is_carried, last_known.non_binary, if(value is not null, non_binary, null)) as non_binary,
    case when is_reported then figure_rows else rows_not_applicable end as figure_rows
from carried
