-- The workbooks that the figures of those closings were computed from.
-- One row per closing and workbook.
select *
from closing_input
where closing_id in (select closing_id from input_closing)
