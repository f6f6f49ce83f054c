-- What members wrote about each line.
-- One row per row of the sheet of assessments.
select
    workbook_id,
    row_number,
    line_code,
    worked,
    difficulties,
    proposals
from assessment
