-- The cells of declared columns, as typed, but for those that name a person or give an address, and
-- those that the blank return came with: what an indicator is called and means, and last year's
-- figure. The plan and the earlier returns say that already.
-- One row per cell.
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
