-- Problems found, without the typed text where it names a person or gives an address.
-- One row per problem.
with

private as (
    select workbook_id, sheet, row_number, column_number
    from typed_cell
    where field in ('contact', 'email')
)

select
    numbered.number as workbook_id,
    problem.ordinal,
    problem.rule,
    problem.severity,
    problem.sheet,
    problem.row_number,
    problem.column_number,
    if(private.workbook_id is null, problem.found, '') as found,
    problem.wanted
from problem
inner join numbered on problem.workbook_id = numbered.workbook_id
left join private
    on
        problem.workbook_id = private.workbook_id
        and problem.sheet = private.sheet
        and problem.row_number = private.row_number
        and problem.column_number = private.column_number
where numbered.is_whole
