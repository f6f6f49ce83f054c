package queries

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strings"
)

// PlanYears gives, for each year from 1900 to 2250, the workbook of the plan that holds in it; nothing where no
// plan was loaded. It is the rule of the view int_plan_years as this program knows it, whatever views the
// database holds, and needs none: it may be asked while nothing is built, and of a database opened read-only.
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
			return nil, errors.Join(fmt.Errorf("asking which plan holds in each year: %w", err), rows.Close())
		}
		holding[year] = plan
	}
	if err := errors.Join(rows.Err(), rows.Close()); err != nil {
		return nil, fmt.Errorf("asking which plan holds in each year: %w", err)
	}
	return holding, nil
}

// alone is a select of a view's first two columns that carries the view, and all those below it, in itself.
func alone(name string) (string, error) {
	views, err := Views()
	if err != nil {
		return "", err
	}
	needed := map[string]bool{name: true}
	for i := len(views) - 1; i >= 0; i-- { // each stands after those that it reads
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
	return "with " + strings.Join(parts, ", ") + " select year, plan_id from " + name + " order by year", nil
}
