-- The action register of the current returns of the year's members.
-- One row per year, member and row of its register.
select
    deliveries.year,
    deliveries.member_code,
    deliveries.name as member_name,
    actions.held_on,
    actions.title,
    actions.kind,
    actions.line_code,
    actions.activity_code,
    actions.hours::double as hours,
    actions.women::double as women,
    actions.men::double as men,
    actions.non_binary::double as non_binary,
    actions.attendees::double as attendees,
    actions.budget::double as budget,
    actions.partners,
    deliveries.workbook_id,
    actions.row_number
from int_deliveries as deliveries
inner join stg_actions as actions using (workbook_id)
