-- Women, men and non-binary people that together are more than their total.
-- One row per row of a current return's sheet of indicators.
with

submissions as (
    select * from int_submissions where is_current
),

found as (
    select observations.*, submissions.file_name
    from stg_observations as observations
    inner join submissions using (workbook_id)
    where
        coalesce(women, men, non_binary) is not null
        and coalesce(women, 0) + coalesce(men, 0) + coalesce(non_binary, 0) > value
)

select
    concat(
        found.indicator_code, ': the parts are ',
        coalesce(women, 0) + coalesce(men, 0) + coalesce(non_binary, 0), ' and the total ', value
    ) as what,
    found.file_name as workbook,
    min(cells.sheet) as sheet,
    min(cells.cell) as cell
from found
left join stg_typed_cells as cells
    on
        found.workbook_id = cells.workbook_id
        and cells.section = 'indicators'
        and found.row_number = cells.row_number
        and cells.field = 'value'
group by
    found.workbook_id, found.row_number, found.indicator_code,
    found.value, found.women, found.men, found.non_binary,
    found.file_name
