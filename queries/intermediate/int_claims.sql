-- The member and year of each rejected workbook: as its cover says, else as its file name says if
-- that member existed then. `ingest template` writes such file names.
-- One row per rejected workbook whose member is known.
with

rejected as (
    select
        workbook_id,
        regexp_extract(
            lower(file_name),
            '(?:^|/)tramesa-([0-9]{4})-([0-9]{5}|cc-[0-9]{2}|xarxa)\b',
            ['year', 'member_code']
        ) as named
    from stg_workbooks
    where verdict = 'rejected'
)

select
    rejected.workbook_id,
    coalesce(claims.year, members.year) as year,
    coalesce(claims.member_code, members.member_code) as member_code
from rejected
left join stg_claims as claims using (workbook_id)
left join int_members as members
    on
        rejected.named['year'] = members.year::varchar
        and upper(rejected.named['member_code']) = members.member_code
where coalesce(claims.member_code, members.member_code) is not null
