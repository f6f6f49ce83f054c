package result

import "context"

// PlanBytes gives the bytes of the plan that holds in a year, as they came; nil without one.
func (d *Database) PlanBytes(ctx context.Context, year int) ([]byte, error) {
	rows, err := all(ctx, d, "the plan's workbook", `
		select content from workbook
		inner join int_years on plan_id = workbook_id
		where year = ? order by year`,
		func(row scanner, content *[]byte) error { return row.Scan(content) }, year)
	if err != nil || len(rows) == 0 {
		return nil, err
	}
	return rows[0], nil
}
