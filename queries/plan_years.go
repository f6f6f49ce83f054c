package queries

import (
	"context"
	"database/sql"
	"fmt"
	"strings"
)

// PlanYears gives, for each year from 1900 to 2250, the workbook of the plan that holds in it. It
// is empty where no plan was loaded.
func PlanYears(ctx context.Context, conn *sql.Conn) (map[int]int, error) {
	query, err := Standalone("int_plan_years")
	if err != nil {
		return nil, err
	}
	holding := map[int]int{}
	err = each(ctx, conn, "select year, plan_id from "+query, func(rows *sql.Rows) error {
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

// Standalone gives a view of this program as a select in brackets that reads tables only. A
// database, which may be read-only, need not have the view.
func Standalone(name string) (string, error) {
	views, err := Views()
	if err != nil {
		return "", err
	}
	var parts []string
	for _, view := range withInputs(views, func(view View) bool { return view.Name == name }) {
		parts = append(parts, view.Name+" as (\n"+view.body()+"\n)")
	}
	return "(with " + strings.Join(parts, ", ") + " from " + name + ")", nil
}
