-- Problems found in workbooks, with the address as a spreadsheet writes it (F14, 14 or F).
-- One row per problem.
select
    workbook_id,
    ordinal,
    rule,
    severity,
    sheet,
    nullif(concat(
        case
            when column_number > 702
            then concat(
                chr(65 + (column_number - 703) // 676),
                chr(65 + (column_number - 703) // 26 % 26),
                chr(65 + (column_number - 1) % 26)
            )
            when column_number > 26
            then concat(chr(64 + (column_number - 1) // 26), chr(65 + (column_number - 1) % 26))
            when column_number > 0 then chr(64 + column_number)
        end,
        row_number
    ), '') as cell,
    found,
    wanted
from problem
