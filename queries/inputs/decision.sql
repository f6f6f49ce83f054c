-- No decisions: workbooks that wait or are retired are not attached, and names of persons neither.
-- One row per decision.
select *
from decision
where false
