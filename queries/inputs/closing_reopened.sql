-- Which of those closings were reopened, and why; without by whom.
-- One row per closing that was reopened.
select * replace ('' as reopened_by)
from closing_reopened
where closing_id in (select closing_id from input_closing)
