-- What each member reported for each indicator asked of it, and the cells of the value. cells are
-- addresses in the sheet named in sheet, in reading order, with commas between. They are null where
-- no cell holds the value, as for a register without actions of the kind. state is `reported`,
-- `not_applicable`, `missing`, or `carried` for a cumulative figure of an earlier year. baseline,
-- target and rates are the member's own, where the plan gives it a target of its own. missing_share
-- is the share of the year that is missing. Where what is missing may worsen the rate, there is
-- none. share is the member's part of the Network's sum, in per cent, where no figure is negative.
-- previous_value is null where the indicator was measured otherwise.
-- One row per year, indicator and member asked.
with

planned as (
    select * from int_indicators
),

figures as (
    select * from int_member_values
),

attained as (
    select * from int_attainment
),

given as (
    select
        figures.*,
        members.name as member_name,
        indicators.measure,
        indicators.aggregation in ('suma', 'recompte') and indicators.kind <> 'fita' as is_part,
        figures.missing_share > 0
        and indicators.direction <> 'augmentar'
        and not indicators.is_ratio as is_unsure,
        case indicators.kind when 'registre' then 'actions' else 'indicators' end as section,
        case
            when figures.state = 'not_applicable' then ['not_applicable']
            when indicators.is_ratio then ['numerator', 'denominator']
            when indicators.aggregation = 'quota_dones' then ['women', 'men', 'non_binary']
            when indicators.register_measure = 'assistents' then ['women', 'men', 'non_binary']
            when indicators.register_measure = 'hores' then ['hours']
            when indicators.register_measure = 'pressupost' then ['budget']
            when indicators.kind = 'registre' then ['kind']
            else ['value']
        end as fields
    from figures
    inner join planned as indicators
        on figures.year = indicators.year and figures.indicator_row = indicators.row_number
    inner join int_members as members
        on figures.year = members.year and figures.member_code = members.member_code
    where figures.year in (from int_member_years)
),

wanted as (
    select
        year,
        indicator_code,
        member_code,
        workbook_id,
        section,
        unnest(figure_rows) as row_number,
        fields
    from given
    where state in ('reported', 'not_applicable')
),

located as (
    select
        wanted.year,
        wanted.indicator_code,
        wanted.member_code,
        min(cells.sheet) as sheet,
        string_agg(cells.cell, ',' order by cells.row_number, cells.column_number) as cells
    from wanted
    inner join stg_typed_cells as cells
        on
            wanted.workbook_id = cells.workbook_id
            and wanted.section = cells.section
            and wanted.row_number = cells.row_number
            and list_contains(wanted.fields, cells.field)
    group by wanted.year, wanted.indicator_code, wanted.member_code
),

own as (
    select * from attained where horizon = 'member'
),

network as (
    select * from attained where horizon = 'year'
)

select
    given.year,
    given.indicator_code,
    given.member_code,
    given.member_name,
    given.own_value as value,
    given.numerator::double as numerator,
    given.denominator::double as denominator,
    given.state,
    given.workbook_id,
    submissions.file_name,
    located.sheet,
    located.cells,
    if(given.measure = past.measure, previous.own_value, null) as previous_value,
    given.missing_share,
    case
        when given.is_part and coalesce(network.least, 0) >= 0
        then 100.0::double * given.own_value / nullif(network.value, 0)
    end as share,
    own.baseline,
    own.target,
    if(given.is_unsure, null, own.raw_rate) as raw_rate,
    if(given.is_unsure, null, own.rate) as rate,
    if(given.is_unsure, null, own.status) as status
from given
left join int_submissions as submissions using (workbook_id)
left join located
    on
        given.year = located.year
        and given.indicator_code = located.indicator_code
        and given.member_code = located.member_code
left join network
    on given.year = network.year and given.indicator_code = network.indicator_code
left join own
    on
        given.year = own.year
        and given.indicator_code = own.indicator_code
        and given.member_code = own.member_code
left join figures as previous
    on
        given.year - 1 = previous.year
        and given.indicator_code = previous.indicator_code
        and given.member_code = previous.member_code
left join planned as past
    on previous.year = past.year and previous.indicator_row = past.row_number
