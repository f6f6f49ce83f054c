-- The recorded closings and reopenings of years, in order.
-- One row per event.
select event_id, closing_id, year, event, digest
from closing_event
order by event_id
