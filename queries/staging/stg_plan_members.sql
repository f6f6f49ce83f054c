-- Members of each plan, with the key by which their comarca is matched.
-- One row per plan and period of membership.
select
    workbook_id as plan_id,
    row_number,
    member_code,
    name,
    member_type,
    comarca,
    regexp_replace(
        strip_accents(lower(trim(replace(comarca, '’', '''')))),
        '^(el |la |els |les |l''|val d'')', ''
    ) as comarca_key,
    demarcacio,
    population,
    joined_on,
    left_on
from plan_member
