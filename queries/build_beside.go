package queries

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
)

// viewRows is a view with the select of those of its rows that are wanted.
type viewRows struct {
	View
	rows string
	// isMade where there is nothing to build: each connection is shown the select itself.
	isMade bool
}

// Builder builds views in a database in memory, by any number of connections side by side, each view by one of them: of
// what was narrowed those that BuildYear makes, which stand beside the rows that they were made of, and go with them.
type Builder struct {
	memory string // the database
	views  []viewRows

	lock    sync.Mutex
	changed *sync.Cond
	begun   map[string]bool // views that somebody builds or has built
	built   map[string]bool
	working int // connections that build a view now
	stopped bool
}

// Builder is for the year that was narrowed, on the connection that narrowed it.
func (n *Narrowed) Builder(ctx context.Context, conn *sql.Conn, year int) (*Builder, error) {
	var views []viewRows
	err := within(ctx, conn, func(tx *sql.Tx) (err error) {
		views, err = rowsOfYear(ctx, tx, year)
		return err
	})
	if err != nil {
		return nil, err
	}
	return newBuilder(n.memory, views), nil
}

// newBuilder is for views in an order in which each stands after those that it reads.
func newBuilder(memory string, views []viewRows) *Builder {
	b := &Builder{memory: memory, views: views, begun: map[string]bool{}, built: map[string]bool{}}
	b.changed = sync.NewCond(&b.lock)
	for _, view := range views {
		if view.isMade {
			b.begun[view.Name], b.built[view.Name] = true, true
		}
	}
	slices.SortStableFunc(b.views, func(x, y viewRows) int { return rank(x) - rank(y) })
	return b
}

// rank has the dearest marts, for which nothing waits, built as soon as they can be, so that none is left for one connection at
// the end.
func rank(view viewRows) int {
	if view.Name == "member_values" || view.Name == "contributions" {
		return 0
	}
	return 1
}

// errStopped says that who works need not go on.
var errStopped = errors.New("building views was stopped")

// Work builds views, beside whoever else does, until all are built and can be asked for on this connection, which has been
// shown the narrowed rows. What it cannot build, it leaves to the others, and gives up.
func (b *Builder) Work(ctx context.Context, conn *sql.Conn) error {
	for _, view := range b.views {
		if !view.isMade {
			continue
		}
		if _, err := conn.ExecContext(ctx, "create or replace temp view "+view.Name+" as "+view.rows); err != nil {
			return fmt.Errorf("building view %s: %w", view.File, err)
		}
	}
	defer context.AfterFunc(ctx, b.changed.Broadcast)()
	shown := map[string]bool{}
	for {
		view, err := b.next(ctx)
		if err != nil {
			return err
		}
		if err := b.show(ctx, conn, view, shown); err != nil || view == nil {
			b.done(view, false)
			return err
		}
		_, err = conn.ExecContext(ctx, "create or replace table "+b.table(view.Name)+" as "+view.rows)
		b.done(view, err == nil)
		if err != nil {
			return fmt.Errorf("building view %s: %w", view.File, err)
		}
	}
}

// Stop has whoever works give up, and waits for them.
func (b *Builder) Stop() {
	b.lock.Lock()
	defer b.lock.Unlock()
	b.stopped = true
	b.changed.Broadcast()
	for b.working > 0 {
		b.changed.Wait()
	}
}

// next takes the next view that can be built, when there is one; nil when all are.
func (b *Builder) next(ctx context.Context) (*viewRows, error) {
	b.lock.Lock()
	defer b.lock.Unlock()
	for {
		if b.stopped || ctx.Err() != nil {
			return nil, errors.Join(ctx.Err(), errStopped)
		}
		if len(b.built) == len(b.views) {
			return nil, nil //nolint:nilnil // no view is left
		}
		for at := range b.views {
			view := &b.views[at]
			if !b.begun[view.Name] && !slices.ContainsFunc(view.Reads, func(read string) bool { return !b.built[read] }) {
				b.begun[view.Name] = true
				b.working++
				return view, nil
			}
		}
		b.changed.Wait()
	}
}

// done notes that a view is built, or left to others.
func (b *Builder) done(view *viewRows, is bool) {
	if view == nil {
		return
	}
	b.lock.Lock()
	defer b.lock.Unlock()
	b.working--
	b.changed.Broadcast()
	if is {
		b.built[view.Name] = true
	} else {
		delete(b.begun, view.Name)
	}
}

// show has a connection find by their names those that a view reads, of the views that were built; all that stay once none
// is left to build.
func (b *Builder) show(ctx context.Context, conn *sql.Conn, next *viewRows, shown map[string]bool) error {
	var statements []string
	b.lock.Lock()
	for _, view := range b.views {
		isAsked := next == nil || next != nil && slices.Contains(next.Reads, view.Name)
		if isAsked && !view.isMade && b.built[view.Name] && !shown[view.Name] {
			statement := "create or replace temp view " + view.Name + " as from " + b.table(view.Name)
			statements, shown[view.Name] = append(statements, statement), true
		}
	}
	b.lock.Unlock()
	if len(statements) == 0 {
		return nil
	}
	if _, err := conn.ExecContext(ctx, strings.Join(statements, ";\n")); err != nil {
		return fmt.Errorf("showing what was built: %w", err)
	}
	return nil
}

// table is where the rows of a view stand.
func (b *Builder) table(name string) string { return b.memory + ".built_" + name }
