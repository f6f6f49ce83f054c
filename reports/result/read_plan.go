package result

import "context"

// PlanBytes gives the bytes of the plan that holds in a year, as they came; nil without one. They are read past the
// tables that hold what a year is made from alone, which have no bytes.
func (d *Database) PlanBytes(ctx context.Context, year int) ([]byte, error) {
	rows, err := all(ctx, d, "the plan's workbook", `
		select kept.content from main.workbook as kept
		where kept.workbook_hash in (
			select workbook.workbook_hash from workbook
			inner join int_years on int_years.plan_id = workbook.workbook_id
			where int_years.year = ?
		)
		order by kept.workbook_id`,
		func(row scanner, content *[]byte) error { return row.Scan(content) }, year)
	if err != nil || len(rows) == 0 {
		return nil, err
	}
	return rows[0], nil
}
