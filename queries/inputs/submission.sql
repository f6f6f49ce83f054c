-- Covers of the returns, without the contact person.
-- One row per submission.
select
    numbered.number as workbook_id,
    submission.member_code,
    submission.year,
    submission.member_name,
    '' as contact,
    '' as email,
    submission.signed_on
from submission
inner join numbered on submission.workbook_id = numbered.workbook_id
