-- Which of those closings were reopened, and why; without the name of who did it.
-- One row per closing that was reopened.
select * replace ('' as reopened_by)
from closing_reopened
where closing_id in (select closing_id from input_closing)
