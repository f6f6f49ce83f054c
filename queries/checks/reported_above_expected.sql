-- More reports than were expected.
-- One row per indicator, or member, and year.
with

counted as (
    select concat('indicator ', indicator_code) as thing, year, reported_count, expected_count
    from indicators
    union all
    select concat('member ', member_code), year, reported_count, expected_count from coverage
)

select
    concat(thing, ' in ', year, ': ', reported_count, ' reported of ', expected_count) as what,
    null::varchar as workbook,
    null::varchar as sheet,
    null::varchar as cell
from counted
where reported_count > expected_count
