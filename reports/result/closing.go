package result

import (
	"bytes"
	"compress/gzip"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"time"

	"xmess.cat/memoria/queries"
)

// Closing is a year as the assembly approved it. ID counts from 1, in the order in which years were closed.
type Closing struct {
	ID          int `column:"closing_id"`
	Year        int
	ApprovedOn  time.Time // a day
	ClosedAt    time.Time
	ClosedBy    string
	Program     string // the version that printed
	Fingerprint string
	Summary     string     // what was said when it was printed; JSON
	Reopened    *Reopening `column:"-"` // nil while it holds
}

// Reopening takes a closing back. The closing stays, to compare with.
type Reopening struct {
	At         time.Time
	By, Reason string
}

// Printed is a memòria as it was printed.
type Printed struct {
	Language, Format string
	Content          []byte
}

// LostError says that what a closing kept is not what is there.
type LostError struct {
	Closing int
	What    string
}

func (e *LostError) Error() string {
	return fmt.Sprintf("closing %d: %s is not as it was approved: put back a backup with `ingest restore`", e.Closing, e.What)
}

// Closings gives all closings, by ID.
func (d *Database) Closings(ctx context.Context) ([]Closing, error) {
	type row struct {
		Closing
		ReopenedAt         *time.Time
		ReopenedBy, Reason string
	}
	found, err := rows[row](ctx, d, "closings", `
		select closing_id, year, approved_on, closed_at, closed_by, program, fingerprint, summary, reopened_at,
			reopened_by, reason
		from closing
		left join closing_reopened using (closing_id)
		order by closing_id`)
	var closings []Closing
	for _, one := range found {
		if one.ReopenedAt != nil {
			one.Reopened = &Reopening{At: *one.ReopenedAt, By: one.ReopenedBy, Reason: one.Reason}
		}
		closings = append(closings, one.Closing)
	}
	return closings, err
}

// Holding gives the closing that holds for a year, or nil.
func Holding(closings []Closing, year int) *Closing {
	for i := len(closings) - 1; i >= 0; i-- {
		if closings[i].Year == year && closings[i].Reopened == nil {
			return &closings[i]
		}
	}
	return nil
}

// Show has all reads answer, for the years of the given closings, as it was then, and as of today for every
// other year. A newly opened database shows every closing that holds.
func (d *Database) Show(ctx context.Context, closings ...Closing) error {
	var ids []int
	for _, c := range closings {
		ids = append(ids, c.ID)
	}
	d.shown = closings
	return queries.Thaw(ctx, d.conn, ids)
}

// shownOf is the closing that reads of a year answer from; nil where they answer as of today.
func (d *Database) shownOf(year int) *Closing {
	for i := range d.shown {
		if d.shown[i].Year == year {
			return &d.shown[i]
		}
	}
	return nil
}

func (d *Database) showHolding(ctx context.Context) error {
	closings, err := d.Closings(ctx)
	if err != nil {
		return err
	}
	var holding []Closing
	for _, c := range closings {
		if c.Reopened == nil {
			holding = append(holding, c)
		}
	}
	return d.Show(ctx, holding...)
}

// Printed gives the memòries that a closing kept in a language, by format. It gives a *LostError where one
// is not as it was printed.
func (d *Database) Printed(ctx context.Context, closing Closing, language string) ([]Printed, error) {
	type row struct {
		Printed
		ContentHash string
	}
	found, err := rows[row](ctx, d, "the approved memòria", `
		select language, format, content, content_hash from closing_document
		where closing_id = ? and language = ? order by format`, closing.ID, language)
	if err != nil {
		return nil, err
	}
	var out []Printed
	for _, row := range found {
		content, err := unpack(row.Content)
		if err != nil || digest(content) != row.ContentHash {
			return nil, &LostError{Closing: closing.ID, What: "the memòria as " + row.Format}
		}
		row.Content = content
		out = append(out, row.Printed)
	}
	return out, nil
}

func digest(content []byte) string {
	sum := sha256.Sum256(content)
	return hex.EncodeToString(sum[:])
}

func pack(content []byte) ([]byte, error) {
	var out bytes.Buffer
	packer := gzip.NewWriter(&out)
	if _, err := packer.Write(content); err != nil {
		return nil, err
	}
	err := packer.Close()
	return out.Bytes(), err
}

func unpack(content []byte) ([]byte, error) {
	reader, err := gzip.NewReader(bytes.NewReader(content))
	if err != nil {
		return nil, err
	}
	return io.ReadAll(reader)
}
