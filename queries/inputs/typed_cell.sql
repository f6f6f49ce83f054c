-- The cells of declared columns, as typed: of every plan, of the returns of the year in `asked` and
-- of the closings it is held against, and of earlier ones those of cumulative figures, which may be
-- carried; what else earlier years gave stands in the tables of its rows. Left out are those that
-- name a person or give an address, and those that the blank return came with: what an indicator is
-- called and means, and last year's figure. The plan and the earlier returns say that already.
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

select * exclude (number, is_whole) replace (number as workbook_id)
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
