-- The cells of declared columns, as typed: of every plan, of the returns of the year in `asked` and
-- of the closings it is compared with. Of earlier returns only those of cumulative figures, which
-- may be carried; the tables of rows hold what else earlier years gave. Cells that name a person or
-- give an address are left out. So are those that the blank template came with: the name,
-- definition and unit of an indicator, and last year's figure.
-- One row per cell.
with

shown as (
    select workbook_id from workbook where kind = 'plan'
    union all
    select workbook_id
    from submission
    where year in (select year from asked union all select year from input_closing)
    union all
    select workbook_id from claim
),

cumulative as (
    select distinct observation.workbook_id, observation.row_number
    from observation
    inner join plan_indicator using (indicator_code)
    where plan_indicator.kind = 'acumulat'
)

select * exclude (number, version, is_whole) replace (number as workbook_id)
from typed_cell
inner join numbered using (workbook_id)
where
    is_whole
    and field not in ('contact', 'email')
    and (
        section <> 'indicators'
        or field not in ('indicator_name', 'definition', 'unit', 'last_year')
    )
    and (
        workbook_id in (from shown)
        or section = 'indicators' and (workbook_id, row_number) in (from cumulative)
    )
