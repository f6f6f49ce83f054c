package queries

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"runtime"
	"sync/atomic"
)

// Beside is what Compute may use beside its own connection, and have done meanwhile. Of the zero value it uses nothing.
type Beside struct {
	Conn *sql.Conn // builds views and runs the checks, of the same database
	// Loaded is called once, before Compute writes anything into the database: on the caller's thread, while Conn builds views.
	// It may use Compute's connection, and write down what was loaded.
	Loaded func(context.Context) error
	// Computed is called, in the same way, while Conn runs the checks.
	Computed func(context.Context) error
}

// Compute brings what is kept up to the last judgement: of what changed, only the years that it can touch. One that is
// broken off leaves what nobody reads, until the next one ends. It gives what the checks find, by running them where anything changed and else from what they
// found before. Reads on this connection then answer from what is kept.
func Compute(ctx context.Context, conn *sql.Conn, beside Beside) ([]Offence, error) {
	return computeIn(ctx, conn, beside, returnsAtATime)
}

// returnsAtATime is how many returns are computed at a time, as near as whole years allow: so that the memory that
// it takes does not grow with the years.
const returnsAtATime = 1000

func computeIn(ctx context.Context, conn *sql.Conn, beside Beside, returns int) (found []Offence, err error) {
	views, err := Views()
	if err != nil {
		return nil, err
	}
	fresh := false
	err = within(ctx, conn, func(tx *sql.Tx) error {
		if fresh, err = isFresh(ctx, tx, views); err != nil || !fresh {
			return err
		}
		if err := show(ctx, tx, views); err != nil {
			return err
		}
		found, err = offencesKept(ctx, tx)
		return err
	})
	c := computing{conn: conn, views: views, beside: beside}
	switch {
	case err != nil:
	case fresh:
		err = c.loaded(ctx)
	default:
		found, err = c.compute(ctx, returns)
	}
	sortOffences(found)
	return found, err
}

// computing computes what is kept, on one connection or two.
type computing struct {
	conn   *sql.Conn
	views  []View
	beside Beside
	span   years // to be computed, in all
}

// compute computes the years that changed, some at a time and each time in transactions of their own, so that what
// waits to be written does not grow with the years. Until the last of them what is kept is not that of today, and
// nobody reads it.
func (c *computing) compute(ctx context.Context, returns int) (found []Offence, err error) {
	var now state
	var spans []years
	err = within(ctx, c.conn, func(tx *sql.Tx) error {
		if now, err = stateNow(ctx, tx, c.views); err != nil {
			return err
		}
		if c.span, err = begin(ctx, tx, c.views, now); err != nil {
			return err
		}
		if spans, err = steps(ctx, tx, c.span, returns); err != nil {
			return err
		}
		return dropSnapshot(ctx, tx, c.views)
	})
	if c.span.all && len(spans) > 1 { // many returns: a second connection would take some 80 MB more, and save little
		c.beside.Conn = nil
	}
	for n := 0; n < len(spans) && err == nil; n++ {
		spans[n].all = c.span.all
		err = c.step(ctx, spans[n], c.span.all && n == 0)
	}
	if err == nil {
		err = c.loaded(ctx)
	}
	if err == nil {
		found, err = c.check(ctx)
	}
	if err != nil {
		return nil, err
	}
	return found, within(ctx, c.conn, func(tx *sql.Tx) error {
		if err := show(ctx, tx, c.views); err != nil {
			return err
		}
		return note(ctx, tx, now, found)
	})
}

// step computes some years, in a database in memory, and puts them in the place of what was kept of them. What is read
// meanwhile is what was kept before.
func (c *computing) step(ctx context.Context, span years, isFirst bool) (err error) {
	memory := fmt.Sprintf("computing_%d", memories.Add(1)) // shared by all of this process that opened the file
	if _, err := c.conn.ExecContext(ctx, "attach ':memory:' as "+memory+" (read_write)"); err != nil {
		return fmt.Errorf("computing: %w", err)
	}
	defer func() {
		if _, gone := c.conn.ExecContext(context.WithoutCancel(ctx), "detach "+memory); gone != nil {
			err = errors.Join(err, fmt.Errorf("computing: %w", gone))
		}
	}()
	b := newBuilder(memory, rowsOfYears(c.views, span, isFirst))
	wait := aside(c.beside.Conn, func() { _ = b.Work(ctx, c.beside.Conn) }) // what it cannot build fails here too
	if err = c.loaded(ctx); err == nil {
		err = b.Work(ctx, c.conn)
	}
	if err != nil {
		b.Stop()
	}
	wait()
	if err != nil {
		return err
	}
	var next atomic.Int64
	put := func(conn *sql.Conn) error {
		return within(ctx, conn, func(tx *sql.Tx) error { return b.put(ctx, tx, &next, span, isFirst) })
	}
	var failed error
	wait = aside(c.beside.Conn, func() { failed = put(c.beside.Conn) })
	err = put(c.conn)
	wait()
	return errors.Join(err, failed)
}

// aside does something on a second connection, where there is one, on a thread that ends with it: a thread that others went
// on using would keep what the library's allocator had for it.
func aside(second *sql.Conn, do func()) (wait func()) {
	if second == nil {
		return func() {}
	}
	done := make(chan struct{})
	go func() {
		defer close(done)
		runtime.LockOSThread()
		do()
	}()
	return func() { <-done }
}

func (c *computing) loaded(ctx context.Context) error { return once(ctx, &c.beside.Loaded) }

// once calls what is to be called once, where it is.
func once(ctx context.Context, do *func(context.Context) error) error {
	now := *do
	*do = nil
	if now == nil {
		return nil
	}
	return now(ctx)
}

// check runs the checks of what changed.
func (c *computing) check(ctx context.Context) (found []Offence, err error) {
	run := func(conn *sql.Conn) error {
		return within(ctx, conn, func(tx *sql.Tx) (err error) {
			found, err = check(ctx, tx, c.views, c.span)
			return err
		})
	}
	if c.beside.Conn == nil {
		err = run(c.conn)
		return found, errors.Join(err, once(ctx, &c.beside.Computed))
	}
	var failed error
	wait := aside(c.beside.Conn, func() { failed = run(c.beside.Conn) })
	err = once(ctx, &c.beside.Computed)
	wait()
	return found, errors.Join(failed, err)
}
