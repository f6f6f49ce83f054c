package queries

import (
	"context"
	"database/sql"
	"fmt"
	"strings"
)

// PlanYears gives, for each year from 1900 to 2250, the workbook of the plan that holds in it. It
// is empty where no plan was loaded. It runs this program's int_plan_years with all views below it,
// so that it needs no views in the database, which may be read-only.
func PlanYears(ctx context.Context, conn *sql.Conn) (map[int]int, error) {
	views, err := Views()
	if err != nil {
		return nil, err
	}
	const name = "int_plan_years"
	var parts []string
	for _, view := range withInputs(views, func(view View) bool { return view.Name == name }) {
		parts = append(parts, view.Name+" as (\n"+view.body()+"\n)")
	}
	query := "with " + strings.Join(parts, ", ") + " select year, plan_id from " + name
	holding := map[int]int{}
	err = each(ctx, conn, query, func(rows *sql.Rows) error {
		var year, plan int
		err := rows.Scan(&year, &plan)
		holding[year] = plan
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("asking which plan holds in each year: %w", err)
	}
	return holding, nil
}
