-- Each member's action register summed by kind. kind_code is the kind in lower case without
-- accents, and kind is as one of its rows writes it. A sum adds the actions that give the figure,
-- and is null where none does.
-- One row per year, member and kind of action.
select
    deliveries.year,
    deliveries.member_code,
    actions.kind_key as kind_code,
    min(actions.kind) as kind,
    count(*)::integer as action_count,
    sum(actions.hours)::double as hours,
    sum(actions.women)::double as women,
    sum(actions.men)::double as men,
    sum(actions.non_binary)::double as non_binary,
    sum(actions.attendees)::double as attendees,
    (sum(actions.women) filter (actions.states_both))::double as share_women,
    (sum(actions.attendees) filter (actions.states_both))::double as share_attendees,
    sum(actions.budget)::double as budget
from int_deliveries as deliveries
inner join stg_actions as actions using (workbook_id)
group by deliveries.year, deliveries.member_code, actions.kind_key
