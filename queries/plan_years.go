package queries

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strings"
)

// PlanYears gives, for each year from 1900 to 2250, the workbook of the plan that holds in it. It
// is empty where no plan was loaded. It runs this program's int_plan_years with all views below it,
// so that it needs no views in the database, which may be read-only.
func PlanYears(ctx context.Context, conn *sql.Conn) (map[int]int, error) {
	text, err := alone("int_plan_years")
	if err != nil {
		return nil, err
	}
	rows, err := conn.QueryContext(ctx, text)
	if err != nil {
		return nil, fmt.Errorf("asking which plan holds in each year: %w", err)
	}
	holding := map[int]int{}
	for rows.Next() {
		var year, plan int
		if err := rows.Scan(&year, &plan); err != nil {
			err = fmt.Errorf("asking which plan holds in each year: %w", err)
			return nil, errors.Join(err, rows.Close())
		}
		holding[year] = plan
	}
	if err := errors.Join(rows.Err(), rows.Close()); err != nil {
		return nil, fmt.Errorf("asking which plan holds in each year: %w", err)
	}
	return holding, nil
}

// alone gives a select of year and plan_id from a view. All views that it reads are common table
// expressions of the same statement.
func alone(name string) (string, error) {
	views, err := Views()
	if err != nil {
		return "", err
	}
	needed := map[string]bool{name: true}
	for i := len(views) - 1; i >= 0; i-- { // a view comes after the views that it reads
		if needed[views[i].Name] {
			for _, read := range views[i].Reads {
				needed[read] = true
			}
		}
	}
	var parts []string
	for _, view := range views {
		if needed[view.Name] {
			parts = append(parts, view.Name+" as (\n"+view.body()+"\n)")
		}
	}
	return "with " + strings.Join(parts, ", ") +
		" select year, plan_id from " + name + " order by year", nil
}
