package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/queries"
)

// PlanYears returns the workbook number of the plan in force, by year, as the marts use it. It has
// every year from 1900 to 2250, or none if no plan was loaded.
func (s *Store) PlanYears(ctx context.Context) (map[int]int, error) {
	if err := s.Flush(ctx); err != nil {
		return nil, err
	}
	holding, err := queries.PlanYears(ctx, s.conn)
	return holding, s.blame(err)
}

// OfferedPlan is a plan outside of a database, with the values that decide its years.
type OfferedPlan struct {
	ID             int // chosen by the caller
	Hash, FileName string
	ReceivedAt     time.Time
	Parameters     []plan.Parameter
}

// YearsOfPlans returns the ID of the plan in force, by year, if these were the only plans and came
// in
// this order, and the ID of the last one; 0 without plans. It uses a database in memory, as SQL has
// the rule.
func YearsOfPlans(
	ctx context.Context, offered []OfferedPlan,
) (holding map[int]int, last int, err error) {
	s, err := openInMemory(ctx)
	if err != nil {
		return nil, 0, fmt.Errorf("comparing plans: %w", err)
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	if err := queries.Migrate(ctx, s.conn); err != nil {
		return nil, 0, fmt.Errorf("comparing plans: %w", err)
	}
	err = s.inTransaction(ctx, func(*sql.Tx) error {
		var plans []pending
		var parameters []tableRows
		var came []queries.Arrival
		for i, o := range offered {
			came = append(came, queries.Arrival{ID: i + 1, Hash: o.Hash, Pass: i + 1})
			w := Workbook{
				Kind: KindPlan, Verdict: Accepted, FileName: o.FileName, hash: o.Hash,
				ReceivedAt: o.ReceivedAt, LoadedAt: o.ReceivedAt, Content: []byte{},
			}
			plans = append(plans, pending{Workbook: w, id: o.ID})
			parameters = append(parameters, planTables(o.ID, plan.Plan{Parameters: o.Parameters})...)
		}
		return s.append(ctx, append(append(parameters, workbookRows(plans)),
			ledgerRows(committed{arrived: came})...))
	})
	if err != nil {
		return nil, 0, fmt.Errorf("comparing plans: %w", err)
	}
	entries, err := s.PlanEntries(ctx)
	if err != nil {
		return nil, 0, err
	}
	if len(entries) > 0 {
		last = entries[len(entries)-1].ID
	}
	holding, err = s.PlanYears(ctx)
	return holding, last, err
}
