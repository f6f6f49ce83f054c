-- Workbooks that are in the ledger twice, by their number or by their bytes.
-- One row per workbook after the first.
with

numbered as (
    select
        workbook_id,
        workbook_hash,
        file_name,
        row_number() over (partition by workbook_id order by workbook_hash) as by_number,
        row_number() over (partition by workbook_hash order by workbook_id) as by_hash
    from workbook
)

select
    concat('workbook ', workbook_id, ' stands in the ledger already') as what,
    file_name as workbook,
    null::varchar as sheet,
    null::varchar as cell
from numbered
where by_number > 1 or by_hash > 1
