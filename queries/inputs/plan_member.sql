-- Members of each plan without their addresses.
-- One row per row of the sheet of members.
select * exclude (number, version, is_whole) replace (number as workbook_id, '' as email)
from plan_member
inner join numbered using (workbook_id)
where is_whole
