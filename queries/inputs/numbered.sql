-- The workbooks that a memòria of the year in `asked` is made from. They are numbered anew in the
-- order of receipt, so that the order of loading does not change the numbers. They are every plan
-- that counts, because all plans together decide which one holds, and every version of the returns
-- up to that year that counts, also those of which only the cover could be read. Of each later year
-- there is one return with its cover only (is_whole is false), which shows that the year has
-- returns. version is the place among the workbooks of the same member and year, or among plans.
-- One row per workbook.
with

said as (
    select workbook_id, year, member_code from submission
    union all
    select workbook_id, year, member_code from claim
),

chosen as (
    select
        workbook.workbook_id,
        workbook.file_name,
        workbook.workbook_hash,
        arrived.received_at,
        arrived.place,
        said.year,
        said.member_code,
        workbook.kind = 'plan' or said.year <= asked.year as is_whole
    from workbook
    inner join arrived on workbook.workbook_id = arrived.workbook_id
    cross join asked
    left join said on workbook.workbook_id = said.workbook_id
    where
        (arrived.is_counted or workbook.verdict = 'rejected' and not arrived.is_retired)
        and (
            said.year <= asked.year
            or workbook.verdict <> 'rejected' and (workbook.kind = 'plan' or said.year is not null)
        )
    qualify
        is_whole
        or row_number() over (
            partition by said.year
            order by arrived.received_at, workbook.file_name, workbook.workbook_hash
        ) = 1
)

select
    workbook_id,
    row_number() over (order by received_at, file_name, workbook_hash)::integer as number,
    (row_number() over (partition by member_code, year order by place))::integer as version,
    is_whole
from chosen
