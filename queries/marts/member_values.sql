-- What each member gave for each indicator that it is asked, and the cells it was taken from. cells
-- are addresses in the sheet named beside, in reading order, with a comma between; null where no
-- cell says it, as a register without such actions. state is `reported`, `not_applicable`,
-- `missing`, or `carried` for a cumulative figure that an earlier year gave. baseline, target and
-- rates are the member's own, where the plan gives it a target of its own; share is of the
-- Network's sum.
-- One row per year, indicator and member asked.
with

given as (
    select
        figures.*,
        members.name as member_name,
        indicators.aggregation in ('suma', 'recompte') and indicators.kind <> 'fita' as is_part,
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
    from int_member_values as figures
    inner join int_indicators as indicators
        on figures.year = indicators.year and figures.indicator_row = indicators.row_number
    inner join int_members as members
        on figures.year = members.year and figures.member_code = members.member_code
    where figures.year in (from int_member_years)
),

wanted as (
    select
        * exclude (figure_rows),
        unnest(figure_rows) as row_number
    from (
        select
            year,
            indicator_code,
            member_code,
            workbook_id,
            section,
            figure_rows,
            len(figure_rows) = 1 and len(fields) = 1 as is_one_cell,
            unnest(fields) as field
        from given
        where state in ('reported', 'not_applicable')
    )
),

-- Told beforehand which workbooks and fields there can be, most cells are passed over without a
-- look into wanted.
cells as (
    select cells.*
    from stg_typed_cells as cells
    inner join (select distinct workbook_id from given) using (workbook_id)
    where
        section in ('indicators', 'actions')
        and field in (
            'not_applicable', 'numerator', 'denominator', 'women', 'men', 'non_binary', 'hours',
            'budget', 'kind', 'value'
        )
),

cited as (
    select wanted.*, cells.sheet, cells.cell, cells.column_number
    from wanted
    inner join cells using (workbook_id, section, row_number, field)
),

-- Most figures are of one cell, which need not be put together with others.
located as (
    select year, indicator_code, member_code, sheet, cell as cells
    from cited
    where is_one_cell
    union all
    select
        year,
        indicator_code,
        member_code,
        min(sheet) as sheet,
        -- Sorting each list is cheaper than sorting all rows for it. Whole numbers take less memory
        -- than addresses, and none of it can be put on disk.
        array_to_string(
            list_transform(
                list_sort(list(row_number::bigint * 16384 + column_number - 1)),
                lambda place: concat(
                    case
                        when place % 16384 >= 702
                        then chr((65 + (place % 16384 - 702) // 676)::integer)
                    end,
                    case
                        when place % 16384 >= 26
                        then chr((65 + (place % 16384 - 26) // 26 % 26)::integer)
                    end,
                    chr((65 + place % 16384 % 26)::integer),
                    place // 16384
                )
            ),
            ','
        ) as cells
    from cited
    where not is_one_cell
    group by year, indicator_code, member_code
),

attained as (
    -- greatest and least leave out what is null.
    select *, case when raw_rate is not null then least(greatest(raw_rate, 0), 100) end as rate
    from int_attainment
    where horizon = 'member'
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
    previous.own_value as previous_value,
    case when given.is_part then 100.0::double * given.own_value / nullif(network.value, 0) end
        as share,
    attained.baseline,
    attained.target,
    attained.raw_rate,
    attained.rate,
    bands.status
from given
left join int_submissions as submissions using (workbook_id)
left join located
    on
        given.year = located.year
        and given.indicator_code = located.indicator_code
        and given.member_code = located.member_code
left join int_network_values as network
    on given.year = network.year and given.indicator_code = network.indicator_code
left join attained
    on
        given.year = attained.year
        and given.indicator_code = attained.indicator_code
        and given.member_code = attained.member_code
left join int_status_bands as bands
    on
        given.year = bands.year
        and attained.rate >= bands.rate_from
        and attained.rate < bands.rate_below
left join int_member_values as previous
    on
        given.year - 1 = previous.year
        and given.indicator_code = previous.indicator_code
        and given.member_code = previous.member_code
