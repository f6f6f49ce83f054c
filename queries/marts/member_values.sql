-- What each member gave for each indicator that it is asked, and the cells it was taken from. cells
-- are addresses in the sheet named beside, in reading order, with a comma between; null where no
-- cell says it, as a register without such actions. state is `reported`, `not_applicable`,
-- `missing`, or `carried` for a cumulative figure that an earlier year gave.
-- One row per year, indicator and member asked.
with

given as (
    select
        *,
        case kind when 'registre' then 'actions' else 'indicators' end as section,
        case
            when state = 'not_applicable' then ['not_applicable']
            when is_ratio then ['numerator', 'denominator']
            when aggregation = 'quota_dones' or register_measure = 'assistents'
            then ['women', 'men', 'non_binary']
            when register_measure = 'hores' then ['hours']
            when register_measure = 'pressupost' then ['budget']
            when kind = 'registre' then ['kind']
            else ['value']
        end as fields
    from int_member_values
),

wanted as (
    select
        year,
        indicator_code,
        member_code,
        workbook_id,
        section,
        fields,
        unnest(figure_rows) as row_number
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
    inner join stg_typed_cells as cells using (workbook_id, section, row_number)
    where list_contains(wanted.fields, cells.field)
    group by wanted.year, wanted.indicator_code, wanted.member_code
)

select
    given.year,
    given.indicator_code,
    given.member_code,
    given.member_name,
    case
        when given.denominator is null then given.value::double
        else
            (given.numerator * 1000000)::double
            * case
                when given.aggregation = 'quota_dones' then 100
                else given.factor::double
            end
            / nullif((given.denominator * 1000000)::double, 0)
    end as value,
    given.numerator::double as numerator,
    given.denominator::double as denominator,
    given.state,
    given.workbook_id,
    submissions.file_name,
    located.sheet,
    located.cells
from given
left join int_submissions as submissions using (workbook_id)
left join located
    on
        given.year = located.year
        and given.indicator_code = located.indicator_code
        and given.member_code = located.member_code
