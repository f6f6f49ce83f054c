-- The action register. kind_key is the kind in lower case without accents. attendees is the sum of
-- the women, men and non-binary people given, and null where none of the three was. states_both
-- says that both women and men were given.
-- One row per row of the register.
select
    workbook_id,
    row_number,
    held_on,
    title,
    kind,
    strip_accents(lower(trim(kind))) as kind_key,
    line_code,
    activity_code,
    hours,
    women,
    men,
    non_binary,
    case
        when coalesce(women, men, non_binary) is not null
        then coalesce(women, 0) + coalesce(men, 0) + coalesce(non_binary, 0)
    end as attendees,
    women is not null and men is not null as states_both,
    budget,
    partners
from action
