-- Women, men and non-binary people that are together more than their total.
-- One row per row of a current return's sheet of indicators.
with

submissions as (
    select * from int_submissions where is_current
)

select
    concat(
        observations.indicator_code, ': the parts are ',
        coalesce(women, 0) + coalesce(men, 0) + coalesce(non_binary, 0), ' and the total ', value
    ) as what,
    submissions.file_name as workbook,
    min(cells.sheet) as sheet,
    min(cells.cell) as cell
from stg_observations as observations
inner join submissions using (workbook_id)
left join stg_typed_cells as cells
    on
        observations.workbook_id = cells.workbook_id
        and cells.section = 'indicators'
        and observations.row_number = cells.row_number
        and cells.field = 'value'
where coalesce(women, 0) + coalesce(men, 0) + coalesce(non_binary, 0) > value
group by
    observations.workbook_id, observations.row_number, observations.indicator_code,
    observations.value, observations.women, observations.men, observations.non_binary,
    submissions.file_name
