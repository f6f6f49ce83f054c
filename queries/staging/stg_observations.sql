-- Figures as members gave them, with the months that the period spans. A period that names no part
-- of a year is the whole year. A figure is a value, or a numerator and a denominator.
-- One row per row of the sheet of indicators.
select
    workbook_id,
    row_number,
    indicator_code,
    period,
    try_cast(period[1:4] as integer) as period_year,
    case
        when strlen(period) < 7 then 12 -- nearly all, and soon told
        when regexp_matches(period, '^\d{4}-T[1-4]$') then period[7:7]::integer * 3
        when regexp_matches(period, '^\d{4}-(0[1-9]|1[0-2])$') then period[6:7]::integer
        else 12
    end as last_month,
    case
        when strlen(period) < 7 then 12
        when regexp_matches(period, '^\d{4}-T[1-4]$') then 3
        when regexp_matches(period, '^\d{4}-(0[1-9]|1[0-2])$') then 1
        else 12
    end as months,
    value,
    numerator,
    denominator,
    women,
    men,
    non_binary,
    not_applicable
from observation
