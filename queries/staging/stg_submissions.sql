-- Covers of the loaded returns, every version.
-- One row per submission.
select
    workbook_id,
    member_code,
    year,
    signed_on
from submission
