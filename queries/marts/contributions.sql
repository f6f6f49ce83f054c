-- The cells that members' figures were computed from, as typed, and what each gives. part is the
-- part of the figure that the cell enters: `value`, `numerator`, `denominator`, or `women`, `men`
-- and `non_binary` of a breakdown by sex. `not_applicable` marks a cell that says that there is no
-- figure. figure is what was read from the cell: 1 or 0 for a yes or a no, and 1 for an action that
-- is counted. A carried cumulative figure has its cells in the return of source_year.
-- One row per year, indicator, member, part and cell.
with

planned as (
    select
        year,
        indicator_code,
        row_number as indicator_row,
        first_year,
        kind,
        aggregation,
        is_ratio,
        disaggregation,
        register_measure
    from int_indicators
),

asked as (
    select * from int_member_values
),

-- Only cumulative figures: sorting all figures for the window takes longer than the rest.
carried as (
    select
        figures.year,
        figures.indicator_code,
        figures.member_code,
        max(figures.year) filter (figures.state = 'reported') over (
            partition by
                figures.indicator_code,
                figures.member_code,
                planned.first_year,
                figures.year >= planned.first_year
            order by figures.year
        ) as source_year
    from asked as figures
    inner join planned using (year, indicator_code, indicator_row)
    where planned.kind = 'acumulat'
),

sources as (
    select
        planned.*,
        figures.member_code,
        members.name as member_name,
        figures.state,
        given.year as source_year,
        given.workbook_id,
        given.figure_rows,
        if(planned.kind = 'registre', 'actions', 'indicators') as section
    from asked as figures
    inner join planned using (year, indicator_code, indicator_row)
    inner join int_members as members using (year, member_code)
    left join carried using (year, indicator_code, member_code)
    inner join asked as given
        on
            if(figures.state = 'carried', carried.source_year, figures.year) = given.year
            and figures.indicator_code = given.indicator_code
            and figures.member_code = given.member_code
    where figures.state <> 'missing' and figures.year in (from int_member_years)
),

-- The columns of the return that each part is computed from.
used as (
    select
        year,
        indicator_code,
        member_code,
        member_name,
        source_year,
        workbook_id,
        section,
        figure_rows,
        unnest(case
            when state = 'not_applicable'
            then [{'part': 'not_applicable', 'field': 'not_applicable'}]
            when aggregation = 'quota_dones'
            then [
                {'part': 'numerator', 'field': 'women'},
                {'part': 'denominator', 'field': 'women'},
                {'part': 'denominator', 'field': 'men'},
                {'part': 'denominator', 'field': 'non_binary'}
            ]
            when is_ratio
            then [
                {'part': 'numerator', 'field': 'numerator'},
                {'part': 'denominator', 'field': 'denominator'}
            ]
            when kind = 'registre' and register_measure = 'assistents'
            then [
                {'part': 'value', 'field': 'women'},
                {'part': 'value', 'field': 'men'},
                {'part': 'value', 'field': 'non_binary'}
            ]
            when kind = 'registre'
            then [{
                'part': 'value',
                'field': case register_measure
                    when 'hores' then 'hours'
                    when 'pressupost' then 'budget'
                    else 'kind'
                end
            }]
            else [{'part': 'value', 'field': 'value'}]
        end || case
            when state <> 'not_applicable' and disaggregation = 'sexe' and not is_ratio
            then [
                {'part': 'women', 'field': 'women'},
                {'part': 'men', 'field': 'men'},
                {'part': 'non_binary', 'field': 'non_binary'}
            ]
            else []
        end, recursive := true)
    from sources
),

wanted as (
    select
        * exclude (figure_rows),
        unnest(figure_rows) as row_number
    from used
)

select
    wanted.year,
    wanted.indicator_code,
    wanted.member_code,
    wanted.member_name,
    wanted.part,
    wanted.source_year,
    wanted.workbook_id,
    submissions.file_name,
    submissions.version,
    cells.sheet,
    cells.row_number,
    cells.column_number,
    cells.cell,
    cells.field,
    cells.text,
    case
        when wanted.field = 'value' then observations.value
        when wanted.field = 'numerator' then observations.numerator
        when wanted.field = 'denominator' then observations.denominator
        when wanted.field = 'kind' then 1
        when wanted.field = 'hours' then actions.hours
        when wanted.field = 'budget' then actions.budget
        when wanted.field = 'women' then coalesce(observations.women, actions.women)
        when wanted.field = 'men' then coalesce(observations.men, actions.men)
        when wanted.field = 'non_binary'
        then coalesce(observations.non_binary, actions.non_binary)
    end::double as figure
from wanted
inner join stg_typed_cells as cells using (workbook_id, section, row_number, field)
left join int_submissions as submissions using (workbook_id)
left join stg_observations as observations
    on
        case when wanted.section = 'indicators' then wanted.workbook_id end
        = observations.workbook_id
        and wanted.row_number = observations.row_number
left join stg_actions as actions
    on
        case when wanted.section = 'actions' then wanted.workbook_id end = actions.workbook_id
        and wanted.row_number = actions.row_number
where figure is not null or wanted.part = 'not_applicable'
