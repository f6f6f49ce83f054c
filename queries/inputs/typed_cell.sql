-- The cells of declared columns, as typed, but for those that name a person or give an address.
-- One row per cell.
select * exclude (number, is_whole) replace (number as workbook_id)
from typed_cell
inner join numbered using (workbook_id)
where is_whole and field not in ('contact', 'email')
