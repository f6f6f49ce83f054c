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

// Closing is a year as the assembly approved it. IDs count from 1, in the order of closing.
type Closing struct {
	ID          int `column:"closing_id"`
	Year        int
	ApprovedOn  time.Time // a day
	ClosedAt    time.Time
	ClosedBy    string
	Program     string // the version that printed the memòria
	Fingerprint string
	Summary     string     // JSON of package reports
	Reopened    *Reopening `column:"-"` // nil while it holds
}

// Reopening ends a closing. The closing stays in the database, for comparisons.
type Reopening struct {
	At         time.Time
	By, Reason string
}

// Printed is a memòria in one language and format, as it was printed.
type Printed struct {
	Language, Format string
	Content          []byte
}

// LostError: a stored memòria is not the one that was approved.
type LostError struct {
	Closing int
	What    string
}

func (e *LostError) Error() string {
	return fmt.Sprintf(
		"closing %d: %s is not as it was approved: put back a backup with `ingest restore`", e.Closing,
		e.What,
	)
}

// Closings returns all closings, by ID.
func (d *Database) Closings(ctx context.Context) ([]Closing, error) {
	type row struct {
		Closing
		ReopenedAt         *time.Time
		ReopenedBy, Reason string
	}
	found, err := rows[row](ctx, d, "closings", `
		select closing_id, year, approved_on, closed_at, closed_by, program, fingerprint, summary,
			reopened_at, reopened_by, reason
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

// Holding returns the closing of a year that was not reopened; nil where the year is open.
func Holding(closings []Closing, year int) *Closing {
	for i := len(closings) - 1; i >= 0; i-- {
		if closings[i].Year == year && closings[i].Reopened == nil {
			return &closings[i]
		}
	}
	return nil
}

// Show selects what all later reads return: the rows as approved for the years of the given
// closings, and today's rows for every other year. Open shows every closing that was not reopened.
func (d *Database) Show(ctx context.Context, closings ...Closing) error {
	var ids []int
	for _, c := range closings {
		ids = append(ids, c.ID)
	}
	d.shown = closings
	return queries.Thaw(ctx, d.conn, ids)
}

// shownOf returns the closing that a year is read from; nil where the year is read as of today.
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

// Printed returns the stored memòries of a closing in a language, by format. It returns a
// *LostError where the stored hash does not match.
func (d *Database) Printed(
	ctx context.Context, closing Closing, language string,
) ([]Printed, error) {
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
