-- The member and year that the cover of a rejected workbook names.
-- One row per rejected workbook whose cover could be read.
select
    workbook_id,
    member_code,
    year
from claim
