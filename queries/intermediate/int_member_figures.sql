-- What each member asked gave for an indicator: value, or numerator and denominator, for the year
-- (period is empty), its quarters and its months. In a return that has come, a register without
-- such actions is a real zero. Without a return, or in one without the sheet of actions, it is
-- missing. For kind `acumulat` the last known figure since the plan began is carried forward with
-- its parts by sex, and state says so. A figure given while a plan counted the indicator otherwise
-- is not carried. figure_rows are the sheet rows that the figure came from. A quotient is scale ×
-- numerator / denominator. missing_share is the share of the year that is missing: 0 where all is
-- there, 1 where nothing or only an earlier figure is, and the months without a figure of a sum
-- given by periods. Months before a member joined or after it left are not missing. It is null
-- where the indicator does not apply, and for periods.
-- One row per year, indicator, member asked and period.
with

observed as (
    select * from int_observations
),

asked as (
    select * from int_asked
),

-- The returns without the sheet of actions: what they leave unsaid is missing, and not zero.
unregistered as (
    select distinct workbook_id
    from stg_problems
    where rule = 'full-opcional-absent' and wanted = 'Actuacions'
),

exemptions as (
    select workbook_id as typed_in, indicator_code, rows_not_applicable
    from observed
    where period = '' and is_not_applicable
),

typed as (
    select
        asked.year,
        asked.indicator_code,
        asked.indicator_row,
        asked.period,
        asked.member_code,
        asked.workbook_id,
        asked.workbook_id as typed_in,
        asked.kind,
        asked.first_year,
        asked.scale,
        case
            when asked.is_ratio then null
            when asked.kind = 'flux' then observations.value_sum
            else observations.value_last
        end as value,
        if(asked.is_ratio, observations.numerator, null) as numerator,
        if(asked.is_ratio, observations.denominator, null) as denominator,
        if(asked.kind = 'flux', observations.women_sum, observations.women_last) as women,
        if(asked.kind = 'flux', observations.men_sum, observations.men_last) as men,
        if(asked.kind = 'flux', observations.non_binary_sum, observations.non_binary_last)
            as non_binary,
        case
            when asked.is_ratio then observations.rows_ratio
            when asked.kind = 'flux' then observations.rows_summed
            else observations.rows_last
        end as figure_rows,
        case
            when asked.is_ratio then observations.months_ratio
            when asked.kind = 'flux' then observations.months_summed
            else asked.months_asked
        end as months_given,
        asked.months_asked
    from asked
    left join observed as observations
        on
            asked.workbook_id = observations.workbook_id
            and asked.indicator_code = observations.indicator_code
            and asked.period = observations.period
    where asked.kind <> 'registre'
),

registered as (
    select
        asked.year,
        asked.indicator_code,
        asked.indicator_row,
        asked.period,
        asked.member_code,
        asked.workbook_id,
        asked.kind,
        asked.first_year,
        asked.scale,
        case
            when asked.is_ratio or asked.aggregation = 'quota_dones' then null
            when asked.workbook_id is null or unregistered.workbook_id is not null then null
            when registers.workbook_id is null then 0
            when asked.register_measure = 'hores' then registers.hours
            when asked.register_measure = 'assistents' then registers.attendees
            when asked.register_measure = 'pressupost' then registers.budget
            else registers.action_count
        end as value,
        case
            when asked.aggregation <> 'quota_dones' or asked.workbook_id is null then null
            when unregistered.workbook_id is not null then null
            when registers.workbook_id is null then 0
            else registers.share_women
        end as numerator,
        case
            when asked.aggregation <> 'quota_dones' or asked.workbook_id is null then null
            when unregistered.workbook_id is not null then null
            when registers.workbook_id is null then 0
            else registers.share_attendees
        end as denominator,
        registers.women,
        registers.men,
        registers.non_binary,
        if(asked.aggregation = 'quota_dones', registers.rows_of_share, registers.rows_counted)
            as figure_rows
    from asked
    left join int_registers as registers
        on
            asked.workbook_id = registers.workbook_id
            and asked.register_key = registers.kind_key
            and asked.period = registers.period
    left join unregistered on asked.workbook_id = unregistered.workbook_id
    where asked.kind = 'registre'
),

measured as (
    select
        *,
        value is not null or (numerator is not null and denominator is not null) as is_reported
    from (
        from typed
        union all by name
        from registered
    )
),

-- Only cumulative figures: sorting all figures for the window below takes longer than the rest.
cumulative as (
    select year, indicator_code, member_code, period, first_year, value, women, men, non_binary
    from measured
    where kind = 'acumulat'
),

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
    from cumulative
),

carried as (
    select
        measured.*,
        exemptions.rows_not_applicable,
        exemptions.typed_in is not null as is_not_applicable,
        not is_reported
        and exemptions.typed_in is null
        and last_known.last_known is not null as is_carried,
        last_known.last_known
    from measured
    left join exemptions using (typed_in, indicator_code)
    left join last_known using (year, indicator_code, member_code, period)
)

select
    year,
    indicator_code,
    indicator_row,
    period,
    member_code,
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
    scale,
    if(is_carried, last_known.women, if(value is not null, women, null)) as women,
    if(is_carried, last_known.men, if(value is not null, men, null)) as men,
    if(is_carried, last_known.non_binary, if(value is not null, non_binary, null)) as non_binary,
    if(is_reported, figure_rows, rows_not_applicable) as figure_rows,
    case
        when period <> '' then null
        when is_reported
        then coalesce(
            bit_count(months_asked & ~months_given)::double / bit_count(months_asked), 0
        )
        when not is_not_applicable then 1
    end as missing_share
from carried
