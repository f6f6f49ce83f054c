-- Every workbook with its place in the order in which workbooks came, counted from 1, and whether
-- it counts: it was loaded, it does not wait for a decision and it is not retired. A workbook that
-- came more than once has the place of the last time that does not wait. Places are by pass, then
-- by the file's date, its name and its bytes. first_received_at is the first time that it came.
-- One row per workbook.
with

came as (
    select
        workbooks.workbook_id,
        workbooks.workbook_kind,
        workbooks.workbook_hash,
        workbooks.received_at as first_received_at,
        coalesce(arrivals.received_at, workbooks.received_at) as received_at,
        coalesce(arrivals.pass, 0) as pass,
        coalesce(arrivals.dated_at, workbooks.received_at) as dated_at,
        coalesce(arrivals.file_name, workbooks.file_name) as file_name,
        coalesce(arrivals.arrival_id, 0) as arrival_id,
        coalesce(arrivals.is_doubted, false) and coalesce(decisions.decision, '') <> 'accepted'
            as is_waiting,
        workbooks.is_loaded,
        coalesce(decisions.decision = 'retired', false) as is_retired
    from stg_workbooks as workbooks
    left join stg_arrivals as arrivals using (workbook_hash)
    left join int_decisions as decisions using (workbook_hash)
),

last_came as (
    select *
    from came
    qualify row_number() over (partition by workbook_id order by is_waiting, arrival_id desc) = 1
)

select
    workbook_id,
    workbook_kind,
    first_received_at,
    received_at,
    pass,
    dated_at,
    is_waiting,
    is_retired,
    is_loaded and not is_waiting and not is_retired as is_counted,
    (row_number() over (order by pass, dated_at, file_name, workbook_hash))::integer as place
from last_came
