-- The cells that figures come from, as typed, with their address.
-- One row per cell of a declared column.
select
    workbook_id,
    section,
    field,
    sheet,
    row_number,
    column_number,
    concat(column_letter, row_number) as cell,
    text
from typed_cell
where field is not null
