-- What each member that is asked gave for an indicator in a year, as in int_member_figures.
-- One row per year, indicator and member asked.
select * exclude (period)
from int_member_figures
where period = ''
