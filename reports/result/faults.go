package result

import "context"

// Fault is an error at a cell of a return, or the reason why all of it was rejected.
type Fault struct {
	Hash     string `json:"workbook_hash"`
	FileName string `json:"file_name"`
	Rule     string `json:"rule"`
	Sheet    string `json:"sheet"`
	Cell     string `json:"cell"`
	Found    string `json:"found"`
	Wanted   string `json:"wanted"`
}

// Faults returns the errors and rejections of all returns, in order of their names.
func (d *Database) Faults(ctx context.Context) ([]Fault, error) {
	return rows[Fault](ctx, d, "errors in returns", `
		select workbook.workbook_hash as hash, workbook.file_name, problems.rule,
			coalesce(problems.sheet, '') as sheet, coalesce(problems.cell, '') as cell,
			problems.found, problems.wanted
		from stg_problems as problems
		inner join workbook using (workbook_id)
		where workbook.kind = 'submission' and problems.severity in ('error', 'rejection')
		order by workbook.file_name, workbook.workbook_hash, problems.ordinal`)
}

// Counting returns the hashes of the returns of a year that count.
func (d *Database) Counting(ctx context.Context, year int) ([]string, error) {
	return rows[string](ctx, d, "returns that count", `
		select workbook.workbook_hash
		from int_submissions inner join workbook using (workbook_id)
		where int_submissions.is_current and int_submissions.year = ?
		order by workbook.workbook_hash`, year)
}

// HasPlan tells whether a plan with these bytes was loaded.
func (d *Database) HasPlan(ctx context.Context, hash string) (bool, error) {
	found, err := rows[string](ctx, d, "plans by their bytes", `
		select file_name from workbook
		where kind = 'plan' and verdict <> 'rejected' and workbook_hash = ?
		order by file_name`, hash)
	return len(found) > 0, err
}
