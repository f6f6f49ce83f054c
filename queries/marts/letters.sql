-- The letter of presentation that the Network's office wrote on the cover of its current return.
-- One row per year with a letter.
select
    deliveries.year,
    deliveries.member_code,
    deliveries.name as member_name,
    letters.text as letter,
    letters.sheet,
    letters.cell,
    deliveries.workbook_id
from int_deliveries as deliveries
inner join stg_typed_cells as letters using (workbook_id)
where
    deliveries.member_type = 'xarxa'
    and letters.section = 'cover'
    and letters.field = 'letter'
qualify
    row_number() over (
        partition by deliveries.year order by deliveries.member_code, letters.row_number
    ) = 1
