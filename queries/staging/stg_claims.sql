-- Whose return, and of which year, a rejected workbook says that it is.
-- One row per rejected workbook whose cover could be read.
select
    workbook_id,
    member_code,
    year
from claim
