-- Every workbook of the ledger without its bytes. is_loaded says that rows were loaded from it.
-- One row per workbook.
select
    workbook_id,
    workbook_hash,
    kind as workbook_kind,
    verdict,
    verdict in ('accepted', 'partial') as is_loaded,
    file_name,
    received_at,
    loaded_at
from workbook
